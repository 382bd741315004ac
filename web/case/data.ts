import { query } from "@solidjs/router"
import { read } from "../api.ts"
import type { Named } from "../handoff/data.ts"
import type { Page } from "../reading.tsx"
import type { Risk } from "./risk.tsx"

export type CaseCard = {
  readonly id: string
  readonly reference: string
  readonly status: string
  readonly risk: Risk
  readonly category: string
  readonly region: string
  readonly openedAt: string
}

export type CaseView = {
  readonly id: string
  readonly reference: string
  readonly status: string
  readonly risk: Risk
  readonly category: string
  readonly sex?: string
  readonly ageBand: string
  readonly region: { readonly code: string; readonly name: string }
  readonly custodian: Named
  readonly epoch: number
  readonly openedAt: string
  readonly source?: string
  readonly externalReferences?: readonly { readonly system: string; readonly number: string }[]
  readonly can: Readonly<Record<string, true | string>>
  readonly why: Readonly<Record<string, string>>
}

export const getCases = query(
  (cursor?: string) =>
    read<Page<CaseCard>>(`cases?${new URLSearchParams({ limit: "20", ...(cursor ? { cursor } : {}) })}`),
  "cases",
)

export const getCase = query((id: string) => read<CaseView>(`cases/${id}`), "case")
