import { describe, expect, test } from "vitest"
import { handoffRef, reviewRef } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { day, hour, later } from "#shared/kernel/instant.ts"
import { partnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { rina, surya, town } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

type Draft = Parameters<typeof handoffAt>[2]

function given(draft: Draft) {
  const world = town()
  const id = handoffAt(world, "draft", draft)
  return { world, id, sending: { verb: offer, id, by: rina, at: wednesday } as const }
}

describe("offering an emergency that cannot wait", () => {
  const emergency = (draft: Draft = {}) => given({ kind: "transfer", risk: "EMERGENCY", ...draft })
  const defer = "Pelaku berada di rumah malam ini."
  const pact = partnershipRef(partnershipId.parse("pks-dinsos-rpsa"))

  test("it leaves before its approval, with the reason, and is to be ratified within a day", () => {
    const { world, id, sending } = emergency()
    expect(outcome(world, sending)).toBe("handoff.deferral-unexplained")
    must(world, { ...sending, input: { defer } })
    const handoff = see(world, handoffRef(id))
    expect(handoff).toMatchObject({
      status: "offered",
      toRatify: { parts: ["approval"], since: wednesday, by: rina.person },
    })
    expect(handoff.approver).toBeUndefined()
    expect(handoff.clocks).toEqual([
      { kind: "acknowledge", startedAt: wednesday, due: later(wednesday, hour), rung: 0 },
      { kind: "ratify", startedAt: wednesday, due: later(wednesday, day), rung: 0 },
    ])
  })

  test("why it could not wait lies sealed beside its basis", () => {
    const { world, id, sending } = emergency()
    const { event } = must(world, { ...sending, input: { defer } })
    const handoff = see(world, handoffRef(id))
    expect(see(world, reviewRef(handoff)).content).toMatchObject({
      deferred: defer,
      basis: { kind: "CONSENT" },
    })
    expect(JSON.stringify([handoff, event])).not.toContain(defer)
  })

  test("it leaves before its agreement too", () => {
    const { world, id, sending } = emergency({ kind: "placement" })
    mend(world, pact, { status: "ended" })
    must(world, { ...sending, input: { defer } })
    const handoff = see(world, handoffRef(id))
    expect(handoff.toRatify?.parts).toEqual(["approval", "partnership"])
    expect(handoff.coveredBy).toBeUndefined()
  })

  test("a supervisor approves by sending it; what is missing is the agreement alone", () => {
    const world = town()
    const id = handoffAt(world, "pending-approval", { kind: "transfer", risk: "EMERGENCY" })
    mend(world, pact, { status: "ended" })
    const sending = { verb: offer, id, by: surya, at: wednesday }
    expect(outcome(world, sending)).toBe("handoff.deferral-unexplained")
    must(world, { ...sending, input: { defer } })
    const handoff = see(world, handoffRef(id))
    expect(handoff).toMatchObject({ approver: surya.person, toRatify: { parts: ["partnership"] } })
  })

  test("with nothing missing, nothing is to be ratified", () => {
    const world = town()
    const id = handoffAt(world, "pending-approval", { kind: "transfer", risk: "EMERGENCY" })
    must(world, { verb: offer, id, input: { defer }, by: surya, at: wednesday })
    expect(see(world, handoffRef(id)).toRatify).toBeUndefined()
  })
})
