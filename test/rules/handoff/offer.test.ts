import { describe, expect, test } from "vitest"
import { type Agency, agencyRef, capacityRef, deskRef } from "#shared/agency/agency.ts"
import { caseRef, lockRef } from "#shared/case/case.ts"
import { create } from "#shared/handoff/create.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { returnBack } from "#shared/handoff/return.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { partnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { freeze, susi } from "../../support/further-handoffs.ts"
import { drafting, handoffAt, must, openCase, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { koko, rina, seat, surya, town, wati } from "../../support/town.ts"
import { copyOf, membershipOf, mend, put, see, seek, type World } from "../../support/world.ts"

type Draft = Parameters<typeof handoffAt>[2]

const rpsa = agencyId.parse("rpsa")
const shelter = capacityRef(rpsa, "TEMPORARY_SHELTER")
const reason = { capacity: "Kakaknya sudah di sana.", catchment: "Kerabat tinggal di sana." }

function given(draft: Draft = {}) {
  const world = town()
  const id = handoffAt(world, "draft", draft)
  return { world, id, sending: { verb: offer, id, by: rina, at: wednesday } as const }
}

describe("offering", () => {
  test("its author sends a medium referral with consent to the desk", () => {
    const { world, id, sending } = given()
    const { notices } = must(world, sending)
    const handoff = see(world, handoffRef(id))
    expect(handoff).toMatchObject({
      status: "offered",
      clocks: [{ kind: "acknowledge", rung: 0 }],
      coveredBy: { partnership: "pks-dinsos-rpsa", clause: "1" },
    })
    expect(handoff.approver).toBeUndefined()
    expect(notices).toMatchObject([{ audience: { to: "desk", agency: "rpsa" }, urgency: "week" }])
    const lock = lockRef(handoff.case, "referral-TEMPORARY_SHELTER-rpsa")
    expect(seek(world, lock)).toEqual({ heldBy: id, epoch: 1 })
  })

  test("an agency suspended since the draft sends no referral", () => {
    const { world, sending } = given()
    mend(world, agencyRef(agencyId.parse("dinsos")), { status: "suspended" })
    expect(outcome(world, sending)).toBe("handoff.source-suspended")
  })

  test("a child of a suspended or succeeded agency moves all the way to another", () => {
    for (const status of ["suspended", "succeeded"] as const) {
      const world = town()
      const child = openCase(world)
      mend(world, agencyRef(agencyId.parse("dinsos")), { status })
      const id = handoffAt(world, "active", { kind: "transfer", child })
      expect(see(world, handoffRef(id)).status).toBe("active")
      expect(see(world, caseRef(child)).custodian).toBe("rpsa")
    }
  })

  test("a supervisor approves a transfer by sending it", () => {
    const world = town()
    const id = handoffAt(world, "offered", { kind: "transfer" })
    const handoff = see(world, handoffRef(id))
    expect(handoff).toMatchObject({ status: "offered", approver: surya.person })
    expect(seek(world, lockRef(handoff.case, "custody"))).toEqual({ heldBy: id, epoch: 1 })
  })

  test("what needs approval does not leave without one", () => {
    const { world, id, sending } = given({ kind: "transfer" })
    expect(outcome(world, sending)).toBe("handoff.approval-required")
    expect(outcome(world, { ...sending, by: surya })).toBe("handoff.approval-required")
    const waiting = handoffAt(world, "pending-approval", { kind: "transfer" })
    expect(waiting).not.toBe(id)
    mend(world, membershipOf(seat("wira", "dinsos")), { roles: ["CASE_MANAGER"] })
    const wira = { ...sending, id: waiting, by: seat("wira", "dinsos") }
    expect(outcome(world, wira)).toBe("handoff.approval-required")
  })

  test("nobody approves their own, even where they are a supervisor", () => {
    const { world, sending } = given()
    mend(world, membershipOf(rina), { roles: ["CASE_MANAGER", "SUPERVISOR"] })
    const id = handoffAt(world, "pending-approval", { kind: "transfer" })
    expect(outcome(world, { ...sending, id })).toBe("handoff.own-approval")
  })

  test("another worker does not send it; a supervisor may, and answers for it", () => {
    const { world, id, sending } = given()
    mend(world, membershipOf(seat("wira", "dinsos")), { roles: ["CASE_MANAGER"] })
    const wira = { ...sending, by: seat("wira", "dinsos") }
    expect(outcome(world, wira)).toBe("handoff.not-author")
    expect(outcome(world, { ...sending, by: surya })).toBe("offered")
    expect(see(world, handoffRef(id)).approver).toBe(surya.person)
  })

  test("a case has one open transfer, whoever the receivers are", () => {
    const { world, sending } = given()
    const first = handoffAt(world, "offered", { kind: "transfer" })
    const child = see(world, handoffRef(first)).case
    const id = handoffAt(world, "pending-approval", { kind: "transfer", child, to: "lksa" })
    expect(outcome(world, { ...sending, id, by: surya })).toBe("handoff.already-offered")
  })

  test("one service is asked of one agency once, and of another at the same time", () => {
    const { world, sending } = given()
    const first = handoffAt(world, "offered")
    const child = see(world, handoffRef(first)).case
    const same = handoffAt(world, "draft", { child })
    const other = handoffAt(world, "draft", { child, to: "lksa" })
    const service = handoffAt(world, "draft", { child, service: "ACCOMPANIMENT" })
    expect(outcome(world, { ...sending, id: same })).toBe("handoff.already-offered")
    expect(outcome(world, { ...sending, id: other })).toBe("offered")
    expect(outcome(world, { ...sending, id: service })).toBe("offered")
  })
})

describe("offering a child back", () => {
  test("a suspended house gives the children back that it looks after", () => {
    const world = town()
    const stay = handoffAt(world, "active", { kind: "placement" })
    const input = { reason: "Keluarga siap.", childView: { view: "Ingin pulang." } }
    must(world, { verb: returnBack, id: stay, input, by: wati, at: wednesday })
    const { followedBy: id, case: child } = see(world, handoffRef(stay))
    mend(world, agencyRef(rpsa), { status: "suspended" })
    const sending = { verb: offer, ...(id ? { id } : {}), by: susi, at: wednesday }
    const { careHolder: _gone, ...home } = see(world, caseRef(child))
    const elsewhere = copyOf(world)
    put(elsewhere, caseRef(child), home)
    expect(outcome(elsewhere, sending)).toBe("handoff.child-elsewhere")
    expect(outcome(world, sending)).toBe("offered")
  })
})

describe("offering, as the child's case is now", () => {
  test("nothing else goes ahead: no service, no lesser risk", () => {
    const world = town()
    const calm = handoffAt(world, "pending-approval", { kind: "transfer", risk: "HIGH" })
    const service = handoffAt(world, "pending-approval", { risk: "EMERGENCY" })
    for (const id of [calm, service]) {
      const sending = {
        verb: offer,
        id,
        input: { defer: "Pelaku ada di rumah." },
        by: surya,
        at: wednesday,
      }
      expect(outcome(world, sending)).toBe("handoff.not-deferrable")
    }
  })

  test("an emergency leaves without its approval only where somebody writes why", () => {
    const { world, sending } = given({ kind: "transfer", risk: "EMERGENCY" })
    expect(outcome(world, sending)).toBe("handoff.deferral-unexplained")
  })

  test("nothing leaves whose legal basis fell away", () => {
    const { world, id, sending } = given()
    freeze(world, id)
    expect(outcome(world, sending)).toBe("handoff.frozen")
  })

  test("an LPKS is not offered a child whom by now the case calls a victim", () => {
    const { world, id, sending } = given()
    mend(world, agencyRef(rpsa), { type: "LPKS" })
    mend(world, caseRef(see(world, handoffRef(id)).case), { abhPosition: "VICTIM" })
    expect(outcome(world, sending)).toBe("handoff.not-for-victims")
  })

  test("whoever asked for a service while it looked after the child asks no more afterwards", () => {
    const world = town()
    const child = openCase(world)
    mend(world, caseRef(child), { careHolder: rpsa })
    const input = drafting(child, { to: "lksa" })
    const { subject } = must(world, { verb: create, input, by: wati, at: wednesday })
    const [id = ""] = subject.parts
    const sending = { verb: offer, id, by: wati, at: wednesday }
    const { careHolder: _gone, ...home } = see(world, caseRef(child))
    const later = copyOf(world)
    put(later, caseRef(child), home)
    expect(outcome(later, sending)).toBe("handoff.case-moved")
    expect(outcome(world, sending)).toBe("offered")
  })
})

describe("offering, as the receiver is now", () => {
  const changed = (change: Partial<Agency>): string => {
    const { world, sending } = given()
    mend(world, agencyRef(rpsa), change)
    return outcome(world, sending)
  }

  test("it is still there, active, and without a conflict of interest", () => {
    expect(changed({ status: "suspended" })).toBe("handoff.receiver-suspended")
    const { world, id, sending } = given()
    const child = caseRef(see(world, handoffRef(id)).case)
    mend(world, child, { conflictedAgencies: [rpsa] })
    expect(outcome(world, sending)).toBe("handoff.receiver-conflicted")
    mend(world, child, { conflictedAgencies: [] })
    world.rows.delete(refKey(agencyRef(rpsa)))
    expect(outcome(world, sending)).toBe("handoff.receiver-unknown")
  })

  test("it still receives, offers the service, and serves such a child", () => {
    const young = { ages: [0, 5], sexes: ["F", "M"], categories: [] } as const
    expect(changed({ type: "COURT" })).toBe("handoff.receiver-cannot-receive")
    expect(changed({ services: ["EDUCATION"] })).toBe("handoff.service-not-offered")
    expect(changed({ serves: young })).toBe("handoff.child-not-served")
  })

  test("a child from outside its catchment needs a written reason", () => {
    const offering = (draft: Draft): string => {
      const { world, sending } = given(draft)
      mend(world, agencyRef(rpsa), { catchment: [] })
      return outcome(world, sending)
    }
    expect(offering({})).toBe("handoff.outside-catchment")
    expect(offering({ overrides: { capacity: reason.capacity } })).toBe("handoff.outside-catchment")
    expect(offering({ overrides: { catchment: reason.catchment } })).toBe("offered")
  })

  test("a full or closed house needs a written reason", () => {
    const offering = (draft: Draft, places: object): string => {
      const { world, sending } = given(draft)
      mend(world, shelter, places)
      return outcome(world, sending)
    }
    const overrides = { capacity: reason.capacity }
    expect(offering({}, { room: 0, taken: 2 })).toBe("handoff.no-room")
    expect(offering({}, { closed: true })).toBe("handoff.no-room")
    expect(offering({ overrides }, { room: 0, taken: 2 })).toBe("offered")
  })

  const staffed = (draft: Draft, desk: { active: boolean }): string => {
    const world: World = town()
    const waits = draft?.risk ? "pending-approval" : "draft"
    const id = handoffAt(world, waits, draft)
    const { agency, roster } = see(world, deskRef(rpsa))
    world.rows.set(refKey(deskRef(rpsa)), {
      ref: deskRef(rpsa),
      state: { agency, roster, weeks: [], ...desk },
      version: 2,
    })
    return outcome(world, { verb: offer, id, by: draft?.risk ? surya : rina, at: wednesday })
  }

  test("nobody on duty means no high risk; a closed desk means nothing at all", () => {
    expect(staffed({ risk: "HIGH" }, { active: true })).toBe("handoff.desk-unstaffed")
    expect(staffed({}, { active: true })).toBe("offered")
    expect(staffed({}, { active: false })).toBe("handoff.desk-unstaffed")
  })

  test("an agreement in force covers it; the last instant no longer counts", () => {
    const { world, sending } = given()
    const agreement = partnershipRef(partnershipId.parse("pks-dinsos-rpsa"))
    mend(world, agreement, { until: wednesday })
    expect(outcome(world, sending)).toBe("handoff.not-covered")
    mend(world, agreement, { until: see(world, agreement).until, status: "ended" })
    expect(outcome(world, sending)).toBe("handoff.not-covered")
  })

  test("an agreement on summaries lets a referral pass, and no transfer", () => {
    const world = town()
    const agreement = partnershipRef(partnershipId.parse("pks-dinsos-rpsa"))
    const clauses = see(world, agreement).clauses.map((each) => ({
      ...each,
      data: ["SUMMARY"] as const,
    }))
    mend(world, agreement, { clauses })
    const referral = handoffAt(world, "draft")
    const transfer = handoffAt(world, "pending-approval", { kind: "transfer" })
    const sending = { verb: offer, at: wednesday }
    expect(outcome(world, { ...sending, id: referral, by: rina })).toBe("offered")
    expect(outcome(world, { ...sending, id: transfer, by: surya })).toBe("handoff.not-covered")
  })

  testThreshold({
    verb: offer,
    stage: "draft",
    elsewhere: "offered",
    by: rina,
    other: seat("wati", "rpsa"),
    idle: koko,
  })
  testEveryRefusal(offer)
})
