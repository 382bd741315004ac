import { expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import type { HandoffId } from "#shared/handoff/handoff.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { personId } from "#shared/kernel/id.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { commonRefusals } from "#shared/kernel/verb.ts"
import { handoffAt, type Stage, wednesday } from "./journey.ts"
import { outcome, play, refusalsHeard } from "./play.ts"
import { eka, lia, town } from "./town.ts"
import { type Attempt, mend, type Seat, see, type World } from "./world.ts"

const missing = { refused: "handoff.missing", kind: "missing" }

/** What stands before an act on a handoff, whichever it is: who may do it, and at which stage. */
export type Threshold = {
  readonly verb: AnyVerb
  readonly stage: Stage
  readonly elsewhere: Stage
  readonly by: Seat
  /** Nobody where both sides may do it. */
  readonly other?: Seat
  readonly idle?: Seat
  readonly input?: unknown
  readonly draft?: Parameters<typeof handoffAt>[2]
  /** It ends the handoff, so it goes on when the case has closed or moved. */
  readonly ends?: boolean
  /** Though it ends it: what a former custodian asked for waits for the present one. */
  readonly waits?: boolean
}

const caseOf = (world: World, id: HandoffId) => caseRef(see(world, handoffRef(id)).case)

/** Tests that one verb keeps out whoever has no business here, and comes too late. */
export function testThreshold({ verb, stage, elsewhere, by, other, idle, ...rest }: Threshold) {
  const { input, draft, ends = false, waits = false } = rest
  const outlives = ends && !waits
  const given = (at: Stage): [World, HandoffId] => {
    const world = town()
    return [world, handoffAt(world, at, draft)]
  }
  const attempt = (id: string, who: Seat = by): Attempt => ({
    verb,
    id,
    input,
    by: who,
    at: wednesday,
  })

  test("a third agency, an excluded person and whoever guesses an id hear the same: missing", () => {
    const [world, id] = given(stage)
    expect(play(world, attempt(id, lia))).toEqual(missing)
    expect(play(world, attempt(id, eka))).toEqual(missing)
    expect(play(world, attempt("handoff-nowhere"))).toEqual(missing)
    mend(world, caseOf(world, id), { excludedPersons: [personId.parse(by.person)] })
    expect(play(world, attempt(id))).toEqual(missing)
  })

  if (other) {
    test("the other agency hears that the act is not theirs", () => {
      const [world, id] = given("offered")
      expect(outcome(world, attempt(id, other))).toBe("handoff.not-yours")
    })
  }

  test(`at the stage ${elsewhere} it no longer applies`, () => {
    const [world, id] = given(elsewhere)
    const refused = { refused: "handoff.wrong-state", facts: { status: elsewhere } }
    expect(play(world, attempt(id))).toMatchObject(refused)
  })

  test(`once the case is closed ${ends ? "it can still end" : "nothing moves"}`, () => {
    const [world, id] = given(stage)
    mend(world, caseOf(world, id), { status: "closed" })
    expect(outcome(world, attempt(id)) === "handoff.case-closed").toBe(!ends)
    expect(see(world, handoffRef(id)).status === stage).toBe(!ends)
  })

  test(`once the case has another custodian ${outlives ? "it can still end" : "nothing moves"}`, () => {
    const [world, id] = given(stage)
    mend(world, caseOf(world, id), { custodyEpoch: 99 })
    expect(outcome(world, attempt(id)) === "handoff.case-moved").toBe(!outlives)
    expect(see(world, handoffRef(id)).status === stage).toBe(!outlives)
  })

  if (idle) {
    test("a colleague without the role is told which role it takes", () => {
      const [world, id] = given(stage)
      const refused = { refused: "role.required", facts: { roles: verb.roles } }
      expect(play(world, attempt(id, idle))).toMatchObject(refused)
    })
  }
}

/** Comes last in a verb's file: each refusal that the verb lists was heard above. */
export function testEveryRefusal(verb: AnyVerb): void {
  test("each refusal it lists is one that a test above has heard", () => {
    const listed = Object.keys({ ...verb.refusals, ...(verb.roles.length ? commonRefusals : {}) })
    expect(listed.filter((code) => !refusalsHeard(verb).has(code))).toEqual([])
  })
}
