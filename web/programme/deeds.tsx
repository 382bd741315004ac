import { untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { Answer, Receipt } from "../api.ts"
import type { ActProps, Deeds } from "../powers.tsx"
import { Radios } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { codesOf, label, t } from "../words/words.ts"
import type { Objective, ProgrammeView } from "./data.ts"

type Props = ActProps<ProgrammeView>

/** What became of one objective. */
export function OutcomeDialog(props: {
  objective: Objective
  onClose: () => void
  act: (body: unknown) => Promise<Answer<Receipt>>
}) {
  const known = untrack(() => props.objective.outcome)
  const begin = { status: known?.status ?? "", text: known?.text ?? "" }
  const { form, set, wrong, isWhole } = createForm(begin, () => ["status", "text"])
  const body = () => {
    if (!isWhole()) return undefined
    const { status, text } = form()
    return { objective: props.objective.id, status, text: text.trim() }
  }
  return (
    <ActDialog
      {...props}
      title={t("programme.outcome")}
      text={props.objective.text}
      send={t("programme.outcome")}
      done={t("programme.outcomeDone")}
      body={body}
    >
      <Radios
        name="status"
        legend={t("programme.outcomeHow")}
        value={form().status}
        wrong={wrong("status")}
        onInput={(status) => set("status", status)}
        choices={codesOf("objectiveResult").map((value) => ({
          value,
          label: label("objectiveResult", value),
        }))}
      />
      <TextArea
        name="text"
        rows={3}
        label={t("programme.outcomeText")}
        hint={t("programme.noChild")}
        value={form().text}
        wrong={wrong("text")}
        onInput={(text) => set("text", text)}
      />
    </ActDialog>
  )
}

const PlanDialog = (props: Props) => (
  <ActDialog
    {...props}
    title={t("programmeAct.plan-next")}
    text={t("programme.planText")}
    send={t("programmeAct.plan-next")}
    done={t("programme.planned")}
    body={() => ({})}
  />
)

const CloseDialog = (props: Props) => (
  <ActDialog
    {...props}
    title={t("programmeAct.close")}
    text={t("programme.closeText")}
    send={t("programmeAct.close")}
    harm
    done={t("programme.closedNow")}
    body={() => ({})}
  />
)

export const programmeDeeds: Deeds<ProgrammeView> = {
  dialogs: { "plan-next": PlanDialog, close: CloseDialog },
  harm: ["close"],
  silent: [".missing", ".not-yours", ".closed", ".planned-once"],
}
