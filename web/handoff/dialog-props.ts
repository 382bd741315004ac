import type { Answer, Receipt } from "../api.ts"
import type { HandoffView } from "./data.ts"

/** What every dialog of an act on a handoff is given. */
export type DialogProps = {
  readonly view: HandoffView
  readonly onClose: () => void
  readonly act: (body: unknown) => Promise<Answer<Receipt>>
}
