import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { acknowledge } from "#shared/handoff/acknowledge.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, hour, later } from "#shared/kernel/instant.ts"
import { freeze, pulled, wira } from "../../support/further-handoffs.ts"
import { handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { oki, rina, seat, town, wati } from "../../support/town.ts"
import { membershipOf, mend, see } from "../../support/world.ts"

const input = { attest: true }

function given(draft: Parameters<typeof handoffAt>[2] = {}) {
  const world = town()
  const id = handoffAt(world, "offered", draft)
  return { world, id, looking: { verb: acknowledge, id, input, by: oki, at: wednesday } as const }
}

describe("acknowledging an offer", () => {
  test("somebody on duty becomes its reviewer, and the clock to decide starts", () => {
    const { world, id, looking } = given({ risk: "HIGH" })
    const { notices } = must(world, looking)
    expect(see(world, handoffRef(id))).toMatchObject({
      status: "under-review",
      reviewer: oki.person,
      clocks: [{ kind: "decide", startedAt: wednesday, due: later(wednesday, day), rung: 0 }],
    })
    expect(notices).toMatchObject([{ audience: { to: "person", ...rina }, urgency: "info" }])
  })

  test("it waits for its reviewer by name from then on", () => {
    const { world, id, looking } = given()
    must(world, looking)
    expect(see(world, membershipOf(oki)).holds).toEqual([{ noun: "handoffs", id, as: "reviewer" }])
  })

  test("a deputy and the roster are on duty too", () => {
    for (const person of ["dewi", "dian"]) {
      const { world, looking } = given()
      expect(outcome(world, { ...looking, by: seat(person, "rpsa") })).toBe("under-review")
    }
  })

  test("whoever is off duty is not", () => {
    const { world, looking } = given()
    const fajar = { ...looking, by: seat("fajar", "rpsa") }
    expect(outcome(world, fajar)).toBe("handoff.not-on-duty")
  })

  test("at grave risk it takes a certificate", () => {
    for (const risk of ["HIGH", "EMERGENCY"] as const) {
      const { world, looking } = given({ risk })
      const dewi = { ...looking, by: seat("dewi", "rpsa") }
      expect(outcome(world, dewi)).toBe("handoff.certificate-required")
    }
  })

  test("the decision may stand still for so long in all as its risk allows", () => {
    for (const [risk, pause] of [
      ["EMERGENCY", 0],
      ["HIGH", 12 * hour],
    ] as const) {
      const { world, id, looking } = given({ risk })
      must(world, looking)
      expect(see(world, handoffRef(id)).pauseLeft).toBe(pause)
    }
  })

  test("nothing is opened whose legal basis fell away", () => {
    const { world, id, looking } = given()
    freeze(world, id)
    expect(outcome(world, looking)).toBe("handoff.frozen")
  })

  test("whoever is asked for a child has nothing to review: they answer", () => {
    const world = town()
    const asked = { verb: acknowledge, id: pulled(world), input, by: wira, at: wednesday }
    expect(outcome(world, asked)).toBe("handoff.wrong-kind")
  })

  test("a suspended agency opens nothing", () => {
    const { world, looking } = given()
    mend(world, agencyRef(agencyId.parse("rpsa")), { status: "suspended" })
    expect(outcome(world, looking)).toBe("handoff.receiver-suspended")
  })

  test("somebody suspended is no member", () => {
    const { world, looking } = given()
    const tono = { ...looking, by: seat("tono", "rpsa") }
    expect(outcome(world, tono)).toBe("agency.not-a-member")
  })

  test("nobody looks without attesting that they keep it to themselves", () => {
    expect(acknowledge.input.safeParse({}).success).toBe(false)
    expect(acknowledge.input.safeParse({ attest: false }).success).toBe(false)
  })

  testThreshold({
    verb: acknowledge,
    stage: "offered",
    elsewhere: "under-review",
    by: oki,
    other: seat("wira", "dinsos"),
    idle: wati,
    input,
  })
  testEveryRefusal(acknowledge)
})
