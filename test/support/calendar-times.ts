import { expect } from "vitest"
import {
  day,
  hour,
  type Instant,
  instantOf,
  later,
  type Zone,
  zoneOffsets,
} from "#shared/kernel/instant.ts"
import type { Session } from "#shared/meeting/rows/session.ts"
import { first, second } from "./calendar-reader.ts"

const dateIn = (at: Instant, zone: Zone): string =>
  instantOf(Date.parse(at) + zoneOffsets[zone] * hour).slice(0, 10)
const nextDay = (date: string): string =>
  instantOf(Date.parse(`${date}T00:00:00Z`) + day).slice(0, 10)
const pad = (value: number): string => String(value).padStart(2, "0")
const localDate = (at: Date): string =>
  `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`

/** Both readers agree with us to the second, or on the dates of a long span. */
export function mustAgree(text: string, sessions: readonly Session[]): void {
  const [from, to] = [sessions[0]?.start, sessions.at(-1)?.end]
  if (!from || !to) throw new Error("no session")
  const zone = sessions[0]?.zone ?? "WIB"
  const [a, b] = [first(text), second(text)]
  if (Date.parse(to) - Date.parse(from) <= 12 * hour) {
    const times = [from, to].map(Date.parse)
    expect([a.startDate, a.endDate].map((at) => at.toUnixTime() * 1000)).toEqual(times)
    expect([b.start.getTime(), b.end?.getTime()]).toEqual(times)
    return
  }
  const [start, last] = [dateIn(from, zone), dateIn(later(to, -1), zone)]
  expect([a.startDate.toString(), a.endDate.toString()]).toEqual([start, nextDay(last)])
  expect([localDate(b.start), localDate(b.end ?? b.start)]).toEqual([start, nextDay(last)])
  expect(text).not.toContain("TZID")
}
