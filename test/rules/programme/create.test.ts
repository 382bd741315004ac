import { describe, expect, test } from "vitest"
import { create } from "#shared/programme/create.ts"
import { type ProgrammeId, programmeRef } from "#shared/programme/programme.ts"
import { knowsProgramme } from "#shared/programme/rules/standing.ts"
import { canary, must, wednesday } from "../../support/journey.ts"
import { networkOf, suspendIn } from "../../support/networks.ts"
import { outcome } from "../../support/play.ts"
import { programme, programmeIn } from "../../support/programmes.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, lia, monday, rina, town } from "../../support/town.ts"
import { factsFor, type Seat, see } from "../../support/world.ts"

const making = (input: unknown = programme(), by: Seat = koko) =>
  ({ verb: create, input, by, at: monday }) as const

describe("making a programme", () => {
  test("it has its objectives, and says in the ledger only how many", () => {
    const world = town()
    const { event, notices } = must(world, making())
    const id = programmeIn(world)
    expect(see(world, programmeRef(id))).toMatchObject({
      host: "dinsos",
      every: "QUARTER",
      prevention: true,
      theme: "ATENSI",
      status: "running",
      objectives: [
        { id: "1", text: canary("first") },
        { id: "2", text: canary("second") },
      ],
    })
    expect(event.facts).toEqual({ every: "QUARTER", prevention: true, objectives: 2 })
    expect(JSON.stringify([event, notices])).not.toContain("kenari")
  })

  test("the members of its network follow it, and nobody else does", () => {
    const [world, network] = networkOf("rpsa")
    const made = must(world, { ...making(programme({ network })), at: wednesday })
    const state = see(world, programmeRef(made.subject.parts[0] as ProgrammeId))
    const knows = (by: Seat) => {
      const facts = factsFor(world, { by, at: wednesday })
      return facts !== undefined && knowsProgramme(state, facts.actor)
    }
    expect([koko, kiki, lia].map(knows)).toEqual([true, true, false])
  })

  test("a network that is unknown, or not theirs, is none", () => {
    const [world, network] = networkOf()
    expect(outcome(world, making(programme({ network: "network-nowhere" })))).toBe(
      "programme.network-unknown",
    )
    expect(outcome(world, making(programme({ network }), kiki))).toBe("programme.network-unknown")
  })

  test("a suspended agency makes none, and it takes a coordinator", () => {
    const world = town()
    expect(outcome(world, making(programme(), rina))).toBe("role.required")
    suspendIn(world, "dinsos")
    expect(outcome(world, making())).toBe("programme.agency-suspended")
  })

  test("one without an objective cannot even be read", () => {
    expect(create.input.safeParse(programme({ objectives: [] })).success).toBe(false)
  })

  testEveryRefusal(create)
})
