import { type Component, createMemo } from "solid-js"
import { Dynamic } from "solid-js/web"
import { PullAnswerDialog } from "./answer-pull.tsx"
import { OutcomeDialog, ProgressDialog } from "./closing.tsx"
import { ContactDialog } from "./contact.tsx"
import { DeclineForm } from "./decline.tsx"
import type { DialogProps } from "./dialog-props.ts"
import { EmergencyDialog } from "./emergency.tsx"
import { OfferDialog } from "./offer.tsx"
import { PlainDialog } from "./plain.tsx"
import { RatifyDialog } from "./ratify.tsx"
import { RecordDialog } from "./record.tsx"
import { ReleaseDialog } from "./release.tsx"
import { RestoreDialog } from "./restore.tsx"
import { ReturnDialog } from "./return.tsx"
import { LowerRiskDialog, RaiseRiskDialog } from "./risk-deeds.tsx"
import { ConfirmWithdrawalDialog, WithdrawDialog } from "./withdraw.tsx"

const dialogs: Readonly<Record<string, Component<DialogProps>>> = {
  "answer-pull": PullAnswerDialog,
  "confirm-withdrawal": ConfirmWithdrawalDialog,
  decline: DeclineForm,
  "emergency-commit": EmergencyDialog,
  "lower-risk": LowerRiskDialog,
  offer: OfferDialog,
  progress: ProgressDialog,
  "propose-outcome": OutcomeDialog,
  "raise-risk": RaiseRiskDialog,
  ratify: RatifyDialog,
  "restore-basis": RestoreDialog,
  return: ReturnDialog,
  "start-handover": ReleaseDialog,
  withdraw: WithdrawDialog,
}

/** What is asked before an act is done; an act that needs little more than a yes has a plain one. */
export function DeedDialog(props: DialogProps & { verb: string }) {
  const special = createMemo(() => {
    if (props.verb !== "commit") return dialogs[props.verb]
    return props.view.kind === "referral" ? ContactDialog : RecordDialog
  })
  return <Dynamic component={special() ?? PlainDialog} {...props} />
}
