import { Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { Radios } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { codesOf, label, t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"

/** The sender takes it back; once the child was let go, the other side has a word in it. */
export function WithdrawDialog(props: DialogProps) {
  const isUnderWay = () =>
    props.view.status === "handover" || props.view.handoverBegan?.travelled === true
  const asksChild = () => isUnderWay() || props.view.handoverBegan !== undefined
  const form = createForm({ reason: "", childPosition: "" }, () =>
    asksChild() ? ["reason", "childPosition"] : ["reason"],
  )
  const body = () => {
    if (!form.isWhole()) return undefined
    const { reason, childPosition } = form.form()
    return { reason: reason.trim(), ...(asksChild() ? { childPosition } : {}) }
  }
  return (
    <ActDialog
      {...props}
      harm
      title={t("withdraw.title")}
      text={t(isUnderWay() ? "withdraw.askText" : "withdraw.text")}
      send={t(isUnderWay() ? "withdraw.ask" : "act.withdraw")}
      done={t(isUnderWay() ? "did.withdrawAsked" : "did.withdraw")}
      body={body}
    >
      <Show when={asksChild()}>
        <Radios
          name="child-position"
          legend={t("withdraw.child")}
          value={form.form().childPosition}
          onInput={(code) => form.set("childPosition", code)}
          wrong={form.wrong("childPosition")}
          choices={codesOf("childPosition").map((value) => ({
            value,
            label: label("childPosition", value),
          }))}
        />
      </Show>
      <TextArea
        name="reason"
        label={t("withdraw.reason")}
        value={form.form().reason}
        onInput={(text) => form.set("reason", text)}
        wrong={form.wrong("reason")}
      />
    </ActDialog>
  )
}

/** The receiver, or the coordinator, says whether a handover under way is called off. */
export function ConfirmWithdrawalDialog(props: DialogProps) {
  const form = createForm({ answer: "", note: "" }, () => ["answer", "note"])
  const body = () => {
    if (!form.isWhole()) return undefined
    const { answer, note } = form.form()
    return { confirm: answer === "yes", note: note.trim() }
  }
  return (
    <ActDialog
      {...props}
      title={t("withdrawal.confirm")}
      text={t("withdrawal.text")}
      send={t("withdrawal.send")}
      done={t("did.confirm-withdrawal")}
      body={body}
    >
      <Radios
        name="answer"
        boxed
        legend={t("withdrawal.answer")}
        value={form.form().answer}
        onInput={(code) => form.set("answer", code)}
        wrong={form.wrong("answer")}
        choices={[
          { value: "yes", label: t("withdrawal.yes"), hint: t("withdrawal.yesHint") },
          { value: "no", label: t("withdrawal.no"), hint: t("withdrawal.noHint") },
        ]}
      />
      <TextArea
        name="note"
        label={t("withdrawal.note")}
        value={form.form().note}
        onInput={(text) => form.set("note", text)}
        wrong={form.wrong("note")}
      />
    </ActDialog>
  )
}
