import { createSignal, Show, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { Checkbox, Radios } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { linesOf } from "../ui/lines.ts"
import { t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"
import { createRecord, RecordFields } from "./record-fields.tsx"

/** The child is here, and nobody was there to hand it over: taken in now, made good in a day. */
export function EmergencyDialog(props: DialogProps) {
  const recording = createRecord(untrack(() => props.view))
  const [attests, setAttests] = createSignal(false)
  const [reached, setReached] = createSignal("")
  const [attempts, setAttempts] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const wrong = (isThere: boolean, text = t("problem.required")) =>
    tried() && !isThere ? text : undefined
  const tries = () => linesOf(attempts()).map((how) => ({ at: new Date().toISOString(), how }))
  const isHeard = () => reached() === "yes" || tries().length > 0
  const body = () => {
    setTried(true)
    const record = recording.record()
    if (!record || !attests() || !reached() || !isHeard()) return undefined
    return { attest: true, sourceReached: reached() === "yes", attempts: tries(), record }
  }
  return (
    <ActDialog
      {...props}
      title={t("emergency.title")}
      text={t("emergency.text")}
      send={t("act.emergency-commit")}
      done={t("did.emergency-commit")}
      body={body}
      act={(asked) => recording.heard(props.act(asked))}
    >
      <Checkbox
        name="attest"
        label={t("emergency.attest")}
        checked={attests()}
        onInput={setAttests}
        wrong={wrong(attests(), t("ack.attestWrong"))}
      />
      <Radios
        name="reached"
        legend={t("emergency.reached", { agency: props.view.from.name })}
        value={reached()}
        onInput={setReached}
        wrong={wrong(reached() !== "")}
        choices={[
          { value: "yes", label: t("emergency.yes") },
          { value: "no", label: t("emergency.no") },
        ]}
      />
      <Show when={reached() === "no"}>
        <TextArea
          name="attempts"
          label={t("emergency.attempts")}
          hint={t("emergency.attemptsHint")}
          value={attempts()}
          onInput={setAttempts}
          wrong={wrong(tries().length > 0)}
        />
      </Show>
      <RecordFields of={recording} />
    </ActDialog>
  )
}
