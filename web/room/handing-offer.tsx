import { useAction } from "@solidjs/router"
import { Show, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { actOnItem, type Handing } from "../agenda/data.ts"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { t } from "../words/words.ts"
import type { ItemHere } from "./overlay.ts"

export type HandingProps = { item: ItemHere; handing: Handing; onClose: () => void }

/** The room decides what a supervisor would: the offer leaves for the receiver's desk at once. */
export function OfferHere(props: HandingProps) {
  const run = useAction(actOnItem)
  const names = () => ({ from: props.handing.from.name, to: props.handing.to.name })
  const form = createForm(
    { text: untrack(() => t("handing.offerSaid", names())), defer: "" },
    () => ["text"],
  )
  const body = () => {
    if (!form.isWhole()) return undefined
    const { text, defer } = form.form()
    const more = defer.trim() ? { defer: defer.trim() } : {}
    return { handoff: props.handing.id, text: text.trim(), ...more }
  }
  return (
    <ActDialog
      title={t("handing.offerTitle")}
      text={t("handing.offerText", names())}
      send={t("handing.offerSend")}
      done={t("handing.offerDone")}
      onClose={props.onClose}
      body={body}
      act={(asked) =>
        run({ path: "agenda-items", id: props.item.id, verb: "offer-handoff", body: asked })
      }
    >
      <TextArea
        name="handing-text"
        rows={2}
        label={t("handing.words")}
        value={form.form().text}
        wrong={form.wrong("text")}
        onInput={(text) => form.set("text", text)}
      />
      <Show when={props.handing.mayDefer}>
        <TextArea
          name="handing-defer"
          rows={2}
          label={t("handing.defer")}
          hint={t("handing.deferHint")}
          optional={t("app.optional")}
          value={form.form().defer}
          onInput={(defer) => form.set("defer", defer)}
        />
      </Show>
    </ActDialog>
  )
}
