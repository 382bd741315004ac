import { createSignal, Show } from "solid-js"
import { keys } from "#shared/case/lists/keys.ts"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { Checkboxes, Radios } from "../ui/choice.tsx"
import { label, t } from "../words/words.ts"
import type { CaseSeen } from "./data.ts"
import { createTried } from "./tried.ts"

const facts: Readonly<Record<string, { readonly evidence: readonly string[] }>> = keys

/** One key is done, and which papers show it; they stay where they are. */
export function KeyDialog(props: ActProps<CaseSeen> & { key: string }) {
  const [status, setStatus] = createSignal("done")
  const [evidence, setEvidence] = createSignal<readonly string[]>([])
  const { missing, check } = createTried()
  const isShown = () => status() !== "done" || evidence().length > 0
  const body = () =>
    check(isShown())
      ? { key: props.key, status: status(), evidence: status() === "done" ? evidence() : [] }
      : undefined
  return (
    <ActDialog
      {...props}
      title={label("key", props.key)}
      text={t("keyForm.text")}
      send={t("caseAct.record-key")}
      done={t("keyForm.done")}
      body={body}
    >
      <Radios
        name="status"
        legend={t("keyForm.status")}
        value={status()}
        onInput={setStatus}
        choices={["done", "not-needed"].map((value) => ({
          value,
          label: label("keyStatus", value),
        }))}
      />
      <Show when={status() === "done"}>
        <Checkboxes
          name="evidence"
          legend={t("keyForm.evidence")}
          hint={t("keyForm.evidenceHint")}
          values={evidence()}
          wrong={missing(isShown())}
          onInput={setEvidence}
          choices={(facts[props.key]?.evidence ?? []).map((value) => ({
            value,
            label: label("evidence", value),
          }))}
        />
      </Show>
    </ActDialog>
  )
}
