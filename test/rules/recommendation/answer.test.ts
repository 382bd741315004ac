import { describe, expect, test } from "vitest"
import { day, later } from "#shared/kernel/instant.ts"
import { answer } from "#shared/recommendation/answer.ts"
import { recommendationRef } from "#shared/recommendation/recommendation.ts"
import { closes } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, lia, wati } from "../../support/town.ts"
import { voiceAt } from "../../support/voices.ts"
import { type Seat, see } from "../../support/world.ts"

const replying = (id: string, change: Record<string, unknown> = {}, by: Seat = kiki) => {
  const input = { status: "PARTLY", text: canary("reply"), ...change }
  return { verb: answer, id, input, by, at: closes } as const
}

describe("answering children", () => {
  test("says what becomes of it and by when, and the host hears that it is there", () => {
    const [world, id] = voiceAt("routed")
    const until = later(closes, 30 * day)
    const { event, notices } = must(world, replying(id, { until }))
    expect(see(world, recommendationRef(id))).toMatchObject({
      status: "answered",
      answer: { status: "PARTLY", text: canary("reply"), until, at: closes },
    })
    expect(event.facts).toEqual({ topic: "EDUCATION", to: "rpsa", answer: "PARTLY" })
    expect(notices).toMatchObject([{ audience: { to: "coordinators", agency: "dinsos" } }])
    expect(JSON.stringify([event, notices])).not.toContain("kenari")
  })

  test("leads to nobody, and promises nothing for a day gone by", () => {
    const [world, id] = voiceAt("routed")
    expect(outcome(world, replying(id, { text: "Hubungi 081234567890." }))).toBe(
      "recommendation.names-somebody",
    )
    expect(outcome(world, replying(id, { until: closes }))).toBe("recommendation.until-past")
    expect(outcome(world, replying(id))).toBe("answered")
  })

  test("is for whoever was asked, once", () => {
    const [world, id] = voiceAt("routed")
    expect(outcome(world, replying(id, {}, koko))).toBe("recommendation.not-asked")
    expect(outcome(world, replying(id, {}, wati))).toBe("role.required")
    const missing = { refused: "recommendation.missing", kind: "missing" }
    expect(play(world, replying(id, {}, lia))).toEqual(missing)
    expect(play(world, replying("recommendation-nowhere"))).toEqual(missing)
    must(world, replying(id))
    expect(outcome(world, replying(id))).toBe("recommendation.answered")
    const [early, recorded] = voiceAt("recorded")
    expect(outcome(early, replying(recorded, {}, koko))).toBe("recommendation.not-routed")
  })

  testEveryRefusal(answer)
})
