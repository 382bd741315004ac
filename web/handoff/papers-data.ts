import type { Travel } from "#shared/handoff/handoff.ts"
import { type Answer, read } from "../api.ts"
import type { Zone } from "../ui/time.ts"
import type { Named } from "./data.ts"

/** The third tier of one handoff: how the child travelled, and the record of its handover. */
export type HandoverView = {
  readonly travel?: Travel
  readonly record?: {
    readonly place: string
    readonly at: string
    readonly zone: Zone
    readonly receiverPosition: string
    readonly condition: string
    readonly belongings: string
    readonly documents: readonly string[]
    readonly restrictions: string
  }
  readonly giver?: Named
  readonly receiver?: Named
  /** The conference at whose table both signed. */
  readonly signedIn?: { readonly number?: string; readonly on?: string }
  /** Of the ledger's entry that the commit wrote. */
  readonly hash?: string
}

export const readHandover = (id: string, receipt?: string): Promise<Answer<HandoverView>> =>
  read(`handoffs/${id}/handover${receipt ? `?receipt=${encodeURIComponent(receipt)}` : ""}`)
