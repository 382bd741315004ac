import { action, query } from "@solidjs/router"
import { type Answer, type Receipt, read, run } from "../api.ts"
import type { Page } from "../reading.tsx"

export type Urgency = "now" | "week" | "info"

export type Notice = {
  readonly id: string
  readonly kind: string
  readonly urgency: Urgency
  readonly about: { readonly noun: string; readonly id: string }
  readonly at: string
  readonly read: boolean
  readonly version: number
}

export const getNotices = query(
  (cursor?: string) =>
    read<Page<Notice>>(`notices?${new URLSearchParams({ limit: "30", ...(cursor ? { cursor } : {}) })}`),
  "notices",
)

export const markRead = action(
  ({ id, version }: Pick<Notice, "id" | "version">): Promise<Answer<Receipt>> =>
    run({ path: "notices", id, verb: "mark-read", etag: `"${version}"` }),
  "mark-read",
)
