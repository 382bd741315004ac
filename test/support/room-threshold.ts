import { expect, test } from "vitest"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { conference, meetingAt } from "./assembly.ts"
import { outcome, play } from "./play.ts"
import { during, given, type RoomChange, type RoomStage } from "./rooms.ts"
import { kiki, monday, seat, surya } from "./town.ts"
import type { Attempt, Seat } from "./world.ts"

const missing = { refused: "meeting.missing", kind: "missing" }

type Threshold = {
  readonly verb: AnyVerb
  readonly by?: Seat
  readonly stage: RoomStage
  readonly wrong: RoomStage
  readonly input?: unknown
  readonly change?: RoomChange
  /** What somebody of the host hears who holds no post of the meeting, and an invited agency. */
  readonly refused: string
}

/** Tests that only whoever runs the meeting acts, at the right stage, and strangers hear nothing. */
export function testRunning({ verb, by = surya, stage, wrong, refused, ...rest }: Threshold): void {
  const { input = {}, change = {} } = rest
  const attempt = (id: string, who: Seat): Attempt => ({ verb, id, input, by: who, at: during })

  test("an agency that is not invited, and an observer, hear what an unknown id answers", () => {
    const { world, id } = given(stage, change)
    expect(play(world, attempt(id, seat("agus", "polres")))).toEqual(missing)
    expect(play(world, attempt(id, seat("budi", "dinsos")))).toEqual(missing)
    expect(play(world, attempt("meeting-nowhere", by))).toEqual(missing)
  })

  test("whoever does not run the meeting is told that it is not theirs", () => {
    const { world, id } = given(stage, change)
    expect(outcome(world, attempt(id, kiki))).toBe(refused)
    expect(outcome(world, attempt(id, seat("wira", "dinsos")))).toBe(refused)
  })

  test(`neither before it began nor once it is ${wrong}`, () => {
    const { world, id } = given(wrong, change)
    expect(outcome(world, attempt(id, by))).toBe("meeting.wrong-state")
    const early = meetingAt(world, "draft", conference())
    expect(outcome(world, { ...attempt(early, by), at: monday })).toBe("meeting.wrong-state")
  })
}
