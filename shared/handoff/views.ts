import { type AgencyType, agencyTypes } from "../agency/lists/agency-types.ts"
import type { Actor } from "../kernel/actor.ts"
import type { AgencyId } from "../kernel/id.ts"
import type { Handoff } from "./handoff.ts"
import { isSourceOf } from "./rules/standing.ts"

/** As much of a handoff as a list needs. */
export type Listed = Pick<
  Handoff,
  | "id"
  | "kind"
  | "status"
  | "risk"
  | "from"
  | "fromName"
  | "to"
  | "toName"
  | "need"
  | "due"
  | "updatedAt"
>

/** What a list shows of a handoff: T0 and who waits for whom until when. */
export const cardOf = (handoff: Listed) => ({
  id: handoff.id,
  kind: handoff.kind,
  status: handoff.status,
  risk: handoff.risk,
  service: handoff.need.service,
  from: { id: handoff.from, name: handoff.fromName },
  to: { id: handoff.to, name: handoff.toName },
  need: handoff.need,
  ...(handoff.due ? { due: handoff.due } : {}),
  updatedAt: handoff.updatedAt,
})
export type HandoffCard = ReturnType<typeof cardOf>

/** What stays of a handoff for whoever is out of it: no age, sex, district or category. */
export function stubOf(handoff: Listed) {
  const { need: _need, due: _due, ...rest } = cardOf(handoff)
  return rest
}

/** How far a reader may see (handoff.md 1): the source, a receiver's tier, or the stub that stays. */
export type Tier = "source" | "T1" | "T2" | "T3" | "stub"

/** What a tier hangs on besides the handoff: who holds the case now, and the reader's kind of agency. */
export type Sight = { readonly custodian: AgencyId; readonly type: AgencyType }

/**
 * The tier of this reader now: that of the stage, under the ceiling of their kind of agency
 * (domain.md 3.1), and a stub once custody has left them. The reviewer and the named worker are
 * the ones assigned.
 */
export function tierOf(handoff: Handoff, actor: Actor, { custodian, type }: Sight): Tier {
  const isMoved = handoff.kind === "transfer" && handoff.status === "active"
  const holds = custodian === actor.agency
  if (isSourceOf(handoff, actor)) return holds ? "source" : "stub"
  if (handoff.status === "declined" || handoff.status === "withdrawn") return "stub"
  if (isMoved) return holds ? "T3" : "stub"
  const assigned = handoff.reviewer === actor.person || handoff.worker === actor.person
  const opened = assigned && handoff.status !== "offered" && opensReview(handoff, type)
  return opened ? "T2" : "T1"
}

/** A bridge (LPA) reviews with the guardian's consent only; observers never do. */
function opensReview(handoff: Handoff, type: AgencyType): boolean {
  const { ceiling } = agencyTypes[type]
  if (ceiling === "STATUS") return handoff.basis.kind === "CONSENT"
  return ceiling === "FULL" || ceiling === "TASK"
}

/** Whoever is asked for a single task gets what concerns the task, not the case's summary. */
export const opensSummary = (type: AgencyType): boolean => agencyTypes[type].ceiling !== "TASK"

const offered = (handoff: Handoff) => ({
  masked: handoff.masked,
  basis: handoff.basis,
  ...(handoff.handoverAt ? { handoverAt: handoff.handoverAt } : {}),
  ...(handoff.firstContactAt ? { firstContactAt: handoff.firstContactAt } : {}),
})

const ending = ({ declined }: Handoff) =>
  declined ? { declined: { reason: declined.reason } } : {}

/**
 * The fields of a handoff that a reader of this tier gets; whatever is not listed stays here.
 * @param tier from `tierOf`
 */
export function fieldsOf(handoff: Handoff, tier: Tier) {
  const base = cardOf(handoff)
  if (tier === "stub") return { ...stubOf(handoff), ...ending(handoff) }
  const reviewed = { ...base, ...offered(handoff) }
  if (tier === "T1" || tier === "T2") return reviewed
  const named = { case: { id: handoff.case, reference: handoff.caseReference } }
  if (tier === "T3") return { ...reviewed, ...named }
  return {
    ...reviewed,
    ...named,
    ...(handoff.declined ? { declined: handoff.declined } : {}),
    ...(handoff.withdrawn ? { withdrawn: handoff.withdrawn } : {}),
    ...(handoff.sentBack ? { sentBack: handoff.sentBack } : {}),
    ...(handoff.overrides ? { overrides: handoff.overrides } : {}),
  }
}
