import { action, query } from "@solidjs/router"
import type { ActionStatus } from "#shared/action/action.ts"
import { type Answer, pagePath, type Receipt, read, run } from "../api.ts"
import type { Act, Named, Powers, Step } from "../handoff/data.ts"
import type { Page } from "../reading.tsx"

export const boxes = ["mine", "verify", "following"] as const
export type Box = (typeof boxes)[number]
export type State = "open" | "over"

/** What somebody has to do because a meeting decided so, as a list shows it. */
export type ActionCard = {
  readonly id: string
  readonly status: ActionStatus
  readonly due: string
  readonly overdue?: boolean
  readonly meeting: Named
  readonly number?: string
  readonly owner: Named
  readonly person?: Named
  readonly verifier: Named
  readonly caseReference?: string
  readonly text?: string
  /** Meetings that found it unfinished. */
  readonly carried: number
}

export type ActionView = ActionCard &
  Powers & {
    readonly host: Named
    readonly case?: { readonly id: string; readonly reference: string }
    readonly task?: string
    readonly evidence?: string
    readonly reason?: string
    readonly notes: readonly {
      readonly at: string
      readonly agency: Named
      readonly text: string
    }[]
    readonly timeline: readonly Step[]
  }

export const getActions = query(
  (box: Box, state: State, cursor?: string) =>
    read<Page<ActionCard>>(pagePath("actions", { box, state }, cursor)),
  "actions",
)
export const getAction = query((id: string) => read<ActionView>(`actions/${id}`), "action")

export const actOnAction = action(
  ({ id, verb, body, etag }: Act): Promise<Answer<Receipt>> =>
    run({ path: "actions", id, verb, body, ...(etag ? { etag } : {}) }),
  "act-on-action",
)
