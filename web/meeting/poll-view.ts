import type { EffectiveVote, Slot, Vote } from "#shared/meeting/rows/poll.ts"

/** As much of a meeting as counting its votes takes. */
type Invited = {
  readonly invitations: readonly {
    readonly agency: { readonly id: string; readonly name: string }
    readonly need: "mandatory" | "optional"
  }[]
}

/** What a poll tells its reader: one's own votes, and how each agency votes on each slot. */
export type PollView = {
  readonly slots: readonly Slot[]
  readonly deadline: string
  readonly openedAt: string
  readonly closed?: { readonly at: string; readonly how: string; readonly reason?: string }
  readonly mine?: Readonly<Record<string, Vote>>
  readonly pinned?: Readonly<Record<string, Vote>>
  readonly effective?: readonly AgencyVotes[]
  readonly explained?: readonly Explained[]
  /** The slot that suits every mandatory agency best. */
  readonly best?: string
}

export type AgencyVotes = {
  readonly agency: string
  readonly votes: Readonly<Record<string, EffectiveVote>>
}

/** A slot among the others, the best first: who is missing, who comes only if need be. */
export type Explained = {
  readonly slot: string
  readonly missing: readonly string[]
  readonly without: readonly string[]
  readonly reluctant: readonly string[]
}

export const openSlots = (poll: PollView): readonly Slot[] =>
  poll.slots.filter(({ status }) => status === "open")

export const offeredSlots = (poll: PollView): readonly Slot[] =>
  poll.slots.filter(({ status }) => status === "proposed")

export const isOpen = ({ closed }: PollView): boolean => closed === undefined

export const nameIn = (view: Invited, agency: string): string =>
  view.invitations.find((each) => each.agency.id === agency)?.agency.name ?? agency

export const voteOf = (poll: PollView, agency: string, slot: string): EffectiveVote =>
  poll.effective?.find((each) => each.agency === agency)?.votes[slot] ?? "NO_RESPONSE"

/** How many agencies say what to a slot. */
export function countOf(view: Invited, poll: PollView, slot: string) {
  const votes = view.invitations.map(({ agency }) => voteOf(poll, agency.id, slot))
  const count = (vote: EffectiveVote) => votes.filter((each) => each === vote).length
  return {
    yes: count("AVAILABLE"),
    perhaps: count("IF_NEEDED"),
    no: count("UNAVAILABLE"),
    none: count("NO_RESPONSE"),
  }
}

/** Mandatory agencies that cannot, and those that have not said. */
export function mandatoryIn(view: Invited, poll: PollView, slot: string) {
  const must = view.invitations.filter(({ need }) => need === "mandatory")
  const saying = (vote: EffectiveVote) =>
    must
      .filter(({ agency }) => voteOf(poll, agency.id, slot) === vote)
      .map((each) => each.agency.name)
  return { out: saying("UNAVAILABLE"), open: saying("NO_RESPONSE") }
}
