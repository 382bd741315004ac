import { expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { close } from "#shared/programme/close.ts"
import { create } from "#shared/programme/create.ts"
import { type ProgrammeId, programmeRef } from "#shared/programme/programme.ts"
import { recordOutcome } from "#shared/programme/record-outcome.ts"
import { canary, must } from "./journey.ts"
import { outcome, play } from "./play.ts"
import { kiki, koko, lia, monday, rina, town } from "./town.ts"
import { mend, type Seat, type World } from "./world.ts"

/** A quarterly series of Dinsos with two objectives. */
export const programme = (change: Record<string, unknown> = {}) => ({
  name: canary("name"),
  every: "QUARTER",
  objectives: [{ text: canary("first") }, { text: canary("second") }],
  prevention: true,
  theme: "ATENSI",
  ...change,
})

export function programmeIn(world: World, input: unknown = programme()): ProgrammeId {
  const made = must(world, { verb: create, input, by: koko, at: monday })
  return (made.subject.parts[0] ?? "") as ProgrammeId
}

/** Says of an objective that it was met. */
export const met = (world: World, id: ProgrammeId, objective: string) =>
  must(world, {
    verb: recordOutcome,
    id,
    input: { objective, status: "MET", text: canary("outcome") },
    by: koko,
    at: monday,
  })

/** Tests that only the host's coordinator acts on a programme that runs. */
export function testRunning(verb: AnyVerb, input: unknown): void {
  test("is the host's coordinator's, while it runs; strangers hear nothing", () => {
    const world = town()
    const id = programmeIn(world)
    const by = (who: Seat, named: string = id) => ({ verb, id: named, input, by: who, at: monday })
    const missing = { refused: "programme.missing", kind: "missing" }
    expect(play(world, by(koko, "programme-nowhere"))).toEqual(missing)
    expect(play(world, by(lia))).toEqual(missing)
    expect(outcome(world, by(rina))).toBe("role.required")
    for (const objective of ["1", "2"]) met(world, id, objective)
    must(world, { verb: close, id, by: koko, at: monday })
    expect(outcome(world, by(koko))).toBe("programme.closed")
  })

  test("is not a follower's", () => {
    const world = town()
    const id = programmeIn(world)
    mend(world, programmeRef(id), { followers: [agencyId.parse("rpsa")] })
    expect(outcome(world, { verb, id, input, by: kiki, at: monday })).toBe("programme.not-yours")
  })
}
