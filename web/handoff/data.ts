import { action, query } from "@solidjs/router"
import { type Answer, type Receipt, read, run } from "../api.ts"
import type { Risk } from "../case/risk.tsx"
import type { Page } from "../reading.tsx"

export type Named = { readonly id: string; readonly name: string }
export type Due = { readonly kind: string; readonly at: string }
export type Box = "in" | "out"

export type HandoffCard = {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly risk: Risk
  readonly service: string
  readonly from: Named
  readonly to: Named
  readonly need: {
    readonly ageBand: string
    readonly sex?: string
    readonly region: string
    readonly category: string
  }
  readonly due?: Due
  readonly updatedAt: string
}

export type Step = {
  readonly type: string
  readonly at: string
  readonly agency: Named
  readonly person?: Named
}

export type HandoffView = HandoffCard & {
  readonly version: number
  readonly tier: "T0" | "T1" | "T2" | "T3" | "stub" | "source"
  readonly case?: { readonly id: string; readonly reference: string }
  readonly masked?: {
    readonly reason: string
    readonly safety: string
    readonly documents: readonly string[]
  }
  readonly summary?: {
    readonly assessment?: string
    readonly plan?: string
    readonly childView?: { readonly view?: string; readonly absent?: string }
  }
  readonly basis?: { readonly kind: string; readonly by?: string; readonly note?: string }
  readonly author?: Named
  readonly approver?: Named
  readonly reviewer?: Named
  readonly receiver?: { readonly worker: Named; readonly handoverAt: string }
  readonly sentBack?: string
  readonly withdrawn?: string
  readonly decline?: {
    readonly reason: string
    readonly text: string
    readonly alternative?: Named | string
  }
  readonly timeline: readonly Step[]
  readonly can: Readonly<Record<string, true | string>>
  readonly why: Readonly<Record<string, string>>
}

export const getHandoffs = query(
  (box: Box, cursor?: string) =>
    read<Page<HandoffCard>>(
      `handoffs?${new URLSearchParams({ box, limit: "20", ...(cursor ? { cursor } : {}) })}`,
    ),
  "handoffs",
)

export const getHandoff = query((id: string) => read<HandoffView>(`handoffs/${id}`), "handoff")

export type Act = {
  readonly id: string
  readonly verb: string
  readonly body: unknown
  readonly etag: string | undefined
}

export const actOnHandoff = action(
  ({ id, verb, body, etag }: Act): Promise<Answer<Receipt>> =>
    run({ path: "handoffs", id, verb, body, ...(etag ? { etag } : {}) }),
  "act-on-handoff",
)

export const createHandoff = action(
  (body: unknown): Promise<Answer<Receipt>> => run({ path: "handoffs", body }),
  "create-handoff",
)
