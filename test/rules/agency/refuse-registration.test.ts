import { describe, expect, test } from "vitest"
import { approve } from "#shared/agency/approve.ts"
import { refuseRegistration } from "#shared/agency/refuse-registration.ts"
import {
  bayu,
  country,
  lila,
  lusi,
  mira,
  pageRef,
  pastOf,
  registered,
  testOverseer,
  tuesday,
  wordsFor,
} from "../../support/agency-ground.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { see } from "../../support/world.ts"

const input = { reason: "Belum memiliki tanda daftar lembaga." }

describe("refusing a registration", () => {
  const refusing = (id: string) =>
    ({ verb: refuseRegistration, id, input, by: bayu, at: tuesday }) as const

  test("one authority is enough, even after another approved", () => {
    const world = country()
    const id = registered(world)
    must(world, { verb: approve, id, by: mira, at: tuesday })
    must(world, refusing(id))
    expect(see(world, pageRef(id))).toMatchObject({
      status: "refused",
      refused: { ...input, by: bayu.person, agency: bayu.agency },
    })
    expect(wordsFor(world, id)).toEqual([])
    expect(pastOf(world, id)).toHaveLength(3)
  })

  test("it is not approved any more, and stays unknown to others", () => {
    const world = country()
    const id = registered(world)
    must(world, refusing(id))
    expect(outcome(world, { verb: approve, id, by: mira, at: tuesday })).toBe("agency.wrong-state")
    expect(outcome(world, { verb: approve, id, by: lila, at: tuesday })).toBe("agency.missing")
  })

  test("the sponsor’s administrators hear of it; the reason stays on the page", () => {
    const world = country()
    const { notices, event } = must(world, refusing(registered(world)))
    expect(notices).toMatchObject([
      {
        kind: "agency.registration-refused",
        audience: { to: "administrators", agency: "lpa-metro" },
      },
    ])
    expect(JSON.stringify([notices, event])).not.toContain("tanda daftar")
  })

  test("its sponsor knows of it, but does not decide unless it is an authority", () => {
    const world = country()
    const sponsor = { ...refusing(registered(world)), by: lusi }
    expect(outcome(world, sponsor)).toBe("agency.not-authority")
  })

  testOverseer({ verb: refuseRegistration, input, given: registered, isPending: true })
  testEveryRefusal(refuseRegistration)
})
