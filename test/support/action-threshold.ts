import { expect, test } from "vitest"
import { actionRef } from "#shared/action/action.ts"
import { caseId, caseRef } from "#shared/case/case.ts"
import { personId } from "#shared/kernel/id.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import type { givenAction } from "./actions.ts"
import { lukman, proposal } from "./agenda.ts"
import { play } from "./play.ts"
import { lia, oki, seat, wati } from "./town.ts"
import { mend, type Seat } from "./world.ts"

type Threshold = {
  readonly verb: AnyVerb
  readonly given: typeof givenAction
  readonly input: unknown
  readonly by: Seat
}

/** Tests that an action is there for nobody of whom it is kept. */
export function testAction({ verb, given, input, by }: Threshold): void {
  const missing = { refused: "action.missing", kind: "missing" }

  test("a third agency, an observer, and whoever guesses an id hear the same: missing", () => {
    const { world, act } = given()
    for (const who of [lia, lukman, seat("budi", "dinsos"), seat("agus", "polres")]) {
      expect(play(world, act(verb, input, who))).toEqual(missing)
    }
    expect(play(world, { ...act(verb, input, by), id: "action-nowhere" })).toEqual(missing)
  })

  test("whom the case keeps away since then hears the same, and whoever stepped back", () => {
    const { world, act } = given()
    mend(world, caseRef(caseId.parse("case-conferred")), {
      excludedPersons: [personId.parse(by.person)],
    })
    expect(play(world, act(verb, input, by))).toEqual(missing)
    const again = given()
    mend(again.world, actionRef(again.id), { excludedPersons: [personId.parse(by.person)] })
    expect(play(again.world, again.act(verb, input, by))).toEqual(missing)
  })

  test("of a matter of named people an agency's other people hear nothing", () => {
    const people = [
      { person: wati.person, agency: "rpsa" },
      { person: "kiki", agency: "rpsa" },
      { person: "koko", agency: "dinsos" },
    ]
    const { world, act } = given({ input: proposal({ access: { to: "people", people } }) })
    expect(play(world, act(verb, input, oki))).toEqual(missing)
    expect(play(world, act(verb, input, by))).not.toEqual(missing)
  })
}
