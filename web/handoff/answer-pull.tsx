import { Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { Radios } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { codesOf, label, t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"
import { GroundFields, groundOf, noGround, noView, ViewFields, viewOf } from "./ground-fields.tsx"

/** The custodian answers whoever asks for a child; a yes drafts the transfer, and no more. */
export function PullAnswerDialog(props: DialogProps) {
  const form = createForm({ answer: "", text: "", safety: "", ...noGround, ...noView }, (typed) =>
    typed.answer === "AGREED"
      ? ["answer", "text", "safety", "basis", "by", "note", "child", "childText"]
      : ["answer", "text"],
  )
  const agrees = () => form.form().answer === "AGREED"
  const body = () => {
    if (!form.isWhole()) return undefined
    const { answer, text, safety } = form.form()
    const said = { answer, text: text.trim() }
    if (!agrees()) return said
    return {
      ...said,
      safety: safety.trim(),
      basis: groundOf(form.form()),
      childView: viewOf(form.form()),
    }
  }
  return (
    <ActDialog
      {...props}
      title={t("act.answer-pull")}
      text={t("pull.answerText", { agency: props.view.from.name })}
      send={t("act.answer-pull")}
      done={t("did.answer-pull")}
      body={body}
    >
      <Radios
        name="answer"
        boxed
        legend={t("pull.answer")}
        value={form.form().answer}
        onInput={(code) => form.set("answer", code)}
        wrong={form.wrong("answer")}
        choices={codesOf("pullAnswer").map((value) => ({
          value,
          label: label("pullAnswer", value),
        }))}
      />
      <TextArea
        name="text"
        label={t("pull.words")}
        hint={t("decline.wordsHint")}
        value={form.form().text}
        onInput={(text) => form.set("text", text)}
        wrong={form.wrong("text")}
      />
      <Show when={agrees()}>
        <TextArea
          name="safety"
          label={t("offering.safety")}
          hint={t("offering.safetyHint")}
          value={form.form().safety}
          onInput={(text) => form.set("safety", text)}
          wrong={form.wrong("safety")}
        />
        <GroundFields of={form} />
        <ViewFields of={form} />
      </Show>
    </ActDialog>
  )
}
