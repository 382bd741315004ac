import { Secret, TOTP } from "otpauth"
import type { Person } from "./identity-people.ts"

export type Verdict = "right" | "wrong" | "later"

export type TotpGate = {
  check(person: Person, code: string): Verdict
  /** What a phone of this person would show now. */
  current(person: Person): string
}

const wrongAllowed = 5
const period = 60_000

const totpOf = (person: Person): TOTP =>
  new TOTP({ secret: Secret.fromBase32(person.totpSecret), digits: 6, period: 30 })

/** Checks one-time codes, and stops listening for a while to somebody who guesses. */
export function createTotpGate(now: () => number = Date.now): TotpGate {
  const failures = new Map<string, readonly number[]>()
  const recent = (person: Person): readonly number[] =>
    (failures.get(person.id) ?? []).filter((each) => each > now() - period)
  return {
    check(person, code) {
      const past = recent(person)
      if (past.length >= wrongAllowed) return "later"
      const token = code.replaceAll(/\s/g, "")
      // One step either way, for clocks that differ and people who type slowly.
      const delta = totpOf(person).validate({ token, window: 1, timestamp: now() })
      if (/^\d{6}$/.test(token) && delta !== null) {
        failures.delete(person.id)
        return "right"
      }
      failures.set(person.id, [...past, now()])
      return "wrong"
    },
    current: (person) => totpOf(person).generate({ timestamp: now() }),
  }
}
