import { createSignal } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { AgencySelect } from "../agency/agency-select.tsx"
import { Select, TextArea } from "../ui/field.tsx"
import { codesOf, label, t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"

/** The receiver says no: why, in a code and in words, and who else might help. */
export function DeclineDialog(props: DialogProps) {
  const [reason, setReason] = createSignal("")
  const [text, setText] = createSignal("")
  const [alternative, setAlternative] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const missing = (value: string) => (tried() && !value.trim() ? t("problem.required") : undefined)
  const body = () => {
    setTried(true)
    if (!reason() || !text().trim()) return undefined
    return {
      reason: reason(),
      text: text().trim(),
      ...(alternative() ? { alternative: alternative() } : {}),
    }
  }
  const kind = () => label("kind", props.view.kind).toLowerCase()
  return (
    <ActDialog
      {...props}
      harm
      title={t("decline.title", { kind: kind() })}
      text={t("decline.text")}
      send={t("act.decline")}
      done={t("did.decline")}
      body={body}
    >
      <Select
        name="reason"
        label={t("decline.reason")}
        blank={t("app.choose")}
        value={reason()}
        onInput={setReason}
        wrong={missing(reason())}
        options={codesOf("declineReason").map((value) => ({
          value,
          label: label("declineReason", value),
        }))}
      />
      <TextArea
        name="text"
        label={t("decline.words")}
        hint={t("decline.wordsHint")}
        value={text()}
        onInput={setText}
        wrong={missing(text())}
      />
      <AgencySelect
        name="alternative"
        label={t("decline.alternative")}
        hint={t("decline.alternativeHint")}
        blank="–"
        first={{ value: "none-known", label: t("handoff.noneKnown") }}
        without={[props.view.from.id, props.view.to.id]}
        value={alternative()}
        onInput={setAlternative}
      />
    </ActDialog>
  )
}
