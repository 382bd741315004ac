import { expect, test } from "vitest"
import { caseId, caseRef } from "#shared/case/case.ts"
import { personId } from "#shared/kernel/id.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { itemRef } from "#shared/meeting/rows/item.ts"
import { rollRef } from "#shared/meeting/rows/minutes.ts"
import {
  begin,
  givenConference,
  itemAt,
  lukman,
  proposal,
  type Stage,
  seatIn,
  turn,
} from "./agenda.ts"
import { opens } from "./assembly.ts"
import { play } from "./play.ts"
import { lia, rina, surya, wati } from "./town.ts"
import { type Attempt, mend, put, type Seat, see } from "./world.ts"

type Threshold = {
  readonly verb: AnyVerb
  readonly stage: Stage
  readonly input?: unknown
  readonly wrong: readonly Stage[]
  /** It is an act in the room. */
  readonly isInRoom?: boolean
}

/** Tests that nobody acts on an item of whom it is kept, nor too early or too late. */
export function testItem({ verb, stage, input = {}, wrong, isInRoom = false }: Threshold): void {
  const given = (at: Stage = stage) => {
    const found = givenConference()
    const id = itemAt(found, at, { input: proposal() })
    if (isInRoom) begin(found.world, found.meeting)
    const attempt = (by: Seat = surya): Attempt => ({ verb, id, input, by, at: opens })
    return { ...found, id, attempt }
  }

  test("whoever is not on its list, and whoever guesses an id, hear the same: missing", () => {
    const { world, attempt } = given()
    const missing = { refused: "agenda.missing", kind: "missing" }
    for (const by of [lia, lukman]) expect(play(world, attempt(by))).toEqual(missing)
    expect(play(world, { ...attempt(), id: "item-nowhere" })).toEqual(missing)
  })

  test("whom the case keeps away by now hears the same, and so does whoever stepped back", () => {
    const missing = { refused: "agenda.missing", kind: "missing" }
    const kept = given()
    const child = caseRef(caseId.parse("case-conferred"))
    mend(kept.world, child, { excludedPersons: [personId.parse(surya.person)] })
    expect(play(kept.world, kept.attempt())).toEqual(missing)
    const { world, id, attempt } = given()
    mend(world, itemRef(id), { recused: [personId.parse(surya.person)] })
    expect(play(world, attempt())).toEqual(missing)
  })

  test.each(wrong)("an item that is %s is at another stage", (at) => {
    const { world, attempt } = given(at)
    expect(play(world, attempt())).toMatchObject({ refused: "agenda.wrong-state" })
  })
}

/** Tests of acts in the room: who leads, when, and what they signed. */
export function testRoom({ verb, stage, input = {} }: Omit<Threshold, "wrong">): void {
  const given = () => {
    const found = givenConference()
    const id = itemAt(found, stage)
    const attempt = (by: Seat = surya): Attempt => ({ verb, id, input, by, at: opens })
    return { ...found, attempt }
  }

  test("it is for chair and minute taker", () => {
    const { world, meeting, attempt } = given()
    turn(world, meeting, { status: "in-progress" })
    seatIn(world, meeting, [[rina, surya]])
    expect(play(world, attempt(wati))).toMatchObject({ refused: "agenda.not-yours" })
  })

  test("it is for the room: not before the meeting begins, nor after", () => {
    for (const status of ["scheduled", "adjourned", "held"] as const) {
      const { world, meeting, attempt } = given()
      turn(world, meeting, { status })
      expect(play(world, attempt())).toMatchObject({
        refused: "agenda.meeting-wrong-state",
        facts: { status },
      })
    }
  })

  test("of a child nobody speaks who has not signed the statement of confidentiality", () => {
    const { world, meeting, attempt } = given()
    turn(world, meeting, { status: "in-progress" })
    const { entries, ...roll } = seeRoll()
    put(world, rollRef(meeting, "dinsos"), {
      ...roll,
      entries: entries.map(({ pledgedAt: _signed, ...each }) => each),
    })
    expect(play(world, attempt())).toMatchObject({ refused: "agenda.pledge-required" })
    function seeRoll() {
      seatIn(world, meeting, [[rina, surya]])
      return see(world, rollRef(meeting, "dinsos"))
    }
  })
}
