import { isGrave } from "../case/lists/risk.ts"
import type { Notice, TerritoryLevel, Urgency } from "../kernel/notice.ts"
import type { Handoff } from "./handoff.ts"

export type HandoffEvent =
  | "handoff.created"
  | "handoff.pulled"
  | "handoff.pull-answered"
  | "handoff.submitted"
  | "handoff.sent-back"
  | "handoff.offered"
  | "handoff.acknowledged"
  | "handoff.asked"
  | "handoff.answered"
  | "handoff.accepted"
  | "handoff.declined"
  | "handoff.withdrawn"
  | "handoff.withdrawal-asked"
  | "handoff.withdrawal-refused"
  | "handoff.handover-started"
  | "handoff.checked-in"
  | "handoff.handover-failed"
  | "handoff.committed"
  | "handoff.emergency-committed"
  | "handoff.ratified"
  | "handoff.progressed"
  | "handoff.outcome-proposed"
  | "handoff.closed"
  | "handoff.disputed"
  | "handoff.return-opened"
  | "handoff.recalled"
  | "handoff.returned"
  | "handoff.cancelled"
  | "handoff.expired"
  | "handoff.breached"
  | "handoff.escalated"
  | "handoff.risk-raised"
  | "handoff.risk-lowered"
  | "handoff.basis-withdrawn"
  | "handoff.basis-restored"
  | "handoff.freeze-acknowledged"
  | "handoff.tasks-placed"
  | "handoff.tasks-moved"
  | "handoff.taken-over"

/** Everybody who may have to hear of a handoff. */
function audiencesOf({ from, to, author, recalledBy, worker, reviewer, need }: Handoff) {
  const person = (agency: typeof from, who: typeof author) =>
    ({ to: "person", agency, person: who }) as const
  return {
    desk: { to: "desk", agency: to },
    // A recall was written in the house that wants the child back.
    author: person(recalledBy ?? from, author),
    worker: worker ? person(to, worker) : undefined,
    reviewer: reviewer ? person(to, reviewer) : undefined,
    supervisors: { to: "supervisors", agency: from },
    targetSupervisors: { to: "supervisors", agency: to },
    territory: (level: TerritoryLevel) =>
      ({ to: "territory", agency: from, region: need.region, level }) as const,
  } as const
}

/** Tells somebody of this handoff; nothing where there is nobody of that kind. */
export const tellOf =
  (kind: string, { id }: Pick<Handoff, "id">) =>
  (audience: Notice["audience"] | undefined, urgency: Urgency): readonly Notice[] =>
    audience ? [{ kind, audience, urgency, about: { noun: "handoffs", id } }] : []

/** Who is told of an act on a handoff, and how urgently; only ids travel. */
export function noticesFor(kind: HandoffEvent, handoff: Handoff): readonly Notice[] {
  const asked: Urgency = isGrave(handoff.risk) ? "now" : "week"
  const tell = tellOf(kind, handoff)
  const all = audiencesOf(handoff)
  const { desk, author, worker, reviewer, supervisors } = all
  const doer = worker ?? reviewer ?? desk
  const sides = [...tell(author, asked), ...tell(doer, asked)]
  // Who gave a child away is not the only one in the house to hear of it.
  const released = handoff.moves === "nothing" ? [] : tell(supervisors, "week")
  const seconding = (handoff.seconders ?? []).flatMap((agency) =>
    tell({ to: "supervisors", agency }, asked),
  )
  const told: Record<HandoffEvent, readonly Notice[]> = {
    "handoff.created": [],
    "handoff.pulled": tell(desk, asked),
    "handoff.pull-answered": tell(author, asked),
    "handoff.submitted": [...tell(supervisors, asked), ...seconding],
    "handoff.sent-back": tell(author, asked),
    "handoff.offered": tell(desk, asked),
    "handoff.acknowledged": tell(author, "info"),
    "handoff.asked": tell(author, asked),
    "handoff.answered": tell(doer, asked),
    "handoff.accepted": [...tell(author, "week"), ...tell(worker, asked)],
    "handoff.declined": tell(author, asked),
    "handoff.withdrawn": [...tell(desk, asked), ...tell(worker, asked)],
    "handoff.withdrawal-asked": [...tell(doer, "now"), ...tell(all.territory("district"), "now")],
    "handoff.withdrawal-refused": tell(author, asked),
    "handoff.handover-started": tell(doer, asked),
    "handoff.checked-in": [],
    "handoff.handover-failed": sides,
    "handoff.committed": [...tell(author, "info"), ...released],
    "handoff.emergency-committed": [...tell(author, "now"), ...tell(supervisors, "now")],
    "handoff.ratified": tell(doer, "info"),
    "handoff.progressed": tell(author, "info"),
    "handoff.outcome-proposed":
      handoff.moves === "custody" ? tell(all.territory("district"), "week") : tell(author, "week"),
    "handoff.closed": [...tell(doer, "info"), ...tell(author, "info")],
    "handoff.disputed": tell(doer, asked),
    "handoff.return-opened": tell(author, asked),
    "handoff.recalled": tell(doer, asked),
    "handoff.returned": sides,
    "handoff.cancelled": sides,
    "handoff.expired": [...tell(author, asked), ...tell(desk, "info")],
    // Whose turn it is follows from the rung: the act itself names them.
    "handoff.breached": [],
    "handoff.escalated": tell(all.territory("district"), "now"),
    "handoff.risk-raised": sides,
    "handoff.risk-lowered": tell(doer, "info"),
    "handoff.basis-withdrawn": sides,
    "handoff.basis-restored": sides,
    "handoff.freeze-acknowledged": [],
    "handoff.tasks-placed": [],
    "handoff.tasks-moved": [],
    // Its target is told who asks from now on.
    "handoff.taken-over": [],
  }
  return told[kind]
}

/** Both houses and the district's coordinator: nobody has heard of the child that is on its way. */
export function alarmFor(kind: string, handoff: Handoff): readonly Notice[] {
  const tell = tellOf(kind, handoff)
  const { author, supervisors, desk, worker, territory } = audiencesOf(handoff)
  return [
    ...tell(author, "now"),
    ...tell(supervisors, "now"),
    ...tell(desk, "now"),
    ...tell(worker, "now"),
    ...tell(territory("district"), "now"),
  ]
}

/** Whoever gives a service or looks after the child hears whom to tell from now on. */
export function custodianChanged(handoff: Handoff): readonly Notice[] {
  const { worker, reviewer, desk } = audiencesOf(handoff)
  return tellOf("handoff.custodian-changed", handoff)(worker ?? reviewer ?? desk, "week")
}

/** Nobody took the child: whoever answers for it and the district's coordinator call a conference. */
export function conferenceFor(handoff: Handoff): readonly Notice[] {
  const tell = tellOf("handoff.conference-wanted", handoff)
  const { supervisors, territory } = audiencesOf(handoff)
  return [...tell(supervisors, "now"), ...tell(territory("district"), "now")]
}
