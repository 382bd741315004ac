import { query } from "@solidjs/router"
import type { CaseCard, CaseView as Envelope } from "#shared/case/views.ts"
import { pagePath, read } from "../api.ts"
import type { Page } from "../reading.tsx"

export type { CaseCard }
export type CaseView = Envelope & { readonly version: number }

export const getCases = query(
  (cursor?: string) => read<Page<CaseCard>>(pagePath("cases", {}, cursor)),
  "cases",
)

export const getCase = query((id: string) => read<CaseView>(`cases/${id}`), "case")
