import { describe, expect, test } from "vitest"
import { recommendationRef } from "#shared/recommendation/recommendation.ts"
import { route } from "#shared/recommendation/route.ts"
import { closes } from "../../support/assembly.ts"
import { must } from "../../support/journey.ts"
import { suspendIn } from "../../support/networks.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, lia, rina } from "../../support/town.ts"
import { voiceAt } from "../../support/voices.ts"
import { type Seat, see } from "../../support/world.ts"

const passing = (id: string, agency = "rpsa", by: Seat = koko) =>
  ({ verb: route, id, input: { agency }, by, at: closes }) as const

describe("passing a recommendation on", () => {
  test("its coordinators are told, in a code", () => {
    const [world, id] = voiceAt("recorded")
    const { event, notices } = must(world, passing(id))
    expect(see(world, recommendationRef(id))).toMatchObject({
      status: "routed",
      to: "rpsa",
      toName: "Instansi rpsa",
    })
    expect(event.facts).toEqual({ topic: "EDUCATION", to: "rpsa" })
    expect(notices).toMatchObject([
      { audience: { to: "coordinators", agency: "rpsa" }, urgency: "week" },
    ])
    expect(JSON.stringify([event, notices])).not.toContain("kenari")
  })

  test("the host may keep it, and ask another until it is answered", () => {
    const [world, id] = voiceAt("routed")
    expect(must(world, passing(id, "dinsos")).notices).toEqual([])
    expect(outcome(world, passing(id, "lksa"))).toBe("routed")
    expect(see(world, recommendationRef(id)).to).toBe("lksa")
    const missing = { refused: "recommendation.missing", kind: "missing" }
    expect(play(world, passing(id, "lksa", kiki))).toEqual(missing)
    const [late, answered] = voiceAt("answered")
    expect(outcome(late, passing(answered))).toBe("recommendation.answered")
  })

  test("is the host's alone, and goes to an agency that works", () => {
    const [world, id] = voiceAt("routed")
    expect(outcome(world, passing(id, "lksa", kiki))).toBe("recommendation.not-yours")
    expect(outcome(world, passing(id, "lksa", rina))).toBe("role.required")
    const missing = { refused: "recommendation.missing", kind: "missing" }
    expect(play(world, passing(id, "lksa", lia))).toEqual(missing)
    expect(play(world, passing("recommendation-nowhere"))).toEqual(missing)
    expect(outcome(world, passing(id, "nobody"))).toBe("recommendation.agency-unknown")
    suspendIn(world, "lksa")
    expect(outcome(world, passing(id, "lksa"))).toBe("recommendation.agency-unknown")
  })

  testEveryRefusal(route)
})
