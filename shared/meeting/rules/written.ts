import { create, replace, type Write } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import { inviteeRef, type Meeting } from "../meeting.ts"
import { type ItemId, itemRef, itemWordsRef } from "../rows/item.ts"
import { type Minutes, type MinutesText, minutesRef } from "../rows/minutes.ts"
import { agenciesOf } from "./change.ts"
import { attendanceOf, type Spoken } from "./minutes.ts"
import { agendaRefs } from "./settling.ts"

/** A meeting whose minutes are there. */
export type Minuted = Row<Meeting & { readonly minutes: Minutes }>

export const isMinuted = (row: Row<Meeting> | undefined): row is Minuted =>
  row?.state.minutes !== undefined

/** Rows of the lists that show the meeting. */
export const listRefs = (row: Row<Meeting> | undefined) =>
  row ? agenciesOf(row.state).map((each) => inviteeRef(row.state.id, each)) : []

/** The sealed words of the version that is written or looked at now. */
export const textRef = (row: Row<Meeting> | undefined) =>
  row?.state.minutes ? minutesRef(row.state.id, row.state.minutes.version) : undefined

/** Everything that was on the agenda, with its words. */
export const spokenRefs = (row: Row<Meeting> | undefined) => ({
  items: row ? agendaRefs(row.state) : [],
  words: (row?.state.agenda ?? []).map(itemWordsRef),
})

type Found = {
  readonly items: readonly Row<Spoken["item"]>[]
  readonly words: readonly Row<NonNullable<Spoken["words"]>>[]
}

/** Items in the order of the agenda, each beside its words. */
export function spokenIn({ agenda = [] }: Meeting, { items, words }: Found): readonly Spoken[] {
  const of = <Each extends Row<unknown>>(rows: readonly Each[], id: ItemId): Each | undefined =>
    rows.find(({ ref }) => ref.parts[0] === id)
  return agenda.flatMap((id) => {
    const item = of(items, itemRef(id).parts[0] as ItemId)
    return item ? [{ item: item.state, words: of(words, id)?.state }] : []
  })
}

/** An empty sheet for one version; what was written of the last one is the start of the next. */
export const newText = (
  meeting: Meeting,
  version: number,
  before: Partial<Pick<MinutesText, "preface" | "closing" | "correction">> = {},
): MinutesText => ({
  meeting: meeting.id,
  version,
  preface: before.preface ?? "",
  closing: before.closing ?? "",
  ...attendanceOf(meeting),
  items: [],
  ...(before.correction ? { correction: before.correction } : {}),
  remarks: [],
})

export const textWrite = (row: Row<MinutesText> | undefined, text: MinutesText): Write =>
  row ? replace(row, text) : create(minutesRef(text.meeting, text.version), text)
