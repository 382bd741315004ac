import { describe, expect, test } from "vitest"
import { capacityRef } from "#shared/agency/agency.ts"
import { caseRef, lockRef } from "#shared/case/case.ts"
import { accept } from "#shared/handoff/accept.ts"
import { decline } from "#shared/handoff/decline.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { pull } from "#shared/handoff/pull.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { tick } from "../../support/clockwork.ts"
import { acceptance, canary, handoffAt, must, openCase, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { oki, seat, town } from "../../support/town.ts"
import { mend, see, seek, type World } from "../../support/world.ts"

const on = { at: wednesday } as const
const reason = canary("reason")
const lukman = seat("lukman", "lksa")
const lksa = agencyId.parse("lksa")

describe("a question that nobody answers", () => {
  test("keeps nobody from deciding: the reviewer's house accepts or declines without it", () => {
    const world = town()
    const id = handoffAt(world, "info-requested", { kind: "transfer", risk: "HIGH" })
    const accepting = { verb: accept, id, input: acceptance(wednesday), by: oki, ...on }
    must(world, accepting)
    const now = see(world, handoffRef(id))
    expect(now).toMatchObject({ status: "accepted", holdsPlace: true, hasManifest: true })
    expect(now).not.toHaveProperty("pausedAt")
    expect(now.clocks.map(({ kind }) => kind)).toEqual(["handover"])
    const other = town()
    const second = handoffAt(other, "info-requested", { risk: "HIGH" })
    const no = { reason: "OTHER", text: reason }
    expect(outcome(other, { verb: decline, id: second, input: no, by: oki, ...on })).toBe(
      "declined",
    )
  })
})

describe("what is open when a case closes", () => {
  const closed = (world: World, id: HandoffId) =>
    mend(world, caseRef(see(world, handoffRef(id)).case), { status: "closed" })

  test.each(["offered", "accepted", "active"] as const)(
    "a service that is %s ends by its clock",
    (stage) => {
      const world = town()
      const id = handoffAt(world, stage, { risk: "HIGH" })
      closed(world, id)
      const { change } = tick(world, id)
      expect(change.event).toMatchObject({
        type: "handoff.cancelled",
        facts: { why: "case-closed" },
      })
      expect(see(world, handoffRef(id))).toMatchObject({ status: "cancelled", clocks: [] })
      const shelter = capacityRef(agencyId.parse("rpsa"), "TEMPORARY_SHELTER")
      expect(see(world, shelter)).toMatchObject({ reserved: 0 })
    },
  )

  test("a request for the child ends too, and whoever asked may ask elsewhere", () => {
    const world = town()
    const child = openCase(world)
    const team = [{ agency: lksa, name: "LKSA", since: wednesday, role: "provider" as const }]
    mend(world, caseRef(child), { team })
    const { reference } = see(world, caseRef(child))
    const input = { reference, service: "ACCOMPANIMENT", reason }
    const { subject } = must(world, { verb: pull, input, by: lukman, ...on })
    const id = (subject.parts[0] ?? "") as HandoffId
    closed(world, id)
    expect(tick(world, id).change.event.type).toBe("handoff.cancelled")
    expect(seek(world, lockRef(child, "pull-lksa"))).toBeUndefined()
  })

  test("an emergency that nobody has made good still asks for it", () => {
    const world = town()
    const id = handoffAt(world, "active", { kind: "transfer", risk: "HIGH" })
    const { case: child } = see(world, handoffRef(id))
    mend(world, caseRef(child), { status: "closed" })
    const by = see(world, handoffRef(id)).author
    mend(world, handoffRef(id), { toRatify: { parts: ["approval"], since: wednesday, by } })
    expect(tick(world, id).change.event.type).toBe("handoff.breached")
  })
})
