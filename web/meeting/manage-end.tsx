import { A } from "@solidjs/router"
import { createSignal } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { TextField } from "../ui/field.tsx"
import { label, t } from "../words/words.ts"
import type { MeetingView } from "./data.ts"
import { ReasonField } from "./reason-field.tsx"

type Ending = "cancel" | "close-poll" | "not-held"

const told = {
  cancel: ["manage.cancelText", "did.cancel"],
  "close-poll": ["poll.closeText", "did.close-poll"],
  "not-held": ["manage.notHeldText", "did.not-held"],
} as const

/** An end that wants a reason, and a second look. */
const endingOf = (verb: Ending) => (props: ActProps<MeetingView>) => {
  const [reason, setReason] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    return reason().trim().length < 3 ? undefined : { reason: reason().trim() }
  }
  const [text, done] = told[verb]
  return (
    <ActDialog
      {...props}
      harm
      title={label("manage", verb)}
      text={t(text)}
      send={label("manage", verb)}
      done={t(done)}
      body={body}
    >
      <ReasonField value={reason()} tried={tried()} onInput={setReason} />
    </ActDialog>
  )
}

export const CancelDialog = endingOf("cancel")
export const ClosePollDialog = endingOf("close-poll")
export const NotHeldDialog = endingOf("not-held")

/** What took place without the room here: how many came. */
export function RecordDialog(props: ActProps<MeetingView>) {
  const [count, setCount] = createSignal("")
  const body = () => ({ headcount: count().trim() === "" ? null : Number(count()) })
  return (
    <ActDialog
      {...props}
      title={t("manage.record-late")}
      send={t("manage.record-late")}
      done={t("did.record-late")}
      body={body}
    >
      <TextField
        name="headcount"
        type="number"
        min="0"
        label={t("manage.headcount")}
        hint={t("manage.headcountHint")}
        value={count()}
        onInput={setCount}
      />
      <p>
        <A href={`/rapat/${props.view.id}/pelaksanaan`}>{t("manage.lateItems")}</A>
      </p>
    </ActDialog>
  )
}
