import { afterAll, beforeAll, describe } from "vitest"
import { type Addressee, invitationOf } from "#functions/meeting/calendar-invitation.ts"
import type { PersonId } from "#shared/kernel/id.ts"
import type { Meeting, Seat } from "#shared/meeting/meeting.ts"
import { unfold } from "./calendar-reader.ts"

/** Who reads the calendars of tests. */
export const reader = { portal: "https://simpul.example", language: "id" } as const

export const addressee = (person: string, change: Partial<Addressee> = {}): Addressee => ({
  name: `Orang ${person}`,
  email: `${person}@instansi.example`,
  organizer: `rapat+${person}@simpul.example`,
  ...change,
})

export const seatIn = (meeting: Meeting, person: string): Seat => {
  const seat = meeting.seats?.find((each) => each.person === (person as PersonId))
  if (!seat) throw new Error(`${person} has no seat`)
  return seat
}

/** What one person's calendar is told now. */
export function letterTo(
  meeting: Meeting,
  person: string,
  change: Partial<Addressee> = {},
): string {
  const to = addressee(person, change)
  const letter = invitationOf(meeting, seatIn(meeting, person), { ...reader, to })
  if (!letter) throw new Error(`${person} was told nothing`)
  return letter
}

/** The lines of a name, as they are meant. */
export const allOf = (text: string, name: string): readonly string[] =>
  unfold(text).filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))

const zones = { UTC: 0, "Asia/Jayapura": -540, "America/New_York": 300 } as const

/** Runs a suite as it runs on machines in three zones: what is told must be the same (G5). */
export function onEveryMachine(suite: (offset: number) => void): void {
  describe.each(Object.entries(zones))("on a machine in %s", (zone, offset) => {
    const was = process.env["TZ"]
    beforeAll(() => {
      process.env["TZ"] = zone
    })
    afterAll(() => {
      if (was === undefined) delete process.env["TZ"]
      else process.env["TZ"] = was
    })
    suite(offset)
  })
}
