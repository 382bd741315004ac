import { type Action, type ActionId, actionRef } from "#shared/action/action.ts"
import { knowsAction } from "#shared/action/rules/standing.ts"
import { hearsOfOwn, isKnown } from "#shared/agenda/rules/standing.ts"
import { caseRef } from "#shared/case/case.ts"
import type { Actor } from "#shared/kernel/actor.ts"
import type { MeetingId } from "#shared/kernel/id.ts"
import type { Notice } from "#shared/kernel/notice.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { type Item, type ItemId, itemRef } from "#shared/meeting/rows/item.ts"
import { knowsMeeting } from "#shared/meeting/rules/standing.ts"
import { taskRef } from "#shared/task/task.ts"
import { loadRows, type Tables } from "../platform/rows.ts"

/** Whether somebody may open what a message is about. */
export type Opens = (actor: Actor) => boolean

const anybody: Opens = () => true

async function stateOf<State>(
  tables: Tables,
  ref: Ref<State> | undefined,
): Promise<State | undefined> {
  return ref && ((await loadRows(tables, [ref])).get(refKey(ref))?.state as State | undefined)
}

async function opensItem(tables: Tables, item: Item): Promise<Opens> {
  const [meeting, child] = await Promise.all([
    stateOf(tables, item.meeting && meetingRef(item.meeting)),
    stateOf(tables, item.case && caseRef(item.case)),
  ])
  const seen = { meeting, case: child }
  return (actor) => isKnown(item, actor, seen) || hearsOfOwn(item, actor, seen)
}

async function opensAction(tables: Tables, action: Action): Promise<Opens> {
  const [task, child] = await Promise.all([
    stateOf(tables, action.task && taskRef(action.task)),
    stateOf(tables, action.case && caseRef(action.case)),
  ])
  return (actor) => knowsAction(action, actor, { task, case: child })
}

/**
 * Who may open what a message of a meeting is about: a house tells its coordinators, and in their
 * place others, of whom some may know of no conference. Who was uninvited hears just that.
 */
export async function opensFor(tables: Tables, { kind, about }: Notice): Promise<Opens> {
  if (about.noun === "meetings" && kind !== "meeting.uninvited") {
    const meeting = await stateOf(tables, meetingRef(about.id as MeetingId))
    return meeting ? (actor) => knowsMeeting(meeting, actor) : anybody
  }
  if (about.noun === "agenda-items") {
    const item = await stateOf(tables, itemRef(about.id as ItemId))
    return item ? opensItem(tables, item) : anybody
  }
  if (about.noun === "actions") {
    const action = await stateOf(tables, actionRef(about.id as ActionId))
    return action ? opensAction(tables, action) : anybody
  }
  return anybody
}
