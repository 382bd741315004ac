import { describe, expect, test } from "vitest"
import { agencyRef, capacityRef, deskRef } from "#shared/agency/agency.ts"
import { caseRef, lockRef } from "#shared/case/case.ts"
import { accept } from "#shared/handoff/accept.ts"
import { type Handoff, type HandoffId, handoffRef, lockNameOf } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { withdraw } from "#shared/handoff/withdraw.ts"
import type { Ref } from "#shared/kernel/ref.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { partnershipRef } from "#shared/partnership/partnership.ts"
import { alwaysStopsAt, type Blow, stopsAt } from "../../support/blows.ts"
import { clock } from "../../support/clockwork.ts"
import { handoffGround } from "../../support/handoff-ground.ts"
import { acceptance, handoffAt, wednesday } from "../../support/journey.ts"
import { decide, land, raced } from "../../support/play.ts"
import { oki, rina, seats, surya, town } from "../../support/town.ts"
import { casesIn, type Law, type Laws, testLaws } from "../../support/walk.ts"
import { caseOf, wholeGround } from "../../support/whole-ground.ts"
import {
  type Attempt,
  membershipOf,
  mend,
  put,
  type Seat,
  see,
  seek,
  type World,
} from "../../support/world.ts"

/** Strikes where the handoff of the step is. */
const near =
  (blow: (world: World, handoff: Handoff) => void): Blow =>
  (world, { attempt, after, done }) => {
    const made = isRefusal(done) ? "" : (done.subject.parts[0] ?? "")
    blow(world, see(after, handoffRef((attempt.id || made) as HandoffId)))
  }

/** Changes a row where there is one. */
const strike = <State>(world: World, ref: Ref<State>, change: Partial<State>): void => {
  if (seek(world, ref)) mend(world, ref, change)
}

const suspend = (world: World, by: Seat) => strike(world, membershipOf(by), { status: "suspended" })

/** A clock that runs out is nobody's act. */
const byPeople =
  (law: Law): Law =>
  (step) => {
    if (step.attempt.by.person !== clock.person) law(step)
  }

const laws: Laws = {
  "7 the actor's membership is suspended": byPeople(
    alwaysStopsAt((world, { attempt }) => suspend(world, attempt.by)),
  ),
  "7 the actor's roles are taken": byPeople(
    alwaysStopsAt((world, { attempt: { by } }) =>
      mend(world, membershipOf(by), { roles: ["OBSERVER"] }),
    ),
  ),
  "5 the handoff itself moves": alwaysStopsAt((world, { attempt: { verb, id } }) =>
    verb.creates
      ? casesIn(world).forEach((child) => mend(world, caseRef(child.id), { custodyEpoch: 99 }))
      : mend(world, handoffRef(id as HandoffId), {}),
  ),
  "4 the case moves to another custodian": stopsAt(
    near((world, { case: child }) => mend(world, caseRef(child), { custodyEpoch: 99 })),
  ),
  "the case is closed": stopsAt(
    near((world, { case: child }) => mend(world, caseRef(child), { status: "closed" })),
  ),
  "the receiver is suspended": stopsAt(
    near((world, { to }) => mend(world, agencyRef(to), { status: "suspended" })),
  ),
  "the receiver's desk closes": stopsAt(
    near((world, { to }) => strike(world, deskRef(to), { active: false })),
  ),
  "7 the people on duty change": stopsAt(
    near((world, { to }) =>
      put(world, deskRef(to), { agency: to, active: true, roster: [], weeks: [] }),
    ),
  ),
  "11 the agreement ends": stopsAt(
    near((world, { partnerships }) => {
      for (const id of partnerships) mend(world, partnershipRef(id), { status: "ended" })
    }),
  ),
  "3 another offer takes the lock": stopsAt(
    near((world, handoff) => {
      const lock = lockRef(handoff.case, lockNameOf(handoff))
      if (!seek(world, lock)) put(world, lock, { heldBy: "handoff-rival", epoch: 1 })
    }),
  ),
  // Room is looked at when offering and taken when accepting: an offer to a house that has just
  // filled up still lands, and the receiver answers it.
  "12 the last place goes": (step) => {
    const full = near((world, { to, need }) =>
      strike(world, capacityRef(to, need.service), { room: 0, reserved: 2, taken: 0 }),
    )
    if (step.attempt.verb !== offer) stopsAt(full)(step)
  },
  "7 the worker named is suspended": stopsAt(
    near((world, { to, worker }) => worker && suspend(world, { person: worker, agency: to })),
  ),
  "everybody of the sending agency is suspended, the giver among them": stopsAt(
    near((world, { from }) => {
      for (const by of seats) if (by.agency === from) suspend(world, by)
    }),
  ),
}

describe("between reading and writing, nothing lands that would be refused now, when", () => {
  testLaws(handoffGround, laws, 40)
})

const besides: Laws = {
  "4 the case moves to another custodian, before an act on it or on its tasks": (step) => {
    const child = caseOf(step.before, step.attempt)
    if (!child || step.attempt.verb.noun === "handoffs") return
    alwaysStopsAt((world) => strike(world, caseRef(child), { custodyEpoch: 99 }))(step)
  },
}

describe("between reading and writing, nothing lands beside a handoff, when", () => {
  testLaws(wholeGround, besides, 60)
})

/** Both decide on what they see; the first lands, the second finds that it moved. */
function race(world: World, first: Attempt, second: Attempt) {
  const [one, two] = [decide(world, first), decide(world, second)]
  if (isRefusal(one) || isRefusal(two)) throw new Error("both may act, before either has")
  return [land(world, one), land(world, two)] as const
}

describe("of two who act at once, one acts and the other hears that it moved", () => {
  const accepting = (id: string): Attempt => ({
    verb: accept,
    id,
    input: acceptance(wednesday),
    by: oki,
    at: wednesday,
  })
  const withdrawing = (id: string): Attempt => ({
    verb: withdraw,
    id,
    input: { reason: "Kakaknya menjemput." },
    by: rina,
    at: wednesday,
  })

  test("withdraw against accept, in either order", () => {
    const one = town()
    const first = handoffAt(one, "under-review")
    expect(race(one, accepting(first), withdrawing(first))).toMatchObject([
      { status: "accepted" },
      raced,
    ])
    const two = town()
    const second = handoffAt(two, "under-review")
    expect(race(two, withdrawing(second), accepting(second))).toMatchObject([
      { status: "withdrawn" },
      raced,
    ])
    const shelter = capacityRef(see(two, handoffRef(second)).to, "TEMPORARY_SHELTER")
    expect(see(two, shelter)).toMatchObject({ room: 2, reserved: 0 })
  })

  test("two children, one last place", () => {
    const world = town()
    const [first, second] = [handoffAt(world, "under-review"), handoffAt(world, "under-review")]
    const shelter = capacityRef(see(world, handoffRef(first)).to, "TEMPORARY_SHELTER")
    mend(world, shelter, { room: 1, taken: 1 })
    expect(race(world, accepting(first), accepting(second))).toMatchObject([
      { status: "accepted" },
      raced,
    ])
    expect(see(world, shelter)).toMatchObject({ room: 0, reserved: 1, taken: 1 })
  })

  test("two transfers of one child", () => {
    const world = town()
    const first = handoffAt(world, "pending-approval", { kind: "transfer" })
    const child = see(world, handoffRef(first)).case
    const second = handoffAt(world, "pending-approval", { kind: "transfer", child, to: "lksa" })
    const sending = { verb: offer, by: surya, at: wednesday }
    expect(race(world, { ...sending, id: first }, { ...sending, id: second })).toMatchObject([
      { status: "offered" },
      raced,
    ])
  })
})
