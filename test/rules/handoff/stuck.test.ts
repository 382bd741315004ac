import { describe, expect, test } from "vitest"
import { agencyRef, capacityRef } from "#shared/agency/agency.ts"
import { type CaseId, caseRef, lockRef } from "#shared/case/case.ts"
import { takeCare } from "#shared/case/take-care.ts"
import { accept } from "#shared/handoff/accept.ts"
import { acknowledge } from "#shared/handoff/acknowledge.ts"
import { cancel } from "#shared/handoff/cancel.ts"
import { commit } from "#shared/handoff/commit.ts"
import { create } from "#shared/handoff/create.ts"
import { failHandover } from "#shared/handoff/fail-handover.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { proposeOutcome } from "#shared/handoff/propose-outcome.ts"
import { returnBack } from "#shared/handoff/return.ts"
import { sendBack } from "#shared/handoff/send-back.ts"
import { startHandover } from "#shared/handoff/start-handover.ts"
import { submit } from "#shared/handoff/submit.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import { verify } from "#shared/handoff/verify.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { mayDo } from "#shared/kernel/verb.ts"
import { tick, ticks } from "../../support/clockwork.ts"
import { putCoordinator } from "../../support/coordination.ts"
import { susi } from "../../support/further-handoffs.ts"
import {
  acceptance,
  canary,
  commitment,
  drafting,
  handoffAt,
  must,
  openCase,
  release,
  wednesday,
} from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { returning, wayBack } from "../../support/returning.ts"
import { lia, rina, seat, surya, town, wati } from "../../support/town.ts"
import {
  type Attempt,
  blind,
  factsFor,
  foundFor,
  membershipOf,
  mend,
  type Seat,
  see,
  seek,
  type World,
} from "../../support/world.ts"

const on = { at: wednesday } as const
const reason = canary("reason")
const lksa = agencyId.parse("lksa")
const placing = {
  kind: "placement",
  to: "lksa",
  returnBy: later(wednesday, 30 * day),
  familyOptions: "Belum ada.",
}

/** A draft by one house, sent by its supervisor, as an attempt that must land. */
function sent(world: World, [author, approver]: readonly [Seat, Seat], draft: object): HandoffId {
  const { subject } = must(world, { verb: create, input: draft, by: author, ...on })
  const id = (subject.parts[0] ?? "") as HandoffId
  must(world, { verb: submit, id, by: author, ...on })
  must(world, { verb: offer, id, input: {}, by: approver, ...on })
  return id
}

const accepted = (world: World, id: HandoffId, by: Seat = lia) => {
  must(world, { verb: acknowledge, id, input: { attest: true }, by, ...on })
  must(world, { verb: accept, id, input: acceptance(wednesday, by.person), by, ...on })
}

const dinsos = [rina, surya] as const
const rpsa = [wati, susi] as const

/** A placement that Dinsos offered and LKSA accepted, before the child went over to RPSA. */
function overtaken(until: "accepted" | "handover" = "accepted") {
  const world = town()
  const child = openCase(world)
  const id = sent(world, dinsos, drafting(child, placing))
  accepted(world, id)
  if (until === "handover") {
    must(world, { verb: startHandover, id, input: release, by: rina, ...on })
  }
  handoffAt(world, "active", { kind: "transfer", child })
  const now = () => see(world, handoffRef(id))
  const ending = (by: Seat): Attempt => ({ verb: cancel, id, input: { reason }, by, ...on })
  return { world, child, id, now, ending }
}

/** What a page asks of every verb before it shows anything. */
function everyVerb(world: World, id: HandoffId, by: Seat) {
  const facts = factsFor(world, { by, ...on })
  if (!facts) throw new Error("no member")
  const { actor } = facts
  return handoffs.verbs
    .filter(({ creates, bySystem }) => !creates && !bySystem)
    .map((verb) => mayDo(verb, foundFor(world, verb, { id, actor, blind }), facts)?.refused)
}

describe("what was offered before the child went to another custodian", () => {
  test("keeps nobody from placing the child, or from asking for the same service", () => {
    const { world, child, id } = overtaken()
    // Its place is still reserved: there is one more.
    mend(world, capacityRef(lksa, "TEMPORARY_SHELTER"), { places: 2, room: 1 })
    const next = sent(world, rpsa, drafting(child, placing))
    const lock = lockRef(child, "care")
    expect(see(world, lock)).toEqual({ heldBy: next, epoch: 2 })
    expect(see(world, handoffRef(id)).status).toBe("accepted")
    // What it holds no more it does not take away when it ends.
    must(world, { verb: cancel, id, input: { reason }, by: susi, ...on })
    expect(see(world, lock)).toEqual({ heldBy: next, epoch: 2 })
  })

  test("is seen and ended by a supervisor of the present custodian, with all it holds", () => {
    const { world, now, ending } = overtaken()
    const { notices } = must(world, ending(susi))
    expect(now()).toMatchObject({ status: "cancelled", holdsPlace: false, clocks: [] })
    const shelter = capacityRef(lksa, "TEMPORARY_SHELTER")
    expect(see(world, shelter)).toMatchObject({ reserved: 0 })
    expect(see(world, membershipOf(lia)).holds).toEqual([])
    expect(notices.some(({ audience }) => JSON.stringify(audience).includes("lksa"))).toBe(true)
  })

  test("shows no verb as missing to them, and every one to a stranger", () => {
    const { world, id } = overtaken()
    expect(everyVerb(world, id, susi)).not.toContain("handoff.missing")
    for (const by of [seat("agus", "polres"), seat("eka", "rpsa")]) {
      expect(new Set(everyVerb(world, id, by))).toEqual(new Set(["handoff.missing"]))
    }
  })

  test("is there for none of the custodian's who is kept away from the child", () => {
    const { world, child, ending } = overtaken()
    mend(world, caseRef(child), { excludedPersons: [personId.parse("susi")] })
    expect(outcome(world, ending(susi))).toBe("handoff.missing")
  })

  test("comes back from its handover, and can be ended then", () => {
    const { world, id, now, ending } = overtaken("handover")
    expect(outcome(world, { verb: commit, id, input: commitment(wednesday), by: lia, ...on })).toBe(
      "handoff.case-moved",
    )
    must(world, { verb: failHandover, id, input: { reason }, by: lia, ...on })
    must(world, ending(susi))
    expect(now().status).toBe("cancelled")
  })

  test("ends by its clock: nobody is called who could do nothing", () => {
    const { world, id, now } = overtaken()
    const { change } = tick(world, id)
    expect(change.event).toMatchObject({ type: "handoff.cancelled", facts: { why: "case-moved" } })
    expect(now()).toMatchObject({ status: "cancelled", clocks: [] })
    expect(seek(world, lockRef(now().case, "care"))).toBeUndefined()
  })
})

describe("what was never sent", () => {
  function pending(author: Seat = rina) {
    const world = town()
    const child = openCase(world)
    const input = drafting(child, { kind: "transfer", to: "lksa" })
    const { subject } = must(world, { verb: create, input, by: author, ...on })
    const id = (subject.parts[0] ?? "") as HandoffId
    must(world, { verb: submit, id, by: author, ...on })
    handoffAt(world, "active", { kind: "transfer", child })
    return { world, id, ending: (by: Seat) => ({ verb: cancel, id, input: { reason }, by, ...on }) }
  }

  test("is dropped by its author or a supervisor of the house, also when the child has gone", () => {
    for (const by of [rina, surya]) {
      const { world, ending } = pending()
      expect(outcome(world, ending(by))).toBe("cancelled")
    }
    const { world, ending } = pending()
    expect(outcome(world, ending(susi))).toBe("handoff.missing")
  })

  test("does not ring: its clock ends it", () => {
    const { world, id } = pending()
    expect(tick(world, id).change.event.type).toBe("handoff.cancelled")
    expect(see(world, handoffRef(id))).toMatchObject({ status: "cancelled", clocks: [] })
  })
})

describe("a recall that waits", () => {
  function recalled() {
    const world = town()
    const parent = handoffAt(world, "active", { kind: "transfer" })
    const id = returning(world, parent, rina)
    const act = (verb: Attempt["verb"], by: Seat, input: object = {}) =>
      outcome(world, { verb, id, input, by, ...on })
    return { world, parent, id, act }
  }

  test("is withdrawn by whoever wrote it", () => {
    const { act } = recalled()
    expect(act(cancel, rina, { reason })).toBe("cancelled")
  })

  test("is submitted again by them after it was sent back, and by nobody else", () => {
    const { world, id, act } = recalled()
    expect(act(sendBack, susi, { note: reason })).toBe("draft")
    expect(act(submit, wati)).toBe("handoff.not-author")
    expect(act(submit, rina)).toBe("pending-approval")
    expect(see(world, handoffRef(id))).toMatchObject({ status: "pending-approval" })
    expect(act(offer, surya)).toBe("handoff.not-yours")
    expect(act(offer, susi)).toBe("offered")
  })

  test("is ended by the district's coordinator", () => {
    const { world, act } = recalled()
    expect(act(cancel, putCoordinator(world), { reason })).toBe("cancelled")
  })

  test("holds nothing up once a caretaker has the child", () => {
    const { world, parent } = recalled()
    mend(world, agencyRef(agencyId.parse("rpsa")), { status: "suspended" })
    const { case: child } = see(world, handoffRef(parent))
    const nia = putCoordinator(world)
    must(world, { verb: takeCare, id: child, input: { reason }, by: nia, ...on })
    const over = {
      code: "NEED_MET",
      services: [],
      feedback: { absent: reason },
      note: reason,
    }
    const proposing = { verb: proposeOutcome, id: parent, input: over, by: wati, ...on }
    expect(outcome(world, proposing)).toBe("outcome-proposed")
  })
})

describe("a child in a home that is gone", () => {
  const left = { code: "CHILD_LEFT", services: [], feedback: { absent: reason }, note: reason }

  function placed() {
    const world = town()
    const child = openCase(world)
    const id = sent(world, dinsos, drafting(child, placing))
    accepted(world, id)
    must(world, { verb: startHandover, id, input: release, by: rina, ...on })
    const at = later(wednesday, 3_600_000)
    must(world, { verb: commit, id, input: commitment(at), by: lia, at })
    const proposing = (by: Seat): Attempt => ({ verb: proposeOutcome, id, input: left, by, at })
    return { world, child: child as CaseId, id, at, proposing }
  }

  test("is called back by the custodian's own supervisor, who need not wait for the home's", () => {
    const { world, id, at } = placed()
    must(world, { verb: returnBack, id, ...wayBack(rina), at })
    const recall = see(world, handoffRef(id)).followedBy ?? id
    const offering = { verb: offer, id: recall, input: {}, at }
    expect(outcome(world, { ...offering, by: rina })).toBe("handoff.own-approval")
    expect(outcome(world, { ...offering, by: surya })).toBe("offered")
  })

  test("has left it, says the coordinator, and the custodian confirms it: care ends", () => {
    const { world, child, id, at, proposing } = placed()
    const nia = putCoordinator(world)
    expect(outcome(world, proposing(nia))).toBe("handoff.not-yours")
    mend(world, agencyRef(lksa), { status: "suspended" })
    must(world, proposing(nia))
    must(world, { verb: verify, id, by: rina, at })
    expect(see(world, handoffRef(id)).status).toBe("closed")
    expect(see(world, caseRef(child)).careHolder).toBeUndefined()
  })

  test("the coordinator says so too where the home answers nobody, and nobody of it does", () => {
    const { world, id, proposing } = placed()
    const nia = putCoordinator(world)
    ticks(world, id, 4)
    expect(outcome(world, proposing(nia))).toBe("handoff.not-yours")
    ticks(world, id, 1)
    expect(outcome(world, proposing(nia))).toBe("outcome-proposed")
  })

  test("a service is for whoever gives it to end, whatever became of the house", () => {
    const world = town()
    const id = handoffAt(world, "active")
    mend(world, agencyRef(agencyId.parse("rpsa")), { status: "suspended" })
    const proposing = { verb: proposeOutcome, id, input: left, by: putCoordinator(world), ...on }
    expect(outcome(world, proposing)).toBe("handoff.not-yours")
  })
})
