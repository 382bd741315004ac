import { type Action, actionRef } from "#shared/action/action.ts"
import { refKey } from "#shared/kernel/ref.ts"
import type { Task } from "#shared/task/task.ts"
import { type Item, loadRows } from "../platform/rows.ts"
import type { Question } from "./read.ts"

const refOf = (item: Item) => {
  const { action } = item["card"] as Pick<Task, "action">
  return action ? actionRef(action as Action["id"]) : undefined
}

/** Leaves out of a list of tasks what a conference decided, for whoever stepped back from it since. */
export async function withoutSteppedBack(
  { deps, actor }: Question,
  items: readonly Item[],
): Promise<readonly Item[]> {
  const refs = items.flatMap((item) => refOf(item) ?? [])
  if (refs.length === 0) return items
  const rows = await loadRows(deps.tables, refs, false)
  return items.filter((item) => {
    const ref = refOf(item)
    const action = ref && (rows.get(refKey(ref))?.state as Action | undefined)
    return !action?.excludedPersons.includes(actor.person)
  })
}
