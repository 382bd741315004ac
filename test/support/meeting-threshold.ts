import { expect, test } from "vitest"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import type { MeetingStatus } from "#shared/meeting/meeting.ts"
import { conference, meeting, meetingAt } from "./assembly.ts"
import { outcome, play } from "./play.ts"
import { kiki, koko, monday, seat, town } from "./town.ts"
import type { Attempt, Seat } from "./world.ts"

const missing = { refused: "meeting.missing", kind: "missing" }

/** Tests that only the host's coordinator acts, at the right stage, and strangers hear nothing. */
export function testHosting(
  verb: AnyVerb,
  stages: { readonly right: MeetingStatus; readonly wrong: readonly MeetingStatus[] },
  input: unknown = {},
): void {
  const attempt = (id: string, by: Seat): Attempt => ({ verb, id, input, by, at: monday })
  const agus = seat("agus", "polres")

  test("an agency that is not invited hears what an unknown id answers", () => {
    const world = town()
    const id = meetingAt(world, stages.right)
    expect(play(world, attempt(id, agus))).toEqual(missing)
    expect(play(world, attempt("meeting-nowhere", koko))).toEqual(missing)
  })

  test("before it is scheduled, those to be invited hear the same", () => {
    const world = town()
    expect(play(world, attempt(meetingAt(world, "draft"), kiki))).toEqual(missing)
  })

  test("an observer of the host does not hear of a case conference", () => {
    const world = town()
    const budi = seat("budi", "dinsos")
    const id = meetingAt(world, stages.right, conference())
    expect(play(world, attempt(id, budi))).toEqual(missing)
    expect(outcome(world, attempt(meetingAt(world, "draft", meeting()), budi))).toBe(
      "role.required",
    )
  })

  test("a coordinator of an invited agency is told that it is not theirs", () => {
    const world = town()
    expect(outcome(world, attempt(meetingAt(world, "scheduled"), kiki))).toBe("meeting.not-yours")
  })

  test.each(stages.wrong)("once it is %s it is too late, or too early", (status) => {
    const world = town()
    const id = meetingAt(world, status)
    const refused = { refused: "meeting.wrong-state", facts: { status } }
    expect(play(world, attempt(id, koko))).toMatchObject(refused)
  })
}
