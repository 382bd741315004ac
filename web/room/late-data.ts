import type { ItemView, Outcome } from "../agenda/data.ts"

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

/** What of an item still lacks, before it can be sent. */
export function lackOf(late: Late, item: ItemView): "reason" | "outcomes" | "view" | undefined {
  const { as, outcomes, view, reason } = toldOf(late, item)
  if (as === "put-off") return reason.trim().length < 3 ? "reason" : undefined
  if (outcomes.length === 0) return "outcomes"
  return item.isOnCase && !view.trim() ? "view" : undefined
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
  items: items.map((item) => entryOf(late, item)),
})
