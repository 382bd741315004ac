import { query } from "@solidjs/router"
import type {
  Basis,
  Declined,
  Frozen,
  Handoff,
  Handover,
  Masked,
  Overrides,
  ToRatify,
  Withdrawal,
} from "#shared/handoff/handoff.ts"
import type { HandoffCard as OpenCard, Tier } from "#shared/handoff/views.ts"
import { pagePath, read } from "../api.ts"
import type { Page } from "../reading.tsx"

/** What is due next, and how far up the ladder people were told that it was missed. */
export type Due = { readonly kind: string; readonly at: string }

type FullNeed = OpenCard["need"]
/** About what kind of child it is; an office of a single task is not told what befell it. */
type Need = Omit<FullNeed, "category"> & Partial<Pick<FullNeed, "category">>

/** A card, or the stub of one: whoever is out of a handoff no longer sees about whom it was. */
export type HandoffCard = Omit<OpenCard, "need" | "due"> & {
  readonly need?: Need
} & {
  readonly due?: Due
  readonly level?: number
  /** In a case's list: the version on which its custodian can take it over from a former one. */
  readonly takeOver?: string
}

export type Named = { readonly id: string; readonly name: string }
export type Box = "in" | "out"
export type Stage = "open" | "ended"

export type Step = {
  readonly type: string
  readonly at: string
  readonly agency: Named
  readonly person?: Named
  /** Of a case's acts: which key, event or care it was. */
  readonly codes?: Readonly<Partial<Record<string, string>>>
}

/** What a single view says of its verbs: true, or the refusal's code and its reason. */
export type Powers = {
  readonly can: Readonly<Record<string, true | string>>
  readonly why: Readonly<Record<string, string>>
}

type Going = {
  readonly handoverAt?: string
  readonly handover?: Partial<Handover>
  readonly handoverBegan?: { readonly travelled: boolean }
  readonly firstContactAt?: string
  readonly committedAt?: string
  readonly progress?: { readonly code: string; readonly at: string }
  readonly outcome?: { readonly code: string; readonly at: string }
  readonly rounds?: number
  readonly frozen?: Frozen
  readonly toRatify?: ToRatify
  readonly withdrawal?: Partial<Withdrawal>
  readonly stableUntil?: string
  readonly returnBy?: string
  readonly parent?: string
  readonly followedBy?: string
  readonly wantsConference?: boolean
  readonly pullAnswer?: { readonly answer: string; readonly text: string }
  readonly disputes?: number
}

type Ending = {
  readonly sentBack?: string
  readonly withdrawn?: string
  readonly cancelled?: string
  readonly declined?: Pick<Declined, "reason"> & Partial<Declined>
  readonly declinedReason?: string
}

/** One handoff, as much of it as the reader's tier opens. */
export type HandoffView = HandoffCard &
  Powers &
  Going &
  Ending & {
    readonly version: number
    readonly tier: Tier | "coordinator"
    readonly case?: { readonly id: string; readonly reference: string }
    readonly masked?: Masked
    readonly basis?: Pick<Basis, "kind">
    readonly author?: Named
    readonly approver?: Named
    readonly reviewer?: Named
    readonly worker?: Named
    readonly overrides?: Overrides
    readonly sameChild?: readonly { readonly agency: string; readonly name: string }[]
    readonly hasManifest?: boolean
    readonly clocks?: Handoff["clocks"]
    readonly timeline: readonly Step[]
  }

export type Act = {
  readonly id: string
  readonly verb: string
  readonly body: unknown
  readonly etag: string | undefined
}

export const getHandoffs = query(
  (box: Box, state: Stage, cursor?: string) =>
    read<Page<HandoffCard>>(pagePath("handoffs", { box, state }, cursor)),
  "handoffs",
)
