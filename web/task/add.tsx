import { useAction } from "@solidjs/router"
import { createSignal, Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { MemberSelect } from "../agency/member-select.tsx"
import { acting } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Select, TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { Icon } from "../ui/icon.tsx"
import { codesOf, label, t } from "../words/words.ts"
import { createTask } from "./data.ts"
import { dueDays, dueOn } from "./day.ts"
import { DueField } from "./due-field.tsx"

/** Adds a task to a case; the button stands where the case's tasks are. */
export function AddButton(props: { case: string; custodian: string }) {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        <Icon name="add" />
        {t("task.add")}
      </Button>
      <Show when={open()}>
        <AddDialog {...props} onClose={() => setOpen(false)} />
      </Show>
    </>
  )
}

const workers = ["CASE_MANAGER", "SUPERVISOR", "CASE_TEAM_MEMBER"]

function AddDialog(props: { case: string; custodian: string; onClose: () => void }) {
  const create = useAction(createTask)
  const blank = { kind: "", due: "", worker: "", note: "" }
  const { form, set, wrong, isWhole } = createForm(blank, () => ["kind"])
  const chosen = () => form().due || dueDays().next
  const [tried, setTried] = createSignal(false)
  const isHome = () => acting()?.agency.id === props.custodian
  const body = () => {
    setTried(true)
    const due = dueOn(chosen())
    if (!isWhole() || !due) return undefined
    const { kind, worker, note } = form()
    return {
      case: props.case,
      kind,
      due,
      ...(worker ? { worker } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    }
  }
  return (
    <ActDialog
      title={t("task.add")}
      text={t("task.addText")}
      send={t("task.add")}
      done={t("task.added")}
      onClose={props.onClose}
      body={body}
      act={create}
    >
      <Select
        name="kind"
        label={t("task.kind")}
        blank={t("app.choose")}
        options={codesOf("taskKind").map((value) => ({ value, label: label("taskKind", value) }))}
        value={form().kind}
        wrong={wrong("kind")}
        onInput={(kind) => set("kind", kind)}
      />
      <DueField
        label={t("task.due")}
        value={chosen()}
        wrong={tried() && !dueOn(chosen())}
        onInput={(due) => set("due", due)}
      />
      {/* Whoever owns the task does it: a house that only looks after the child names nobody. */}
      <Show when={isHome()}>
        <MemberSelect
          name="worker"
          label={t("task.worker")}
          optional={t("app.optional")}
          value={form().worker}
          onInput={(worker) => set("worker", worker)}
          fits={({ roles }) => roles.some((role) => workers.includes(role))}
        />
      </Show>
      <TextArea
        name="note"
        rows={2}
        label={t("task.note")}
        optional={t("app.optional")}
        hint={t("task.noteHint")}
        value={form().note}
        onInput={(note) => set("note", note)}
      />
    </ActDialog>
  )
}
