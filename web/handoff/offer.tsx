import { Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { t } from "../words/words.ts"
import type { HandoffView } from "./data.ts"
import type { DialogProps } from "./dialog-props.ts"
import { LeakNote } from "./leak-note.tsx"

const textsOf = ({ masked }: HandoffView): readonly string[] =>
  masked ? [masked.reason, masked.safety, ...masked.documents] : []

/** The offer leaves the house: from its author, from a supervisor, or ahead of both in an emergency. */
export function OfferDialog(props: DialogProps) {
  const isApproval = () => props.view.status === "pending-approval"
  // An author's offer of a child in danger goes at once; what is skipped is made good in a day.
  const defers = () =>
    !isApproval() && props.view.risk === "EMERGENCY" && props.view.kind !== "referral"
  const mayDefer = () => props.view.risk === "EMERGENCY" && props.view.kind !== "referral"
  const form = createForm({ defer: "" }, () => (defers() ? ["defer"] : []))
  const name = () => (isApproval() ? t("act.approve") : t("act.offer"))
  const body = () => {
    if (!form.isWhole()) return undefined
    const defer = form.form().defer.trim()
    return defer ? { defer } : {}
  }
  return (
    <ActDialog
      {...props}
      title={t("offer.title", { name: name(), agency: props.view.to.name })}
      text={t("offering.previewText")}
      send={name()}
      done={t("did.offer")}
      body={body}
    >
      <LeakNote texts={textsOf(props.view)} />
      <Show when={mayDefer()}>
        <p class="note warm">{t("offer.defers")}</p>
        <TextArea
          name="defer"
          label={t("offer.deferReason")}
          optional={defers() ? undefined : t("app.optional")}
          value={form.form().defer}
          onInput={(text) => form.set("defer", text)}
          wrong={form.wrong("defer")}
        />
      </Show>
    </ActDialog>
  )
}
