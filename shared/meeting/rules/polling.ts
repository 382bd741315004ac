import type { Actor } from "../../kernel/actor.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { type Meeting, spanOf } from "../meeting.ts"
import { refuse } from "../refusals.ts"
import type { Poll } from "../rows/poll.ts"
import { withoutPoll } from "./clocks.ts"
import { isPolled } from "./poll.ts"
import { knowsMeeting } from "./standing.ts"

/** Before any slot begins, so that there is something left to choose from. */
export const endsTooLate = ({ slots, deadline }: Pick<Poll, "slots" | "deadline">): boolean =>
  slots
    .filter(({ status }) => status === "open")
    .some(({ sessions }) => (spanOf(sessions)?.start ?? deadline) <= deadline)

/** That a poll is under way, and its deadline still ahead. */
export function unpolled({ poll, status }: Meeting, at: Instant): Refusal | undefined {
  if (!poll || !isPolled({ poll, status })) return refuse("meeting.wrong-state", { status })
  return poll.deadline <= at ? refuse("meeting.poll-over") : undefined
}

/** What every act of an invited agency in a poll needs. */
export function polled(
  row: Row<Meeting> | undefined,
  actor: Actor,
  [at, mayAct]: readonly [Instant, (meeting: Meeting, actor: Actor) => boolean],
): Refusal | undefined {
  if (!row || !knowsMeeting(row.state, actor)) return refuse("meeting.missing")
  const { state } = row
  if (!state.invitations.some(({ agency }) => agency === actor.agency)) {
    return refuse("meeting.not-invited")
  }
  return unpolled(state, at) ?? (mayAct(state, actor) ? undefined : refuse("meeting.no-vote"))
}

type End = Pick<NonNullable<Poll["closed"]>, "at" | "how" | "reason">

/**
 * T5: the poll ends without a choice. What was only drafted is a draft again; what stood beside the
 * poll stands as before, and calendars hear that it is no longer in doubt.
 */
export function endPoll(meeting: Meeting, end: End): Meeting {
  const { tentative: _flag, poll, ...rest } = meeting
  const isBeside = meeting.status === "scheduled"
  return {
    ...rest,
    ...(poll ? { poll: { ...poll, closed: end } } : {}),
    status: isBeside ? "scheduled" : "draft",
    sequence: isBeside ? meeting.sequence + 1 : meeting.sequence,
    clocks: withoutPoll(meeting.clocks),
    updatedAt: end.at,
  }
}
