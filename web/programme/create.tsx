import { createAsync, useAction, useNavigate } from "@solidjs/router"
import { createSignal, Suspense } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { getNetworks } from "../network/data.ts"
import { Checkbox } from "../ui/choice.tsx"
import { Select, TextArea, TextField } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { linesOf } from "../ui/lines.ts"
import { codesOf, label, t } from "../words/words.ts"
import { createProgramme } from "./data.ts"

/** A series of meetings: what for, how often, for whom. */
export function CreateDialog(props: { onClose: () => void }) {
  const create = useAction(createProgramme)
  const go = useNavigate()
  const blank = { name: "", every: "QUARTER", network: "", objectives: "", theme: "" }
  const { form, set, wrong, isWhole } = createForm(blank, () => ["name", "every", "objectives"])
  const [prevention, setPrevention] = createSignal(false)
  const body = () => {
    if (!isWhole()) return undefined
    const { name, every, network, objectives, theme } = form()
    return {
      name: name.trim(),
      every,
      objectives: linesOf(objectives).map((text) => ({ text })),
      prevention: prevention(),
      ...(network ? { network } : {}),
      ...(theme.trim() ? { theme: theme.trim() } : {}),
    }
  }
  const act = async (asked: unknown) => {
    const answer = await create(asked)
    if (answer.ok) go(`/program/${answer.value.id}`)
    return answer
  }
  return (
    <ActDialog
      title={t("programme.new")}
      text={t("programme.newText")}
      send={t("programme.new")}
      done={t("programme.made")}
      onClose={props.onClose}
      body={body}
      act={act}
    >
      <TextField
        name="name"
        label={t("programme.name")}
        value={form().name}
        wrong={wrong("name")}
        onInput={(name) => set("name", name)}
      />
      <div class="pair">
        <Select
          name="every"
          label={t("programme.every")}
          options={codesOf("rhythm").map((value) => ({ value, label: label("rhythm", value) }))}
          value={form().every}
          onInput={(every) => set("every", every)}
        />
        <Suspense>
          <Networks value={form().network} onInput={(network) => set("network", network)} />
        </Suspense>
      </div>
      <TextArea
        name="objectives"
        rows={3}
        label={t("programme.objectives")}
        hint={t("programme.objectivesHint")}
        value={form().objectives}
        wrong={wrong("objectives")}
        onInput={(objectives) => set("objectives", objectives)}
      />
      <TextField
        name="theme"
        label={t("programme.theme")}
        optional={t("app.optional")}
        value={form().theme}
        onInput={(theme) => set("theme", theme)}
      />
      <Checkbox
        name="prevention"
        label={t("programme.isPrevention")}
        checked={prevention()}
        onInput={setPrevention}
      />
    </ActDialog>
  )
}

function Networks(props: { value: string; onInput: (network: string) => void }) {
  const networks = createAsync(() => getNetworks())
  const options = () => {
    const answer = networks()
    const all = answer?.ok ? answer.value.items : []
    return all.map(({ id, name }) => ({ value: id, label: name }))
  }
  return (
    <Select
      name="network"
      label={t("programme.network")}
      optional={t("app.optional")}
      blank={t("programme.noNetwork")}
      options={options()}
      value={props.value}
      onInput={props.onInput}
    />
  )
}
