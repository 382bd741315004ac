import type { Agency, Capacity, Desk } from "../../agency/agency.ts"
import { isStaffed } from "../../agency/agency.ts"
import { agencyTypes, mayHoldCases } from "../../agency/lists/agency-types.ts"
import type { Case } from "../../case/case.ts"
import { isGrave } from "../../case/lists/risk.ts"
import { type Reliance, rely } from "../../kernel/decision.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { DataClass, Partnership } from "../../partnership/partnership.ts"
import { covering, type Scope } from "../../partnership/rules/cover.ts"
import { within } from "../../region/region.ts"
import type { Handoff } from "../handoff.ts"
import { refuse } from "../refusals.ts"

type Offer = Pick<Handoff, "kind" | "moves" | "need" | "from" | "to">

/** What of the receiver's profile decides whether it fits: whoever judged it relies on it. */
export const fitFields = ["status", "type", "services", "serves", "catchment"] as const

/** Whoever asks for a child, or gets one back, is not chosen from the directory. */
const isChosen = ({ kind }: Pick<Handoff, "kind">): boolean => kind !== "return"

/** Whether the receiver may be asked at all: kind of agency, service, child, conflict of interest. */
export function unfit(offer: Offer, child: Case, target: Agency): Refusal | undefined {
  if (target.status !== "active") return refuse("handoff.receiver-suspended")
  if (child.conflictedAgencies.includes(target.id)) return refuse("handoff.receiver-conflicted")
  if (offer.moves !== "nothing" && !mayHoldCases(target.type)) {
    return refuse("handoff.receiver-cannot-receive")
  }
  // Whoever gave the child away takes it back, whatever it offers to others by now.
  if (!isChosen(offer)) return undefined
  if (!agencyTypes[target.type].receives) return refuse("handoff.receiver-cannot-receive")
  // An LPKS is for children in conflict with the law (UU 11/2012), never for their victims.
  if (target.type === "LPKS" && child.abhPosition === "VICTIM") {
    return refuse("handoff.not-for-victims")
  }
  if (!target.services.includes(offer.need.service)) return refuse("handoff.service-not-offered")
  return servesChild(target, child) ? undefined : refuse("handoff.child-not-served")
}

const servesChild = ({ serves }: Agency, child: Case): boolean =>
  serves.ages[0] <= child.age &&
  child.age <= serves.ages[1] &&
  serves.sexes.includes(child.sex) &&
  (serves.categories.length === 0 || serves.categories.includes(child.category))

/** Where the receiver is, and whether it has room; each needs a written reason to be overridden. */
export function unreachable(
  target: Agency,
  { child, capacity }: { child: Case; capacity: Capacity | undefined },
  { kind, overrides }: Pick<Handoff, "kind" | "overrides">,
): Refusal | undefined {
  if (!isChosen({ kind })) return undefined
  if (!within(target.catchment, child.region) && !overrides?.catchment) {
    return refuse("handoff.outside-catchment", { catchment: target.catchment })
  }
  const full = capacity !== undefined && (capacity.closed || capacity.room < 1)
  if (full && !overrides?.capacity) return refuse("handoff.no-room", { asOf: capacity.asOf })
  return undefined
}

export const unstaffed = (
  desk: Desk | undefined,
  { child, at }: { readonly child: Pick<Case, "risk">; readonly at: Instant },
): Refusal | undefined =>
  !desk?.active || (isGrave(child.risk) && !isStaffed(desk, at))
    ? refuse("handoff.desk-unstaffed")
    : undefined

/** The most of the child's data that this kind lets pass in the end. */
export const dataOf = ({ moves }: Pick<Handoff, "moves">): DataClass =>
  moves === "nothing" ? "SUMMARY" : "IDENTITY"

/** What an agreement has to cover, for the whole way of this handoff. */
export const scopeOf = (offer: Offer): Scope => ({
  parties: [offer.from, offer.to],
  service: offer.need.service,
  region: offer.need.region,
  category: offer.need.category,
  data: dataOf(offer),
})

/** The agreement in force at this instant that covers the handoff, and its clause. */
export const coverOf = (
  offer: Offer,
  partnerships: readonly Row<Partnership>[],
  at: Instant,
): ReturnType<typeof covering<Row<Partnership>>> => covering(partnerships, scopeOf(offer), at)

/**
 * A return undoes what an agreement covered, and needs none; an emergency may go ahead of its
 * agreement until it is ratified, and beyond where a coordinator let it stand without one.
 */
export const needsCover = ({
  kind,
  toRatify,
  ratified,
}: Pick<Handoff, "kind" | "toRatify" | "ratified">): boolean =>
  kind !== "return" && !toRatify?.parts.includes("partnership") && !ratified?.withoutCover

/** Whether an agreement that has to stand behind it does not. */
export const uncovered = (
  handoff: Handoff,
  partnerships: readonly Row<Partnership>[],
  at: Instant,
): Refusal | undefined =>
  needsCover(handoff) && !coverOf(handoff, partnerships, at)
    ? refuse("handoff.not-covered")
    : undefined

/** The agreement that an act rests on, if it rests on one. */
export function relyOnCover(
  handoff: Handoff,
  partnerships: readonly Row<Partnership>[],
  at: Instant,
): readonly Reliance[] {
  const cover = needsCover(handoff) ? coverOf(handoff, partnerships, at) : undefined
  return cover ? [rely(cover.row)] : []
}
