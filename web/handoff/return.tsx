import { Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { acting } from "../session/agency.ts"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"
import { noView, ViewFields, viewOf } from "./ground-fields.tsx"
import { isOfSource } from "./side.ts"

/** Back to where the child came from: itself a handoff, which must be accepted there. */
export function ReturnDialog(props: DialogProps) {
  const form = createForm({ reason: "", ...noView }, () => ["reason", "child", "childText"])
  const isRecall = () => isOfSource(props.view, acting()?.agency.id)
  const body = () =>
    form.isWhole()
      ? { reason: form.form().reason.trim(), childView: viewOf(form.form()) }
      : undefined
  return (
    <ActDialog
      {...props}
      title={t(isRecall() ? "return.recallTitle" : "return.title")}
      text={t(isRecall() ? "return.recallText" : "return.text", {
        agency: isRecall() ? props.view.to.name : props.view.from.name,
      })}
      send={t(isRecall() ? "act.recall" : "act.return")}
      done={t(isRecall() ? "did.recall" : "did.return")}
      body={body}
    >
      <Show when={props.view.stableUntil && !isRecall()}>
        <p class="soft">{t("return.window")}</p>
      </Show>
      <TextArea
        name="reason"
        label={t("offering.reason")}
        hint={t("decline.wordsHint")}
        value={form.form().reason}
        onInput={(text) => form.set("reason", text)}
        wrong={form.wrong("reason")}
      />
      <ViewFields of={form} />
    </ActDialog>
  )
}
