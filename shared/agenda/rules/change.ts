import {
  type Change,
  create,
  type Reliance,
  rely,
  replace,
  type Write,
} from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Meeting } from "../../meeting/meeting.ts"
import { type Item, type ItemId, type ItemWords, itemWordsRef } from "../../meeting/rows/item.ts"
import { type AgendaEvent, noticesFor } from "../notices.ts"

/** The words of an item as they become; whatever was said before stays unless it is replaced. */
export const wordsWrite = (
  id: ItemId,
  row: Row<ItemWords> | undefined,
  words: Partial<ItemWords>,
): Write => {
  const known = row?.state ?? { title: "", outcomes: [] }
  return row
    ? replace(row, { ...known, ...words })
    : create(itemWordsRef(id), { ...known, ...words })
}

/** The room goes on, and nobody else has come to lead it since. */
export const relyOnLeaders = (meeting: Row<Meeting>): Reliance =>
  rely(meeting, "status", "chair", "minuteTaker", "owner")

/** What reports need of an item, in codes. */
export const figuresOf = ({ host, proposer, meeting, minutes, access, ...item }: Item) => ({
  host,
  proposer,
  ...(meeting ? { meeting } : {}),
  minutes,
  access: access.to,
  isOnCase: item.case !== undefined,
})

type Step = {
  readonly event: AgendaEvent
  readonly writes: readonly Write[]
  readonly meeting?: Meeting | undefined
  readonly relies?: readonly Reliance[]
  readonly facts?: Readonly<Record<string, unknown>>
}

/** An act on an existing item: its new state, the event, and who is told. */
export const changeOf = (row: Row<Item>, next: Item, step: Step): Change => ({
  subject: row.ref,
  status: next.status,
  writes: [replace(row, next), ...step.writes],
  relies: step.relies ?? [],
  event: { type: step.event, facts: { ...figuresOf(next), ...step.facts } },
  notices: noticesFor(step.event, next, step.meeting),
})
