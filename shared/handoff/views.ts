import {
  type HandoffField,
  type HandoffTier,
  handoffCard,
  handoffFields,
} from "../case/lists/disclosure.ts"
import { shown } from "../case/rules/shown.ts"
import type { Clock } from "../kernel/clock.ts"
import { dueOf, type Handoff, type HandoffClock, type Withdrawal } from "./handoff.ts"

/** As much of a handoff as a list needs. */
export type Listed = Pick<
  Handoff,
  "id" | "kind" | "status" | "risk" | "from" | "fromName" | "to" | "toName" | "need" | "updatedAt"
> & {
  readonly due: (Pick<Clock<HandoffClock>, "kind"> & { readonly at: Clock["due"] }) | undefined
  /** How far up the ladder people were told of a clock that ran out. */
  readonly level: number
}

export function listedOf(handoff: Handoff): Listed {
  const first = dueOf(handoff)
  return {
    ...handoff,
    due: first && { kind: first.kind, at: first.due },
    level: Math.max(0, ...handoff.clocks.map(({ rung }) => rung)),
  }
}

const cardValues = (listed: Listed) => ({
  ...listed,
  service: listed.need.service,
  from: { id: listed.from, name: listed.fromName },
  to: { id: listed.to, name: listed.toName },
})

const withoutWords = ({ childPosition, by, at }: Withdrawal) => ({ childPosition, by, at })

/** Every field that the table may name, as it would be shown; people and timeline are read apart. */
const valuesOf = (handoff: Handoff) => ({
  ...handoff,
  ...cardValues(listedOf(handoff)),
  case: { id: handoff.case, reference: handoff.caseReference },
  declinedReason: handoff.declined?.reason,
  // Why it is asked for lies sealed with the conversation: an envelope holds codes.
  withdrawal: handoff.withdrawal && withoutWords(handoff.withdrawal),
  author: undefined,
  approver: undefined,
  reviewer: undefined,
  worker: undefined,
  timeline: undefined,
})
type Values = ReturnType<typeof valuesOf>

type StubField = "id" | "kind" | "status" | "risk" | "service" | "from" | "to" | "updatedAt"
type CardField = StubField | "need" | "level"

/** What a list shows of a handoff: T0 and who waits for whom until when. */
export const cardOf = (listed: Listed) =>
  shown(cardValues(listed), handoffCard) as Pick<ReturnType<typeof cardValues>, CardField> &
    Partial<Pick<ReturnType<typeof cardValues>, "due">>
export type HandoffCard = ReturnType<typeof cardOf>

/** As an office of a single task is told: what is asked, and not what befell the child. */
export function withoutCategory<View extends { readonly need?: Handoff["need"] | undefined }>(
  view: View,
) {
  if (!view.need) return view
  const { category: _, ...need } = view.need
  return { ...view, need }
}

/** What stays of a handoff in a list for whoever is out of it: no age, sex, district, category. */
export const stubOf = (listed: Listed) =>
  shown(
    cardValues(listed),
    handoffCard.filter((field) => handoffFields.stub.includes(field)),
  ) as Pick<ReturnType<typeof cardValues>, StubField>

/** How far a reader of a handoff sees. */
export type Tier = HandoffTier

export type HandoffView = Pick<Values, StubField> &
  Partial<Pick<Values, Exclude<HandoffField, StubField>>>

/** The fields of a handoff that a reader of this tier gets; whatever is not listed stays here. */
export const viewOf = (handoff: Handoff, tier: HandoffTier): HandoffView =>
  shown(valuesOf(handoff), handoffFields[tier]) as HandoffView
