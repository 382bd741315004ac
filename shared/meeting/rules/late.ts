import * as z from "zod/mini"
import type { Action } from "../../action/action.ts"
import { type Case, caseRef } from "../../case/case.ts"
import { isNamedAway } from "../../case/rules/relation.ts"
import { why } from "../../handoff/rules/texts.ts"
import type { Change, Reliance, Write } from "../../kernel/decision.ts"
import { rely, replace } from "../../kernel/decision.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Facts } from "../../kernel/verb.ts"
import { type Membership, membershipRef } from "../../membership/membership.ts"
import type { Meeting } from "../meeting.ts"
import { type meetingRefusals, refuse } from "../refusals.ts"
import { type Item, type ItemWords, itemId, itemRef, itemWordsRef } from "../rows/item.ts"
import { leadsMeeting, mayKnowItem } from "./access.ts"
import { roomLeft } from "./carrying.ts"
import { agenciesOf } from "./change.ts"
import { unfit } from "./fitting.ts"
import {
  type Around,
  actionNotices,
  actionsIn,
  ChildView,
  lateOutcomeSchema,
  made,
} from "./outcomes.ts"
import { isOpenItem } from "./settling.ts"

/** One item as it is told of afterwards: what came out of it, or why nothing did. */
export const LateItem = z.discriminatedUnion("as", [
  z.strictObject({
    as: z.literal("decided"),
    item: itemId,
    outcomes: z.array(lateOutcomeSchema).check(z.minLength(1), z.maxLength(10)),
    childView: z.optional(ChildView),
    /** Whoever tells of it says so: of a meeting off line nobody called a list. */
    quorate: z.boolean(),
  }),
  z.strictObject({ as: z.literal("put-off"), item: itemId, reason: why }),
])
type LateItem = z.infer<typeof LateItem>
type Decided = Extract<LateItem, { as: "decided" }>

/** What the items of a late record may be refused with. */
export const lateCodes = [
  "meeting.not-in-charge",
  "meeting.item-unknown",
  "meeting.late-too-much",
  "agenda.view-required",
  "agenda.outcomes-full",
  "agenda.actions-full",
  "agenda.owner-outside",
  "agenda.verifier-is-owner",
  "agenda.due-implausible",
  "agenda.person-unknown",
  "agenda.mediation-excluded",
] as const satisfies readonly (keyof typeof meetingRefusals)[]

const outcomesIn = (each: LateItem) => (each.as === "decided" ? each.outcomes : [])

/** The rows of the items that are told of, and of whoever is to do something. */
export const lateRefs = (items: readonly LateItem[]) => ({
  told: items.map(({ item }) => itemRef(item)),
  words: items.map(({ item }) => itemWordsRef(item)),
  people: items.flatMap((each) =>
    actionsIn(outcomesIn(each)).flatMap(({ action: { person, owner } }) =>
      person ? [membershipRef(person, owner)] : [],
    ),
  ),
})

export const casesOf = (told: readonly Row<Item>[]): readonly Ref<Case>[] =>
  [...new Set(told.flatMap(({ state }) => state.case ?? []))].map(caseRef)

type Found = {
  readonly meeting: Meeting
  readonly told: readonly Row<Item>[]
  readonly words: readonly Row<ItemWords>[]
  readonly people: readonly Row<Membership>[]
  readonly cases: readonly Row<Case>[]
  /** Everything that is on the agenda, and the lists and bookings that its end writes. */
  readonly items: readonly Row<Item>[]
  readonly lists: readonly unknown[]
}

type Late = {
  readonly items: readonly Row<Item>[]
  readonly actions: readonly Action[]
  readonly writes: readonly Write[]
  readonly relies: readonly Reliance[]
  readonly rows: number
}

const itemIn = ({ told }: Found, { item }: LateItem) => told.find(({ state }) => state.id === item)
const wordsIn = ({ words }: Found, { item }: LateItem) =>
  words.find(({ ref }) => ref.parts[0] === item)
const caseIn = ({ cases }: Found, { case: child }: Item) =>
  cases.find(({ state }) => state.id === child)?.state

/** Of a child whoever led the meeting tells, and only what they may know themselves. */
function unheard(found: Found, each: LateItem, { actor }: Facts): Refusal | undefined {
  const { meeting } = found
  const item = itemIn(found, each)?.state
  const isOn = item?.meeting === meeting.id && isOpenItem(item)
  if (!item || !isOn || !wordsIn(found, each)) return refuse("meeting.item-unknown")
  const child = caseIn(found, item)
  const isKept = !mayKnowItem(item, actor, meeting) || (child && isNamedAway(child, actor))
  if (isKept) return refuse("meeting.item-unknown")
  return item.case && !leadsMeeting(meeting, actor) ? refuse("meeting.not-in-charge") : undefined
}

const aroundOf = (found: Found, item: Item): Around => ({
  item,
  meeting: found.meeting,
  child: caseIn(found, item),
  handoffs: [],
})

function unfitItem(found: Found, each: LateItem, facts: Facts): Refusal | undefined {
  const refused = unheard(found, each, facts)
  const item = itemIn(found, each)?.state
  if (refused || !item || each.as !== "decided") return refused
  if (item.case && !each.childView) return refuse("agenda.view-required")
  return unfit(each.outcomes, [aroundOf(found, item), found.people], facts)
}

/** An item as the meeting left it, and everything that comes of it. */
function decidedItem(found: Found, [row, each]: readonly [Row<Item>, Decided], facts: Facts) {
  const id = (label: string): string => facts.id(`${each.item}-${label}`)
  const { outcomes, actions, writes } = made(each.outcomes, aroundOf(found, row.state), {
    ...facts,
    id,
  })
  const state: Item = {
    ...row.state,
    status: "decided",
    called: agenciesOf(found.meeting),
    quorate: each.quorate,
    outcomes: outcomes.length,
    actions: [...row.state.actions, ...actions.map((action) => action.id)],
    ...(each.childView ? { childView: each.childView.how } : {}),
    decidedAt: facts.at,
    updatedAt: facts.at,
  }
  const view = each.childView ? { childView: each.childView.text } : {}
  return { row: { ...row, state }, actions, writes, words: { outcomes, ...view } }
}

function lateItem(found: Found, each: LateItem, facts: Facts) {
  const [row, words] = [itemIn(found, each), wordsIn(found, each)]
  if (!row || !words) return []
  if (each.as === "put-off") {
    return [{ row, actions: [], writes: [replace(words, { ...words.state, reason: each.reason })] }]
  }
  const { words: said, ...decided } = decidedItem(found, [row, each], facts)
  const kept = replace(words, { ...words.state, ...said })
  return [{ ...decided, writes: [...decided.writes, kept] }]
}

/** What one act has room for: the meeting with its lists, its whole agenda, and what came of it. */
const fits = ({ items, lists }: Found, rows: number): boolean =>
  roomLeft(2 + items.length + lists.length + rows) >= 0

/** What is told of the items of a meeting that was held off line; the rest of them is put off. */
export function toldLate(entries: readonly LateItem[], found: Found, facts: Facts): Late | Refusal {
  const isTwice = new Set(entries.map(({ item }) => item)).size !== entries.length
  if (isTwice) return refuse("meeting.item-unknown")
  const wrong = entries.map((each) => unfitItem(found, each, facts)).find((each) => each)
  if (wrong) return wrong
  const done = entries.flatMap((each) => lateItem(found, each, facts))
  const writes = done.flatMap((each) => each.writes)
  const people = new Map(found.people.map((row) => [row.state.id, rely(row, "status")]))
  const cases = found.cases.map((row) => rely(row, "excludedPersons"))
  const relies = [...people.values(), ...cases]
  const rows = writes.length + relies.length
  if (!fits(found, rows)) return refuse("meeting.late-too-much")
  const byId = new Map(done.map(({ row }) => [row.state.id, row]))
  return {
    items: found.items.map((row) => byId.get(row.state.id) ?? row),
    actions: done.flatMap((each) => each.actions),
    writes,
    relies,
    rows,
  }
}

const numbersIn = (writes: readonly Write[]): ReadonlyMap<string, string> =>
  new Map(
    writes.flatMap((each) => {
      if (each.how !== "replace" || each.row.ref.subject !== "item") return []
      const { id, number } = each.state as Item
      return number ? [[id, number] as const] : []
    }),
  )

/** Actions that began with the record know the number of their decision from the start. */
const numbered = (write: Write, numbers: ReadonlyMap<string, string>): Write => {
  if (write.how !== "create" || write.ref.subject !== "action") return write
  const action = write.state as Action
  const number = numbers.get(action.item)
  return number ? { ...write, state: { ...action, number } } : write
}

/** The end of the meeting, with what came of its items in the same act. */
export function withLate(
  change: Change,
  { writes, relies, actions }: Late,
  facts: Change["event"]["facts"],
): Change {
  const numbers = numbersIn(change.writes)
  return {
    ...change,
    writes: [...change.writes, ...writes.map((each) => numbered(each, numbers))],
    relies: [...change.relies, ...relies],
    event: { ...change.event, facts: { ...change.event.facts, ...facts } },
    notices: [...change.notices, ...actions.flatMap(actionNotices)],
  }
}
