import { type Actor, hasRole } from "../../kernel/actor.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import { type Invitation, type Meeting, type Seat, spanOf } from "../meeting.ts"
import type { Ballot, EffectiveVote, Slot } from "../rows/poll.ts"

/** Asked about, and nothing has been chosen yet; the deadline may be over all the same. */
export const isPolled = ({ poll, status }: Pick<Meeting, "poll" | "status">): boolean =>
  poll !== undefined && !poll.closed && (status === "polling" || status === "scheduled")

export const openSlots = ({ poll }: Pick<Meeting, "poll">): readonly Slot[] =>
  (poll?.slots ?? []).filter(({ status }) => status === "open")

/** Whose free time stands for an agency; whoever only called it together need not come. */
export const delegatesOf = (seats: readonly Seat[] = [], agency: AgencyId): readonly Seat[] =>
  seats.filter((each) => each.agency === agency && each.part !== "owner" && !each.removedAt)

/** Delegates vote; an agency that named nobody is answered by its coordinators. */
export function mayVote({ seats }: Pick<Meeting, "seats">, actor: Actor): boolean {
  const delegates = delegatesOf(seats, actor.agency)
  if (delegates.length === 0) return hasRole(actor, "COORDINATOR")
  return delegates.some(({ person }) => person === actor.person)
}

/** The lead's word, or a coordinator's, stands for the agency. */
export const mayPin = ({ seats }: Pick<Meeting, "seats">, actor: Actor): boolean =>
  hasRole(actor, "COORDINATOR") ||
  delegatesOf(seats, actor.agency).some(
    ({ person, part }) => part === "lead" && person === actor.person,
  )

type Asked = Pick<Invitation, "agency" | "minDelegates">

/**
 * What an agency says to a slot: enough delegates are free, or only if need be, or not; nobody of
 * it having answered is unknown, not free. What its lead pinned counts before all that.
 */
export function effectiveVote(
  slot: string,
  ballot: Ballot | undefined,
  [{ agency, minDelegates = 1 }, seats]: readonly [Asked, readonly Seat[] | undefined],
): EffectiveVote {
  const pinned = ballot?.pinned?.votes[slot]
  if (pinned) return pinned
  const delegates = delegatesOf(seats, agency)
  const counts = (person: string): boolean =>
    delegates.length === 0 || delegates.some((each) => each.person === person)
  const cast = Object.entries(ballot?.votes ?? {})
    .filter(([person]) => counts(person))
    .flatMap(([, votes]) => votes[slot] ?? [])
  if (cast.length === 0) return "NO_RESPONSE"
  const free = cast.filter((each) => each === "AVAILABLE").length
  const perhaps = cast.filter((each) => each === "IF_NEEDED").length
  if (free >= minDelegates) return "AVAILABLE"
  return free + perhaps >= minDelegates ? "IF_NEEDED" : "UNAVAILABLE"
}

export type Tally = {
  readonly agency: AgencyId
  readonly need: Invitation["need"]
  readonly vote: EffectiveVote
}

/** How each invited agency votes on a slot. */
export const tallyOf = (
  meeting: Pick<Meeting, "invitations" | "seats">,
  ballots: readonly Ballot[],
  slot: string,
): readonly Tally[] =>
  meeting.invitations.map((invitation) => {
    const ballot = ballots.find(({ agency }) => agency === invitation.agency)
    const vote = effectiveVote(slot, ballot, [invitation, meeting.seats])
    return { agency: invitation.agency, need: invitation.need, vote }
  })

const isFor = ({ vote }: Tally): boolean => vote === "AVAILABLE" || vote === "IF_NEEDED"

/** Mandatory agencies that a slot would be fixed against. */
export const againstIn = (tally: readonly Tally[]): readonly AgencyId[] =>
  tally.filter((each) => each.need === "mandatory" && !isFor(each)).map(({ agency }) => agency)

export const statesOf = (rows: readonly Row<Ballot>[]): readonly Ballot[] =>
  rows.map(({ state }) => state)

/** Why a slot stands where it stands among the others. */
export type Reasons = {
  /** Mandatory agencies that cannot, or have not said. */
  readonly missing: readonly AgencyId[]
  /** Others that cannot, or have not said. */
  readonly without: readonly AgencyId[]
  /** Only if need be. */
  readonly reluctant: readonly AgencyId[]
}

export type Judged = Reasons & { readonly slot: Slot; readonly tally: readonly Tally[] }

const startOf = ({ sessions }: Slot): string => spanOf(sessions)?.start ?? ""

/** Fewest mandatory agencies missing, then fewest others, then the least reluctant, then earliest. */
const byFitness = (a: Judged, b: Judged): number =>
  a.missing.length - b.missing.length ||
  a.without.length - b.without.length ||
  a.reluctant.length - b.reluctant.length ||
  (startOf(a.slot) < startOf(b.slot) ? -1 : 1)

/** Every open slot with what speaks for and against it, the best one first. */
export function judgedSlots(meeting: Meeting, ballots: readonly Ballot[]): readonly Judged[] {
  return openSlots(meeting)
    .map((slot): Judged => {
      const tally = tallyOf(meeting, ballots, slot.id)
      const others = tally.filter(({ need }) => need === "optional")
      return {
        slot,
        tally,
        missing: againstIn(tally),
        without: others.filter((each) => !isFor(each)).map(({ agency }) => agency),
        reluctant: tally.filter(({ vote }) => vote === "IF_NEEDED").map(({ agency }) => agency),
      }
    })
    .toSorted(byFitness)
}

/** The best slot that every mandatory agency can come to; nothing where there is none. */
export const bestSlot = (judged: readonly Judged[], at: Instant): Judged | undefined =>
  judged.find(({ missing, slot }) => missing.length === 0 && startOf(slot) > at)

/** Invited agencies of which nobody has said a word to any slot that is open. */
export const silentIn = (meeting: Meeting, ballots: readonly Ballot[]): readonly AgencyId[] => {
  const slots = openSlots(meeting)
  const tallies = slots.map(({ id }) => tallyOf(meeting, ballots, id))
  return meeting.invitations
    .map(({ agency }) => agency)
    .filter((agency) =>
      tallies.every((tally) =>
        tally.some((each) => each.agency === agency && each.vote === "NO_RESPONSE"),
      ),
    )
}
