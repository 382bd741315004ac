import {
  type Action,
  type ActionWords,
  actionWordsRef,
  openActions,
} from "#shared/action/action.ts"
import { ownerOf } from "#shared/action/rules/standing.ts"
import { actions } from "#shared/action/verbs.ts"
import { cardOf, type Seen, viewOf } from "#shared/action/views.ts"
import { withoutNumbers } from "#shared/case/rules/numbers.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { oneWithCan } from "../http/can.ts"
import { missing, pageOf, type Question, type Readers } from "../http/read.ts"
import { namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { type Item, loadRows, readItems } from "../platform/rows.ts"
import { seenOf, withNames } from "./cards.ts"

const boxes = {
  mine: (agency: AgencyId, isOver: boolean) =>
    ["inbound", `AGENCY#${agency}#ACTIONS${isOver ? "#OVER" : ""}`] as const,
  following: (agency: AgencyId, isOver: boolean) =>
    ["outbound", `AGENCY#${agency}#FOLLOWS${isOver ? "#OVER" : ""}`] as const,
  verify: (agency: AgencyId) => ["inbound", `AGENCY#${agency}#VERIFY`] as const,
}

/** An index holds keys only: what is shown comes from the rows themselves. */
async function rowsBehind({ deps }: Question, items: readonly Item[]): Promise<readonly Action[]> {
  const { main } = deps.tables
  // What moved with its task stands here by that; its state lies where it always lies.
  const keys = items.map(({ pk }) => ({ pk: String(pk), sk: "STATE" }))
  const rows = await readItems(deps.tables, { [main]: keys }, false)
  return keys.flatMap(({ pk, sk }) => {
    const row = rows.get(`${main}|${pk}|${sk}`)
    return row ? [row["s"] as Action] : []
  })
}

type Place = readonly [box: string, item: Item]

/** A child that has moved took its actions along: they stand in the list of whoever has it now. */
function isStill([box, { sk }]: Place, { action, task }: Seen, agency: AgencyId): boolean {
  if (box !== "mine") return true
  const isMoved = sk === "ERRAND"
  const isOwn = action.owner === agency
  const isToDo = openActions.includes(action.status) && action.status !== "done"
  return ownerOf(action, task) === agency && (isMoved ? !isOwn && isToDo : isOwn)
}

export const actionReads: Readers = {
  list: async (question) => {
    const { actor, query } = question
    const box = query["box"] as keyof typeof boxes
    const isOver = query["state"] === "over"
    const [index, hash] = boxes[box](actor.agency, isOver)
    const page = await pageOf(question, {
      wanted: { index, hash, backwards: isOver },
      toCard: (item) => item["seen"] as Seen,
      join: async (items) => {
        const seen = await seenOf(question, await rowsBehind(question, items))
        const known = new Map(seen.map((each) => [`ACTION#${each.action.id}`, each]))
        return items.flatMap((item) => {
          const own = known.get(String(item["pk"]))
          return own && isStill([box, item], own, actor.agency) ? [{ ...item, seen: own }] : []
        })
      },
    })
    if (isRefusal(page)) return page
    const { items, ...rest } = page.body
    return { body: { items: await withNames(question, items.map(cardOf)), ...rest } }
  },
  one: async (question) => {
    const one = await oneWithCan(actions, question)
    if (!one) return missing(actions.missing)
    const { can, why, row } = one
    const action = row.state as Action
    const ref = actionWordsRef(action.id)
    const [[seen], rows, timeline] = await Promise.all([
      seenOf(question, [action]),
      loadRows(question.deps.tables, [ref]),
      timelineOf(question, row.ref),
    ])
    const words = rows.get(refKey(ref))?.state as ActionWords | undefined
    if (!seen || !words) return missing(actions.missing)
    const { notes, ...view } = withoutNumbers(viewOf(seen, words), seen.hidden)
    const [named] = await withNames(question, [view])
    const nameOf = await namesOf(question.deps.tables, [notes.map(({ agency }) => agency), []])
    return {
      body: {
        ...named,
        notes: notes.map((each) => ({ ...each, agency: nameOf("agency", each.agency) })),
        version: row.version,
        timeline,
        can,
        why,
      },
      etag: etagOf(actions, row),
    }
  },
}
