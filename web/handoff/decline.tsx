import { createSignal, Show, Suspense } from "solid-js"
import { needsAlternative } from "#shared/handoff/lists/reasons.ts"
import { ActDialog } from "../acting.tsx"
import { Select, TextArea } from "../ui/field.tsx"
import { Skeleton } from "../ui/state.tsx"
import { codesOf, label, t } from "../words/words.ts"
import { AlternativePicker } from "./alternative.tsx"
import type { DialogProps } from "./dialog-props.ts"

/** In an emergency papers that lack are no reason: they come later. */
const reasonsFor = (risk: string): readonly string[] =>
  codesOf("declineReason").filter((code) => risk !== "EMERGENCY" || code !== "INCOMPLETE_DOCUMENTS")

/** The receiver says no: why, in a code and in words, and who else might help. */
export function DeclineForm(props: DialogProps) {
  const [reason, setReason] = createSignal("")
  const [text, setText] = createSignal("")
  const [alternative, setAlternative] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const missing = (value: string) => (tried() && !value.trim() ? t("problem.required") : undefined)
  const lacksAddress = () =>
    needsAlternative.some((each) => each === reason()) && alternative() === ""
  const body = () => {
    setTried(true)
    if (!reason() || text().trim().length < 3 || lacksAddress()) return undefined
    return {
      reason: reason(),
      text: text().trim(),
      ...(alternative() ? { alternative: alternative() } : {}),
    }
  }
  return (
    <ActDialog
      {...props}
      harm
      title={t("decline.title", { kind: label("kind", props.view.kind).toLowerCase() })}
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
        options={reasonsFor(props.view.risk).map((value) => ({
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
      <Show when={props.view.need}>
        {(need) => (
          <Suspense fallback={<Skeleton label={t("app.loading")} />}>
            <AlternativePicker
              need={need()}
              without={[props.view.from.id, props.view.to.id]}
              value={alternative()}
              wrong={tried() && lacksAddress() ? t("decline.alternativeWrong") : undefined}
              onInput={setAlternative}
            />
          </Suspense>
        )}
      </Show>
    </ActDialog>
  )
}
