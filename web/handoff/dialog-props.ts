import type { Answer, Receipt } from "../api.ts"
import type { ActProps } from "../powers.tsx"
import type { Act, HandoffView } from "./data.ts"

/** What every dialog of an act on a handoff is given. */
export type DialogProps = ActProps<HandoffView>

/** What every part of the page that acts is given. */
export type PartProps = {
  readonly view: HandoffView
  readonly etag: string | undefined
  readonly run: (act: Act) => Promise<Answer<Receipt>>
}
