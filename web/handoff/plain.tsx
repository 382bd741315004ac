import { Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { label } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"

/** The one text that an act asks for, under the name it has in the body. */
const fields: Readonly<Record<string, string>> = {
  "send-back": "note",
  cancel: "reason",
  dispute: "reason",
  escalate: "note",
  "fail-handover": "reason",
}
const harmful = ["cancel", "withdraw-basis", "fail-handover", "dispute"]

/** An act that needs one text or none: what it does, then yes or no. */
export function PlainDialog(props: DialogProps & { verb?: string }) {
  const verb = () => props.verb ?? ""
  const field = () => fields[verb()]
  const form = createForm({ text: "" }, () => (field() ? ["text"] : []))
  const body = () => {
    const name = field()
    if (!form.isWhole()) return undefined
    return name ? { [name]: form.form().text.trim() } : {}
  }
  return (
    <ActDialog
      {...props}
      harm={harmful.includes(verb())}
      title={label("ask", verb(), label("act", verb()))}
      text={label("askText", verb(), "")}
      send={label("act", verb())}
      done={label("did", verb() === "cancel" ? "cancelled" : verb())}
      body={body}
    >
      <Show when={field()}>
        <TextArea
          name="text"
          label={label("askField", verb())}
          value={form.form().text}
          onInput={(text) => form.set("text", text)}
          wrong={form.wrong("text")}
        />
      </Show>
    </ActDialog>
  )
}
