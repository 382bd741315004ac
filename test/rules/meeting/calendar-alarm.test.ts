import { expect, test } from "vitest"
import { calendarOf } from "#functions/meeting/calendar.ts"
import { lintCalendar } from "#functions/meeting/calendar-lint.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { conference, meeting, meetingAt, session } from "../../support/assembly.ts"
import { far, withPeople } from "../../support/calendar-life.ts"
import { unfold } from "../../support/calendar-reader.ts"
import { allOf, letterTo, onEveryMachine, reader } from "../../support/letters.ts"
import { town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const given = (input: unknown = meeting(withPeople())): Meeting => {
  const world = town()
  return see(world, meetingRef(meetingAt(world, "scheduled", input)))
}

const alarmIn = (text: string): readonly string[] => {
  const lines = unfold(text)
  const [from, to] = [lines.indexOf("BEGIN:VALARM"), lines.indexOf("END:VALARM")]
  return from < 0 ? [] : lines.slice(from + 1, to)
}

onEveryMachine(() => {
  test("I1 an alarm stands in an invitation's event, with action, trigger and words", () => {
    const text = letterTo(given(), "wati")
    expect(alarmIn(text).map((line) => line.split(":")[0])).toEqual([
      "ACTION",
      "TRIGGER",
      "DESCRIPTION",
    ])
    expect(alarmIn(calendarOf(given(), reader))).toEqual([])
    const mute = text.replace("DESCRIPTION:Pengingat rapat\r\n", "")
    expect(lintCalendar(mute)).toEqual(["I1 alarm without DESCRIPTION"])
  })

  test("I2 it rings relative to the beginning", () => {
    expect(alarmIn(letterTo(given(), "wati"))[1]).toBe("TRIGGER:-PT30M")
    const days = [session(far), session(later(far, day))]
    const long = letterTo(given(meeting(withPeople({ sessions: days }))), "wati")
    expect(alarmIn(long)[1]).toBe("TRIGGER:-PT15H")
  })

  test("I3 there is one at most", () => {
    const text = letterTo(given(), "wati")
    expect(allOf(text, "ACTION")).toHaveLength(1)
    const block = /BEGIN:VALARM[\s\S]*END:VALARM\r\n/.exec(text)?.[0] ?? ""
    expect(lintCalendar(text.replace(block, block + block))).toEqual(["I3 more than one alarm"])
  })

  test("I4 it says nothing but that a meeting begins", () => {
    for (const input of [meeting(withPeople()), conference(withPeople())]) {
      expect(alarmIn(letterTo(given(input), "wati"))[2]).toBe("DESCRIPTION:Pengingat rapat")
    }
  })
})
