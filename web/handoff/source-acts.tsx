import { createSignal } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { TextArea } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"

/** The author asks a supervisor. */
export const SubmitDialog = (props: DialogProps) => (
  <ActDialog
    {...props}
    title={t("act.submit")}
    text={t("offering.approval")}
    send={t("act.submit")}
    done={t("did.submit")}
    body={() => ({})}
  />
)

/** The offer leaves the house: from its author, or from a supervisor who approves it. */
export function OfferDialog(props: DialogProps) {
  const name = () => (props.view.status === "pending-approval" ? t("act.approve") : t("act.offer"))
  return (
    <ActDialog
      {...props}
      title={`${name()}: ${props.view.to.name}`}
      text={t("offering.previewText")}
      send={name()}
      done={t("did.offer")}
      body={() => ({})}
    />
  )
}

export const SendBackDialog = (props: DialogProps) => (
  <Telling
    {...props}
    field="note"
    label={t("sendBack.note")}
    title={t("sendBack.title")}
    send={t("act.send-back")}
    done={t("did.send-back")}
  />
)

export const WithdrawDialog = (props: DialogProps) => (
  <Telling
    {...props}
    harm
    field="reason"
    label={t("withdraw.reason")}
    title={t("withdraw.title")}
    text={t("withdraw.text")}
    send={t("act.withdraw")}
    done={t("did.withdraw")}
  />
)

/** An act that needs one text. */
function Telling(
  props: DialogProps & {
    field: string
    label: string
    title: string
    text?: string
    send: string
    done: string
    harm?: boolean
  },
) {
  const [text, setText] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    return text().trim() ? { [props.field]: text().trim() } : undefined
  }
  return (
    <ActDialog {...props} body={body}>
      <TextArea
        name={props.field}
        label={props.label}
        value={text()}
        onInput={setText}
        wrong={tried() && !text().trim() ? t("problem.required") : undefined}
      />
    </ActDialog>
  )
}
