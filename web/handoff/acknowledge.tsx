import { createSignal } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { Checkbox } from "../ui/choice.tsx"
import { t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"

/** The reviewer attests confidentiality; only then does the summary open. */
export function AcknowledgeDialog(props: DialogProps) {
  const [attest, setAttest] = createSignal(false)
  const [wrong, setWrong] = createSignal(false)
  const body = () => {
    setWrong(!attest())
    return attest() ? { attest: true } : undefined
  }
  return (
    <ActDialog
      {...props}
      title={t("ack.title")}
      text={t("ack.text")}
      send={t("act.acknowledge")}
      done={t("did.acknowledge")}
      body={body}
    >
      <Checkbox
        name="attest"
        label={t("ack.attest")}
        checked={attest()}
        onInput={setAttest}
        wrong={wrong() && !attest() ? t("ack.attestWrong") : undefined}
      />
    </ActDialog>
  )
}
