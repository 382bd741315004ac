import { action, query } from "@solidjs/router"
import type { Basis, ChildView, Declined, Masked, Overrides } from "#shared/handoff/handoff.ts"
import type { HandoffCard as OpenCard, Tier } from "#shared/handoff/views.ts"
import { type Answer, pagePath, type Receipt, read, run } from "../api.ts"
import type { Page } from "../reading.tsx"

/** A card, or the stub of one: whoever is out of a handoff no longer sees about whom it was. */
export type HandoffCard = Omit<OpenCard, "need" | "due"> & Partial<Pick<OpenCard, "need" | "due">>

export type Named = { readonly id: string; readonly name: string }
export type Box = "in" | "out"
export type Stage = "open" | "ended"

export type Step = {
  readonly type: string
  readonly at: string
  readonly agency: Named
  readonly person?: Named
}

/** What a single view says of its verbs: true, or the refusal's code and its reason. */
export type Powers = {
  readonly can: Readonly<Record<string, true | string>>
  readonly why: Readonly<Record<string, string>>
}

/** One handoff, as much of it as the reader's tier opens. */
export type HandoffView = HandoffCard &
  Powers & {
    readonly version: number
    readonly tier: Tier
    readonly case?: { readonly id: string; readonly reference: string }
    readonly masked?: Masked
    readonly summary?: { readonly assessment?: string; readonly plan?: string }
    readonly childView?: ChildView
    readonly basis?: Pick<Basis, "kind"> & Partial<Basis>
    readonly author?: Named
    readonly approver?: Named
    readonly reviewer?: Named
    readonly worker?: Named
    readonly handoverAt?: string
    readonly firstContactAt?: string
    readonly sentBack?: string
    readonly withdrawn?: string
    readonly declined?: Pick<Declined, "reason"> & Partial<Declined>
    readonly overrides?: Overrides
    readonly timeline: readonly Step[]
  }

export const getHandoffs = query(
  (box: Box, state: Stage, cursor?: string) =>
    read<Page<HandoffCard>>(pagePath("handoffs", { box, state }, cursor)),
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
