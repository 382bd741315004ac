import { useAction, useNavigate } from "@solidjs/router"
import { createSignal, Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { hasRole } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Select, TextArea, TextField } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { codesOf, label, t } from "../words/words.ts"
import { pullHandoff } from "./acting-data.ts"

/** Asks a child's custodian for it, by the reference that people say to each other. */
export function PullButton() {
  const [open, setOpen] = createSignal(false)
  return (
    <Show when={hasRole("CASE_MANAGER", "SUPERVISOR", "COORDINATOR")}>
      <Button onClick={() => setOpen(true)}>{t("pull.ask")}</Button>
      <Show when={open()}>
        <PullDialog onClose={() => setOpen(false)} />
      </Show>
    </Show>
  )
}

function PullDialog(props: { onClose: () => void }) {
  const form = createForm({ reference: "", service: "CASE_MANAGEMENT", reason: "" }, () => [
    "reference",
    "service",
    "reason",
  ])
  const run = useAction(pullHandoff)
  const navigate = useNavigate()
  const body = () => {
    if (!form.isWhole()) return undefined
    const { reference, service, reason } = form.form()
    return { reference: reference.trim(), service, reason: reason.trim() }
  }
  const act = async (asked: unknown) => {
    const answer = await run(asked)
    if (answer.ok) navigate(`/serah-terima/${answer.value.id}`)
    return answer
  }
  return (
    <ActDialog
      onClose={props.onClose}
      title={t("pull.ask")}
      text={t("pull.text")}
      send={t("pull.send")}
      done={t("pull.done")}
      body={body}
      act={act}
    >
      <TextField
        name="reference"
        label={t("pull.reference")}
        value={form.form().reference}
        onInput={(text) => form.set("reference", text)}
        wrong={form.wrong("reference")}
      />
      <Select
        name="service"
        label={t("offering.service")}
        value={form.form().service}
        onInput={(text) => form.set("service", text)}
        options={codesOf("service").map((value) => ({ value, label: label("service", value) }))}
      />
      <TextArea
        name="reason"
        label={t("offering.reason")}
        hint={t("decline.wordsHint")}
        value={form.form().reason}
        onInput={(text) => form.set("reason", text)}
        wrong={form.wrong("reason")}
      />
    </ActDialog>
  )
}
