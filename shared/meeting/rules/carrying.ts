import { type Action, actionRef, openActions } from "../../action/action.ts"
import { replace, type Write } from "../../kernel/decision.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Meeting } from "../meeting.ts"
import type { Item } from "../rows/item.ts"

/** Actions of the meeting's own items, and those that the meeting before left unfinished. */
export const actionRefs = ({ actions = [], carried = [] }: Meeting): readonly Ref<Action>[] =>
  [...new Set([...actions, ...carried])].map(actionRef)

/** What the meeting before leaves to this one: its own actions, and what it had carried itself. */
export const leftBy = (before: Meeting | undefined): Meeting["carried"] => {
  const left = [...new Set([...(before?.carried ?? []), ...(before?.actions ?? [])])]
  return left.length > 0 ? left : undefined
}

export const isUnfinished = ({ status }: Action): boolean => openActions.includes(status)

type Known = {
  readonly actions: readonly Row<Action>[]
  readonly items: readonly Item[]
}

function stateAfter(meeting: Meeting, action: Action, items: readonly Item[]): Action {
  const number = items.find(({ id }) => id === action.item)?.number
  const isCarried = (meeting.carried ?? []).includes(action.id) && isUnfinished(action)
  const carried =
    isCarried && !action.carried.includes(meeting.id)
      ? [...action.carried, meeting.id]
      : action.carried
  const isSame = carried === action.carried && (!number || action.number === number)
  return isSame ? action : { ...action, carried, ...(number ? { number } : {}) }
}

/**
 * Marks actions with the number of their decision, and unfinished ones with the meeting that found
 * them so: as many as fit into this act, the others with the next ones of the same meeting.
 */
export function carriedWrites(
  meeting: Meeting,
  { actions, items }: Known,
  [room, at]: readonly [room: number, at: Instant],
): readonly Write[] {
  return actions
    .map((row) => ({ row, next: stateAfter(meeting, row.state, items) }))
    .filter(({ row, next }) => next !== row.state)
    .slice(0, Math.max(0, room))
    .map(({ row, next }) => replace(row, { ...next, updatedAt: at }))
}

/** A transaction takes a hundred items; request, event, membership and a few others are among them. */
export const roomLeft = (taken: number): number => 92 - taken
