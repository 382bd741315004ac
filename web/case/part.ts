import type { Answer, Receipt } from "../api.ts"
import type { Asked } from "../powers.tsx"
import type { CaseSeen } from "./data.ts"

/** What every part of a case's page is given. */
export type Part = {
  readonly view: CaseSeen
  readonly etag: string | undefined
  readonly act: (asked: Asked) => Promise<Answer<Receipt>>
}
