import type { Deeds } from "../powers.tsx"
import { AssessDialog, LowerRiskDialog, RaiseRiskDialog } from "./assess.tsx"
import { CloseDialog } from "./closing.tsx"
import type { CaseSeen } from "./data.ts"
import { EventDialog } from "./event.tsx"
import { NameWorkerDialog } from "./name-worker.tsx"
import { AskConferenceDialog, NudgeDialog, ReopenDialog, TakeCareDialog } from "./short-acts.tsx"

/** The acts on a case that have no place of their own on its page, the likeliest first. */
export const caseDeeds: Deeds<CaseSeen> = {
  dialogs: {
    assess: AssessDialog,
    nudge: NudgeDialog,
    "raise-risk": RaiseRiskDialog,
    "lower-risk": LowerRiskDialog,
    "record-event": EventDialog,
    "name-worker": NameWorkerDialog,
    "ask-conference": AskConferenceDialog,
    "take-care": TakeCareDialog,
    reopen: ReopenDialog,
    close: CloseDialog,
  },
  harm: ["close"],
  silent: [".not-yours", ".wrong-state", ".missing"],
}
