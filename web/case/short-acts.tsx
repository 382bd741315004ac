import { createSignal } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { TextArea } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import type { CaseSeen } from "./data.ts"
import { createTried } from "./tried.ts"

type Props = ActProps<CaseSeen>

const shortest = 3

/** An act that asks for nothing but a reason. */
function ReasonDialog(props: Props & { title: string; text: string; done: string }) {
  const [reason, setReason] = createSignal("")
  const { missing, check } = createTried()
  const isSaid = () => reason().trim().length >= shortest
  return (
    <ActDialog
      {...props}
      send={props.title}
      body={() => (check(isSaid()) ? { reason: reason().trim() } : undefined)}
    >
      <TextArea
        name="reason"
        rows={2}
        label={t("shortForm.reason")}
        hint={t("shortForm.reasonHint")}
        value={reason()}
        wrong={missing(isSaid())}
        onInput={setReason}
      />
    </ActDialog>
  )
}

/** Reminds the custodian; the bridge's own way to move a case that stands still. */
export const NudgeDialog = (props: Props) => (
  <ActDialog
    {...props}
    title={t("caseAct.nudge")}
    text={t("nudgeForm.text", { agency: props.view.custodian.name })}
    send={t("caseAct.nudge")}
    done={t("nudgeForm.done")}
    body={() => ({})}
  />
)

export const AskConferenceDialog = (props: Props) => (
  <ReasonDialog
    {...props}
    title={t("caseAct.ask-conference")}
    text={t("conferenceForm.text")}
    done={t("conferenceForm.done")}
  />
)

export const TakeCareDialog = (props: Props) => (
  <ReasonDialog
    {...props}
    title={t("caseAct.take-care")}
    text={t("takeCareForm.text", { agency: props.view.custodian.name })}
    done={t("takeCareForm.done")}
  />
)

export const ReopenDialog = (props: Props) => (
  <ReasonDialog
    {...props}
    title={t("caseAct.reopen")}
    text={t("reopenForm.text")}
    done={t("reopenForm.done")}
  />
)
