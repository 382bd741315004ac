import type { Desk } from "../../agency/agency.ts"
import { type Actor, hasRole, isCertified, worksOnCases } from "../../kernel/actor.ts"
import { replace, type Write } from "../../kernel/decision.ts"
import type { PersonId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { actorOf, type Duty, type Membership } from "../membership.ts"
import { refuse } from "../refusals.ts"
import { takingOn } from "./duties.ts"
import { reseated, sitsAt } from "./seats.ts"

/**
 * What a duty needs of the row behind it. The noun that owns it comes later in the order, so only
 * the fields that name people are known here, and only they are changed.
 */
export type Held = {
  readonly status: string
  readonly reviewer?: PersonId
  readonly worker?: PersonId
  readonly excludedPersons: readonly PersonId[]
  readonly risk: string
}

/** A row and an event in its own chain, for each of so many handoffs: a transaction takes 100 items. */
export const mostAtOnce = 40

/** While it is at this stage, it waits for the person named. */
const waiting: Record<Duty["as"], string> = { reviewer: "under-review", worker: "accepted" }

/** Risks that only certified people handle (handoff.md 3). */
const graveRisks = ["EMERGENCY", "HIGH"]

/** The rows behind what somebody holds, each once. */
export const heldRefs = (member: Membership | undefined): readonly Ref<Held>[] =>
  [...new Set(member?.holds.map(({ id }) => id))].map((id) => ({ subject: "handoff", parts: [id] }))

/** What is taken over: the rows that still wait for this person, and whether a seat is theirs. */
export type Burden = {
  readonly handoffs: readonly { readonly row: Row<Held>; readonly as: Duty["as"] }[]
  readonly desk: Row<Desk> | undefined
}

/** Duties that were done or moved meanwhile are none any more. */
export function burdenOf(
  { person, holds }: Membership,
  {
    handoffs,
    desk,
  }: { readonly handoffs: readonly Row<Held>[]; readonly desk: Row<Desk> | undefined },
  at: Instant,
): Burden {
  const open = handoffs.flatMap((row) => {
    const duty = holds.find(
      ({ id, as }) =>
        id === row.ref.parts[0] && row.state.status === waiting[as] && row.state[as] === person,
    )
    return duty ? [{ row, as: duty.as }] : []
  })
  return { handoffs: open, desk: sitsAt(desk?.state, person, at) ? desk : undefined }
}

export const isNothing = ({ handoffs, desk }: Burden): boolean =>
  handoffs.length === 0 && desk === undefined

const countsOf = ({ handoffs, desk }: Burden) => ({
  handoffs: handoffs.length,
  desk: desk !== undefined,
})

/** Nobody goes while something waits for them. */
export const holdsOpen = (burden: Burden): Refusal | undefined =>
  isNothing(burden) ? undefined : refuse("membership.holds-open", countsOf(burden))

const suits = (taker: Actor, { handoffs, desk }: Burden, at: Instant): boolean =>
  (!desk || hasRole(taker, "HANDOFF_OFFICER")) &&
  handoffs.every(
    ({ row: { state } }) =>
      worksOnCases(taker) &&
      !state.excludedPersons.includes(taker.person) &&
      (!graveRisks.includes(state.risk) || isCertified(taker, at)),
  )

type Leaving = {
  readonly leaver: Membership
  readonly burden: Burden
  /** The successor named, where one was and has a membership here. */
  readonly taker: Row<Membership> | undefined
}

/** Why nobody, or not the one named, can take over what this person holds. */
function unsuited({ leaver, burden, taker }: Leaving, at: Instant): Refusal | undefined {
  const actor = taker && actorOf(taker.state)
  if (!actor || actor.person === leaver.person || !suits(actor, burden, at)) {
    return refuse("membership.takeover-unfit")
  }
  return burden.handoffs.length > mostAtOnce
    ? refuse("membership.takeover-too-many", { ...countsOf(burden), most: mostAtOnce })
    : undefined
}

/** What still waits, as duties. */
export const dutiesIn = ({ handoffs }: Burden): readonly Duty[] =>
  handoffs.map(({ row, as }) => ({ noun: "handoffs", id: row.ref.parts[0] ?? "", as }))

/**
 * Moves all that somebody still holds to the successor named, in the same act.
 * @param named whether anybody was named at all
 */
export function takeOver(
  leaving: Leaving,
  { named, at }: { readonly named: boolean; readonly at: Instant },
): readonly Write[] | Refusal {
  const { leaver, burden, taker } = leaving
  if (isNothing(burden)) return []
  const refused = named ? unsuited(leaving, at) : holdsOpen(burden)
  if (refused || !taker) return refused ?? refuse("membership.takeover-unfit")
  const { person } = taker.state
  const moved = burden.handoffs.map(({ row, as }) => replace(row, { ...row.state, [as]: person }))
  const { desk } = burden
  const next = desk && reseated(desk.state, (each) => (each === leaver.person ? person : each), at)
  return [
    replace(taker, takingOn(taker.state, ...dutiesIn(burden))),
    ...moved,
    ...(desk && next ? [replace(desk, next)] : []),
  ]
}
