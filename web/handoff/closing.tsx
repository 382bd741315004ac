import { createSignal, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { Checkboxes, Radios } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { codesOf, label, t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"
import { noView, ViewFields, viewOf } from "./ground-fields.tsx"

const choicesOf = (group: string) =>
  codesOf(group).map((value) => ({ value, label: label(group, value) }))

/** A milestone in one tap: also whoever handed over the child hears of it. */
export function ProgressDialog(props: DialogProps) {
  const form = createForm({ code: "" }, () => ["code"])
  return (
    <ActDialog
      {...props}
      title={t("act.progress")}
      text={t("progress.text", { agency: props.view.from.name })}
      send={t("act.progress")}
      done={t("did.progress")}
      body={() => (form.isWhole() ? { code: form.form().code } : undefined)}
    >
      <Radios
        name="code"
        boxed
        legend={t("handoff.progress")}
        value={form.form().code}
        onInput={(code) => form.set("code", code)}
        wrong={form.wrong("code")}
        choices={choicesOf("progressCode")}
      />
    </ActDialog>
  )
}

/** How it ended, as whoever looked after it sees it; somebody else verifies it. */
export function OutcomeDialog(props: DialogProps) {
  const form = createForm({ code: "", note: "", ...noView }, () => [
    "code",
    "note",
    "child",
    "childText",
  ])
  const [services, setServices] = createSignal<readonly string[]>(
    untrack(() => [props.view.service]),
  )
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    if (!form.isWhole() || services().length === 0) return undefined
    const { code, note } = form.form()
    return { code, services: services(), feedback: viewOf(form.form()), note: note.trim() }
  }
  return (
    <ActDialog
      {...props}
      title={t("act.propose-outcome")}
      text={label("outcomeText", props.view.kind, t("outcome.text"))}
      send={t("act.propose-outcome")}
      done={t("did.propose-outcome")}
      body={body}
    >
      <Radios
        name="code"
        legend={t("handoff.result")}
        value={form.form().code}
        onInput={(code) => form.set("code", code)}
        wrong={form.wrong("code")}
        choices={choicesOf("outcomeCode")}
      />
      <div class="picker">
        <Checkboxes
          name="services"
          legend={t("outcome.services")}
          values={services()}
          onInput={setServices}
          wrong={tried() && services().length === 0 ? t("problem.required") : undefined}
          choices={choicesOf("service")}
        />
      </div>
      <ViewFields of={form} legend={t("outcome.feedback")} />
      <TextArea
        name="note"
        label={t("outcome.note")}
        value={form.form().note}
        onInput={(text) => form.set("note", text)}
        wrong={form.wrong("note")}
      />
    </ActDialog>
  )
}
