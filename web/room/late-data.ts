import type { ItemView, Outcome } from "../agenda/data.ts"
import { acting, me } from "../session/agency.ts"
import type { RoomSeen } from "./data.ts"

/** What somebody has typed of one item that was talked about off line. */
export type Told = {
  readonly as: "decided" | "put-off"
  readonly outcomes: readonly Outcome[]
  readonly how: "HEARD" | "NOT_HEARD"
  readonly view: string
  readonly reason: string
}
export type Late = {
  readonly headcount: string
  readonly quorate: boolean
  readonly items: Readonly<Record<string, Told>>
}

export const blank: Late = { headcount: "", quorate: false, items: {} }
const untold: Told = { as: "decided", outcomes: [], how: "HEARD", view: "", reason: "" }

export const toldOf = ({ items }: Late, { id }: Pick<ItemView, "id">): Told => items[id] ?? untold

export const withTold = (late: Late, item: ItemView, change: Partial<Told>): Late => ({
  ...late,
  items: { ...late.items, [item.id]: { ...toldOf(late, item), ...change } },
})

const isOpen = ({ status }: ItemView): boolean =>
  status === "on-agenda" || status === "in-discussion"

/** Of a child only its chair and its minute taker tell; where none is named, its owner does. */
function leads({ host, owner, chair = owner, minuteTaker = owner }: RoomSeen): boolean {
  const isHost = acting()?.agency.id === host.id
  return isHost && [chair, minuteTaker].some(({ id }) => id === me()?.person.id)
}

/** Items that the reader tells of, and those that are for others to tell of: these are put off. */
export function partedFor(view: RoomSeen, agenda: readonly ItemView[]) {
  const open = agenda.filter(isOpen)
  const isOwn = (item: ItemView) => !item.isOnCase || leads(view)
  return { own: open.filter(isOwn), others: open.filter((each) => !isOwn(each)) }
}

/** What of an item still lacks, before it can be sent. */
export function lackOf(late: Late, item: ItemView): "reason" | "outcomes" | "view" | undefined {
  const { as, outcomes, view, reason } = toldOf(late, item)
  if (as === "put-off") return isTooShort(reason.trim()) ? "reason" : undefined
  if (outcomes.length === 0) return "outcomes"
  return item.isOnCase && !view.trim() ? "view" : undefined
}

const isTooShort = ({ length }: string): boolean => length > 0 && length < 3

/** What is put off without a reason is left out: it is put off by itself. */
const isTold = (late: Late, item: ItemView): boolean => {
  const { as, reason } = toldOf(late, item)
  return as === "decided" || reason.trim() !== ""
}

function entryOf(late: Late, item: ItemView) {
  const { as, outcomes, how, view, reason } = toldOf(late, item)
  if (as === "put-off") return { as, item: item.id, reason: reason.trim() }
  const said = item.isOnCase ? { childView: { how, text: view.trim() } } : {}
  return { as, item: item.id, outcomes, quorate: late.quorate, ...said }
}

/** The record as the server takes it. */
export const bodyOf = (late: Late, items: readonly ItemView[]) => ({
  headcount: late.headcount.trim() === "" ? null : Number(late.headcount),
  items: items.filter((item) => isTold(late, item)).map((item) => entryOf(late, item)),
})
