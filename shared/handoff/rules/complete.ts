import type { Agency, Capacity } from "../../agency/agency.ts"
import { type Case, custodyRef, type Lock, relyOnCase, sectionRef } from "../../case/case.ts"
import { worksOnCases } from "../../kernel/actor.ts"
import { create, type Decision, rely, replace } from "../../kernel/decision.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Facts } from "../../kernel/verb.ts"
import { actorOf, type Membership } from "../../membership/membership.ts"
import type { Partnership } from "../../partnership/partnership.ts"
import type { Handoff } from "../handoff.ts"
import { refuse } from "../refusals.ts"
import { changeOf } from "./change.ts"
import { dueFrom } from "./clocks.ts"
import type { Commitment } from "./commitment.ts"
import { waitsNoMore } from "./duties.ts"
import { freeLock, takePlace } from "./release.ts"

type Ready = {
  readonly handoff: Row<Handoff>
  readonly child: Row<Case>
  readonly own: Row<Agency>
  readonly lock: Row<Lock> | undefined
  readonly capacity: Row<Capacity> | undefined
  readonly giver: Row<Membership> | undefined
  /** The membership of the worker who completes it. */
  readonly holder: Row<Membership> | undefined
  readonly cover: Row<Partnership>
}

/** People write down minutes: the one of the acceptance (its `updatedAt`) still counts. */
const isImplausible = (when: Instant, { updatedAt }: Handoff, at: Instant): boolean =>
  when > at || when.slice(0, 16) < updatedAt.slice(0, 16)

/** A referral becomes active with its first contact; custody is untouched. */
export function commitReferral(ready: Ready, input: Commitment, { at }: Facts): Decision {
  const { handoff, child, own, lock, capacity, cover, holder } = ready
  if (!input.firstContact) return refuse("handoff.contact-required")
  const contact = input.firstContact.at
  if (isImplausible(contact, handoff.state, at)) return refuse("handoff.contact-implausible")
  const next: Handoff = {
    ...handoff.state,
    status: "active",
    firstContactAt: contact,
    holdsPlace: false,
    due: dueFrom(at, ["progress", handoff.state.risk], own.state.hours),
    updatedAt: at,
  }
  return changeOf(handoff, next, {
    event: "handoff.committed",
    facts: { firstContact: contact, with: input.firstContact.with },
    writes: [
      ...freeLock(handoff.state, lock),
      ...takePlace(handoff.state, capacity),
      ...waitsNoMore(next.id, { holder }),
    ],
    relies: [relyOnCase(child), rely(own, "status"), rely(cover)],
  })
}

/** The new custodian and the next epoch; `case.custodian` changes nowhere else (invariant 2). */
function custodyAfter({ handoff, child, own }: Ready, { at }: Facts) {
  const epoch = child.state.custodyEpoch + 1
  const next: Case = {
    ...child.state,
    custodian: handoff.state.to,
    custodianName: own.state.name,
    custodyEpoch: epoch,
  }
  const custody = {
    case: child.state.id,
    epoch,
    custodian: next.custodian,
    from: at,
    act: handoff.state.id,
  }
  return { next, custody, epoch }
}

/** A transfer moves custody in this one transaction, on the record both sides signed. */
export function commitTransfer(ready: Ready, input: Commitment, facts: Facts): Decision {
  const { handoff, child, own, lock, capacity, giver, cover, holder } = ready
  if (!input.record) return refuse("handoff.record-required")
  // Two people sign: whoever belongs to both agencies cannot give to themselves.
  const giving = giver && actorOf(giver.state)
  if (!giver || !giving || giving.person === facts.actor.person || !worksOnCases(giving)) {
    return refuse("handoff.giver-unknown")
  }
  if (child.state.excludedPersons.includes(giving.person)) return refuse("handoff.giver-unknown")
  if (isImplausible(input.record.at, handoff.state, facts.at)) {
    return refuse("handoff.contact-implausible")
  }
  const { next: moved, custody, epoch } = custodyAfter(ready, facts)
  const next: Handoff = {
    ...handoff.state,
    status: "active",
    epoch,
    holdsPlace: false,
    due: dueFrom(facts.at, ["progress", handoff.state.risk], own.state.hours),
    updatedAt: facts.at,
  }
  const kind = `handover-${handoff.state.id}`
  const section = { case: child.state.id, kind, content: input.record }
  return {
    ...changeOf(handoff, next, {
      event: "handoff.committed",
      facts: { custodian: moved.custodian, epoch },
      writes: [
        replace(child, moved),
        create(custodyRef(child.state.id, epoch), custody),
        create(sectionRef(child.state.id, kind), section),
        ...freeLock(handoff.state, lock),
        ...takePlace(handoff.state, capacity),
        ...waitsNoMore(next.id, { holder }),
      ],
      relies: [rely(own, "status"), rely(giver), rely(cover)],
    }),
    alsoChains: [child.ref],
  }
}
