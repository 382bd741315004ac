import { createSignal, Show, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { MemberSelect } from "../agency/member-select.tsx"
import type { ActProps, Deeds } from "../powers.tsx"
import { dayIn, dueOn } from "../task/day.ts"
import { DueField } from "../task/due-field.tsx"
import { Radios } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { label, t } from "../words/words.ts"
import type { ActionView } from "./data.ts"

type Props = ActProps<ActionView>

/** One's agency takes it on, and may say who does it. */
function AcceptDialog(props: Props) {
  const [person, setPerson] = createSignal("")
  return (
    <ActDialog
      {...props}
      title={t("actionAct.accept")}
      text={props.view.text ?? ""}
      send={t("actionAct.accept")}
      done={t("action.accepted")}
      body={() => (person() ? { person: person() } : {})}
    >
      <MemberSelect
        name="person"
        label={t("room.person")}
        optional={t("app.optional")}
        value={person()}
        onInput={setPerson}
      />
    </ActDialog>
  )
}

const BeginDialog = (props: Props) => (
  <ActDialog
    {...props}
    title={t("actionAct.begin")}
    text={props.view.text ?? ""}
    send={t("actionAct.begin")}
    done={t("action.begun")}
    body={() => ({})}
  />
)

const reports = ["done", "blocked", "not-possible", "not-done"] as const

/** What became of it: that it was not possible is another thing than that it was not done. */
function ReportDialog(props: Props) {
  const { form, set, wrong, isWhole } = createForm(
    { status: "done", evidence: "", reason: "" },
    ({ status }) => [status === "done" ? "evidence" : "reason"],
  )
  const body = () => {
    if (!isWhole()) return undefined
    const { status, evidence, reason } = form()
    return status === "done"
      ? { status, evidence: evidence.trim() }
      : { status, reason: reason.trim() }
  }
  return (
    <ActDialog
      {...props}
      title={t("actionAct.report")}
      send={t("actionAct.report")}
      done={t("action.reported")}
      body={body}
    >
      <Radios
        name="status"
        legend={t("action.how")}
        value={form().status}
        onInput={(status) => set("status", status)}
        choices={reports.map((value) => ({
          value,
          label: label("actionReport", value),
          hint: label("actionReportHint", value),
        }))}
      />
      <Show
        when={form().status === "done"}
        fallback={
          <TextArea
            name="reason"
            rows={2}
            label={t("agenda.reason")}
            value={form().reason}
            wrong={wrong("reason")}
            onInput={(reason) => set("reason", reason)}
          />
        }
      >
        <TextArea
          name="evidence"
          rows={2}
          label={t("action.evidence")}
          hint={t("action.evidenceHint")}
          value={form().evidence}
          wrong={wrong("evidence")}
          onInput={(evidence) => set("evidence", evidence)}
        />
      </Show>
    </ActDialog>
  )
}

/** Another agency sees whether it was done. */
function VerifyDialog(props: Props) {
  const { form, set, wrong, isWhole } = createForm({ confirm: "yes", note: "" }, ({ confirm }) =>
    confirm === "yes" ? [] : ["note"],
  )
  const body = () => {
    if (!isWhole()) return undefined
    const note = form().note.trim()
    return { confirm: form().confirm === "yes", ...(note ? { note } : {}) }
  }
  return (
    <ActDialog
      {...props}
      title={t("actionAct.verify")}
      text={props.view.evidence ? `${t("action.evidence")}: ${props.view.evidence}` : ""}
      send={t("actionAct.verify")}
      done={t("action.verified")}
      body={body}
    >
      <Radios
        name="confirm"
        legend={t("action.verifyHow")}
        value={form().confirm}
        onInput={(confirm) => set("confirm", confirm)}
        choices={[
          { value: "yes", label: t("action.verifyYes") },
          { value: "no", label: t("action.verifyNo") },
        ]}
      />
      <TextArea
        name="note"
        rows={2}
        label={t(form().confirm === "yes" ? "action.note" : "action.missing")}
        {...(form().confirm === "yes" ? { optional: t("app.optional") } : {})}
        value={form().note}
        wrong={wrong("note")}
        onInput={(note) => set("note", note)}
      />
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
        label={t("agenda.reason")}
        value={form().reason}
        wrong={wrong("reason")}
        onInput={(reason) => set("reason", reason)}
      />
    </ActDialog>
  )
}

function SupersedeDialog(props: Props) {
  const { form, set, wrong, isWhole } = createForm({ reason: "" }, () => ["reason"])
  return (
    <ActDialog
      {...props}
      title={t("actionAct.supersede")}
      text={t("action.supersedeText")}
      send={t("actionAct.supersede")}
      harm
      done={t("action.superseded")}
      body={() => (isWhole() ? { reason: form().reason.trim() } : undefined)}
    >
      <TextArea
        name="reason"
        rows={2}
        label={t("agenda.reason")}
        value={form().reason}
        wrong={wrong("reason")}
        onInput={(reason) => set("reason", reason)}
      />
    </ActDialog>
  )
}

export const actionDeeds: Deeds<ActionView> = {
  dialogs: {
    accept: AcceptDialog,
    report: ReportDialog,
    verify: VerifyDialog,
    begin: BeginDialog,
    "change-date": ChangeDateDialog,
    supersede: SupersedeDialog,
  },
  harm: ["supersede"],
  silent: [
    ".missing",
    ".wrong-state",
    ".not-owner",
    ".not-verifier",
    ".own-deed",
    ".not-host",
    ".not-theirs",
  ],
}
