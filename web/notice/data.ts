import { action, query } from "@solidjs/router"
import type { Urgency } from "#shared/kernel/notice.ts"
import type { Notice as Stored } from "#shared/notice/notice.ts"
import { type Answer, pagePath, type Receipt, read, run } from "../api.ts"
import type { Page } from "../reading.tsx"

export type { Urgency }
export type Notice = Omit<Stored, "readAt"> & { readonly read: boolean; readonly version: number }

export const getNotices = query(
  (cursor?: string) => read<Page<Notice>>(pagePath("notices", {}, cursor)),
  "notices",
)

export const markRead = action(
  ({ id, version }: Pick<Notice, "id" | "version">): Promise<Answer<Receipt>> =>
    run({ path: "notices", id, verb: "mark-read", etag: `"${version}"` }),
  "mark-read",
)
