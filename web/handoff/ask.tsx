import { createSignal } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { TextArea } from "../ui/field.tsx"
import { linesOf } from "../ui/lines.ts"
import { t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"

const most = 10
export const mostRounds = 2

/** What the reviewer must know before deciding; the clock stands still meanwhile, for a while. */
export function AskForm(props: DialogProps) {
  const [text, setText] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const wrong = () => {
    if (linesOf(text()).length === 0) return t("problem.required")
    return linesOf(text()).length > most ? t("ask.tooMany", { n: most }) : undefined
  }
  const body = () => {
    setTried(true)
    return wrong() ? undefined : { questions: linesOf(text()) }
  }
  return (
    <ActDialog
      {...props}
      title={t("ask.title")}
      text={t("ask.text", { n: mostRounds - (props.view.rounds ?? 0) })}
      send={t("ask.send")}
      done={t("did.ask")}
      body={body}
    >
      <TextArea
        name="questions"
        rows={4}
        label={t("ask.questions")}
        hint={t("ask.hint")}
        value={text()}
        onInput={setText}
        wrong={tried() ? wrong() : undefined}
      />
    </ActDialog>
  )
}
