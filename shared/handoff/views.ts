import type { Actor } from "../kernel/actor.ts"
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

/** How far a reader may see (handoff.md 1): the source, a receiver's tier, or the stub that stays. */
export type Tier = "source" | "T1" | "T2" | "T3" | "stub"

/** The tier of this reader now; the reviewer and the named worker are the ones assigned. */
export function tierOf(handoff: Handoff, actor: Actor): Tier {
  const isMoved = handoff.kind === "transfer" && handoff.status === "active"
  if (isSourceOf(handoff, actor)) return isMoved ? "stub" : "source"
  if (handoff.status === "declined" || handoff.status === "withdrawn") return "stub"
  if (isMoved) return "T3"
  const assigned = handoff.reviewer === actor.person || handoff.worker === actor.person
  return assigned && handoff.status !== "offered" ? "T2" : "T1"
}

const offered = (handoff: Handoff) => ({
  masked: handoff.masked,
  basis: { kind: handoff.basis.kind },
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
  if (tier === "stub") return { ...base, ...ending(handoff) }
  if (tier === "T1") return { ...base, ...offered(handoff) }
  const reviewed = {
    ...base,
    ...offered(handoff),
    basis: handoff.basis,
    childView: handoff.childView,
  }
  if (tier === "T2") return reviewed
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
