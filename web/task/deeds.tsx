import { createSignal, Show, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps, Deeds } from "../powers.tsx"
import { Radios } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { t } from "../words/words.ts"
import type { TaskView } from "./data.ts"
import { dayIn, dueOn } from "./day.ts"
import { DueField } from "./due-field.tsx"

type Props = ActProps<TaskView>

/** It was done, or it will not be: then why. */
function FinishDialog(props: Props) {
  const { form, set, wrong, isWhole } = createForm({ outcome: "done", why: "" }, ({ outcome }) =>
    outcome === "dropped" ? ["outcome", "why"] : ["outcome"],
  )
  const body = () => {
    if (!isWhole()) return undefined
    const { outcome, why } = form()
    return outcome === "dropped" ? { outcome, reason: why.trim() } : { outcome }
  }
  return (
    <ActDialog
      {...props}
      title={t("task.finishTitle")}
      send={t("task.finish")}
      done={t("task.finished")}
      body={body}
    >
      <Radios
        name="outcome"
        legend={t("task.finishTitle")}
        value={form().outcome}
        onInput={(outcome) => set("outcome", outcome)}
        choices={[
          { value: "done", label: t("task.done") },
          { value: "dropped", label: t("task.dropped") },
        ]}
      />
      <Show when={form().outcome === "dropped"}>
        <TextArea
          name="why"
          rows={2}
          label={t("task.why")}
          value={form().why}
          wrong={wrong("why")}
          onInput={(why) => set("why", why)}
        />
      </Show>
    </ActDialog>
  )
}

function ChangeDateDialog(props: Props) {
  const blank = { due: untrack(() => dayIn(props.view.due)), reason: "" }
  const { form, set, wrong, isWhole } = createForm(blank, () => ["due", "reason"])
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    const due = dueOn(form().due)
    return isWhole() && due ? { due, reason: form().reason.trim() } : undefined
  }
  return (
    <ActDialog
      {...props}
      title={t("task.changeDate")}
      send={t("task.changeDate")}
      done={t("task.dateChanged")}
      body={body}
    >
      <DueField
        label={t("task.newDue")}
        value={form().due}
        wrong={tried() && !dueOn(form().due)}
        onInput={(due) => set("due", due)}
      />
      <TextArea
        name="reason"
        rows={2}
        label={t("task.reason")}
        value={form().reason}
        wrong={wrong("reason")}
        onInput={(reason) => set("reason", reason)}
      />
    </ActDialog>
  )
}

const TakeOverDialog = (props: Props) => (
  <ActDialog
    {...props}
    title={t("task.takeOver")}
    text={t("task.takeOverText")}
    send={t("task.takeOver")}
    done={t("task.takenOver")}
    body={() => ({})}
  />
)

const names = {
  "take-over": "task.takeOver",
  finish: "task.finish",
  "change-date": "task.changeDate",
} as const

export const nameOfDeed = (verb: string): string =>
  verb in names ? t(names[verb as keyof typeof names]) : verb

export const taskDeeds: Deeds<TaskView> = {
  dialogs: {
    "take-over": TakeOverDialog,
    finish: FinishDialog,
    "change-date": ChangeDateDialog,
  },
  harm: [],
  silent: [".missing", ".finished", ".not-custodian", ".owned-already"],
}
