import { action, query } from "@solidjs/router"
import type { Access, ItemStatus, OutcomeKind } from "#shared/meeting/rows/item.ts"
import { type Answer, pagePath, type Receipt, read, run } from "../api.ts"
import type { Named, Powers } from "../handoff/data.ts"

export type { Access, ItemStatus, OutcomeKind }

/** What came out of an item, as whoever may know of the item reads it. */
export type Outcome = {
  readonly kind: OutcomeKind
  readonly due?: string
  readonly text: string
  readonly agency?: string
  readonly action?: string
  readonly handoff?: string
}

/** A handoff of the item's child that the reader may act on in the room. */
export type Handing = {
  readonly id: string
  readonly act: "commit" | "offer"
  readonly kind: string
  readonly moves: "custody" | "care" | "nothing"
  readonly service: string
  readonly from: Named
  readonly to: Named
  /** Who signs: whoever gives the child away, and whoever receives it. */
  readonly giver?: Named
  readonly receiver?: Named
  readonly travels?: boolean
  /** An emergency may go ahead of its agreement, if somebody says why. */
  readonly mayDefer?: boolean
}

/** One item of an agenda with its words: it is here only for whoever may know of it. */
export type ItemView = Partial<Powers> & {
  readonly id: string
  readonly status: ItemStatus
  readonly title: string
  readonly purpose?: string
  readonly minutes: number
  readonly access: Access
  /** On a child: its words are for those who signed the statement, once it is talked about. */
  readonly isOnCase: boolean
  readonly needsPledge?: boolean
  /** The meeting that it is on the agenda of, or was proposed to. */
  readonly meeting?: string
  readonly host?: string
  /** How often it was put off. */
  readonly carried?: number
  readonly proposer: Named
  readonly presenter?: Named
  readonly case?: string
  readonly caseReference?: string
  readonly attachments: readonly { readonly label: string; readonly reference: string }[]
  readonly group?: string
  /** When its people are called in. */
  readonly window?: { readonly start: string; readonly end: string }
  readonly number?: string
  readonly quorate?: boolean
  readonly openedAt?: string
  readonly outcomes?: readonly Outcome[]
  readonly handoffs?: readonly Handing[]
  readonly childView?: "HEARD" | "NOT_HEARD"
  readonly childViewText?: string
  readonly reason?: string
}

export const getAgenda = query(async (meeting: string): Promise<Answer<readonly ItemView[]>> => {
  const answer = await read<{ readonly items: readonly ItemView[] }>(`meetings/${meeting}/agenda`)
  return answer.ok ? { ...answer, value: answer.value.items } : answer
}, "agenda")

export const getItem = query((id: string) => read<ItemView>(`agenda-items/${id}`), "agenda-item")

export type Waiting = "backlog" | "proposed"

/** What waits for a meeting: of one's own agency as host, or as the one that proposed it. */
export const getWaiting = query(async (box: Waiting): Promise<Answer<readonly ItemView[]>> => {
  const answer = await read<{ readonly items: readonly ItemView[] }>(
    pagePath("agenda-items", { box, limit: "50" }, undefined),
  )
  return answer.ok ? { ...answer, value: answer.value.items } : answer
}, "waiting-items")

export type Deed = {
  readonly path: "meetings" | "agenda-items" | "actions"
  readonly id: string
  readonly verb: string
  readonly body: unknown
  /** Keeps the same act the same, however often it is sent. */
  readonly key?: string
}

/** Does an act on the row as it stands now: a list does not tell which version it showed. */
export async function doNow({ path, id, verb, body, key }: Deed): Promise<Answer<Receipt>> {
  const seen = await read<object>(`${path}/${id}`)
  if (!seen.ok) return seen
  const asked = { path, id, verb, body, ...(key ? { key } : {}) }
  return run({ ...asked, ...(seen.etag ? { etag: seen.etag } : {}) })
}

export const actOnItem = action(doNow, "act-on-item")

export const proposeItem = action(
  (body: unknown): Promise<Answer<Receipt>> => run({ path: "agenda-items", body }),
  "propose-item",
)
