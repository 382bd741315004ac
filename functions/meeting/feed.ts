import type { PersonId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import type { MeetingCard } from "#shared/meeting/meeting.ts"

/** Whose calendar it is: a person's meetings, or all of an agency. */
export type Subject = { readonly person?: PersonId }

export type Feed = NonNullable<MeetingCard["feed"]>

const isOver = ({ status }: MeetingCard, feed: Feed, at: Instant): boolean =>
  status === "cancelled" && later(feed.updatedAt, 30 * day) <= at

/** Cards that a subscribed calendar shows now: who sits there, and nothing called off long ago. */
export const subscribed = (
  cards: readonly MeetingCard[],
  { person }: Subject,
  at: Instant,
): readonly MeetingCard[] =>
  cards.filter((card) => {
    const { feed } = card
    if (!feed || isOver(card, feed, at)) return false
    return person === undefined || feed.people.includes(person)
  })
