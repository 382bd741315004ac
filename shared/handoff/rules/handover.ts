import * as z from "zod/mini"
import type { Role } from "../../kernel/actor.ts"
import type { Clock } from "../../kernel/clock.ts"
import { type Instant, later, minute } from "../../kernel/instant.ts"
import type { HandoffClock } from "../handoff.ts"

/** Roles that work with children in person: whoever gives, receives or accompanies one. */
export const handRoles: readonly Role[] = [
  "CASE_MANAGER",
  "SUPERVISOR",
  "CASE_TEAM_MEMBER",
  "INTAKE_OFFICER",
  "HANDOFF_OFFICER",
  "PROBATION_OFFICER",
  "INVESTIGATOR",
]

/** Letters that nobody takes for one another, in print or on the telephone. */
const letters = "ABCDEFGHJKLMNPQRTUVWXY"

/**
 * Eight letters out of an id that only this act has (22⁸ ≈ 5·10¹⁰): it cannot be guessed by whoever
 * has not seen the escort's paper.
 */
export function arrivalCodeFrom(id: string): string {
  const codes = Array.from(id.slice(-16).padStart(16, "0"), (letter) => letter.charCodeAt(0))
  return Array.from({ length: 8 }, (_, place) => {
    const [high = 0, low = 0] = codes.slice(2 * place, 2 * place + 2)
    return letters[(high * 7 + low) % letters.length]
  }).join("")
}

const spelled = (code: string): string => code.toUpperCase().replace(/[^A-Z]/g, "")

/** As people write it down: in small letters, with dashes or blanks. */
export const isSameCode = (written: string | undefined, sealed: unknown): boolean =>
  typeof sealed === "string" && written !== undefined && spelled(written) === spelled(sealed)

/** @param every minutes between two signs of life */
export const checkInClock = (at: Instant, every: number): Clock<HandoffClock> => ({
  kind: "check-in",
  startedAt: at,
  due: later(at, every * minute),
  rung: 0,
})

/** Minutes between two signs of life of the escort. */
export const checkInMinutes = z.int().check(z.minimum(15), z.maximum(720))
