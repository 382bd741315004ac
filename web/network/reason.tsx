import { createSignal } from "solid-js"
import { TextArea } from "../ui/field.tsx"
import { t } from "../words/words.ts"

const shortest = 3

/** A reason that must, or may, be given; and whether it is enough. */
export function createReason(isRequired: () => boolean = () => true) {
  const [reason, setReason] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const isEnough = () => reason().trim().length >= shortest || (!isRequired() && !reason().trim())
  const part = () => (reason().trim() ? { reason: reason().trim() } : {})
  /** Marks what is missing; true when nothing is. */
  const check = () => {
    setTried(true)
    return isEnough()
  }
  const wrong = () => (tried() && !isEnough() ? t("problem.required") : undefined)
  return { reason, setReason, check, part, wrong, isRequired }
}

export const ReasonField = (props: { reason: ReturnType<typeof createReason> }) => (
  <TextArea
    name="reason"
    rows={2}
    label={t("network.reason")}
    optional={props.reason.isRequired() ? undefined : t("app.optional")}
    value={props.reason.reason()}
    onInput={props.reason.setReason}
    wrong={props.reason.wrong()}
  />
)
