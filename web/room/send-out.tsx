import { useAction } from "@solidjs/router"
import { Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { actOnItem } from "../agenda/data.ts"
import { me } from "../session/agency.ts"
import { Radios } from "../ui/choice.tsx"
import { createForm } from "../ui/form.ts"
import { t } from "../words/words.ts"
import { type ItemHere, presentIn, type RollHere } from "./overlay.ts"

type Asked = { item: ItemHere; rolls: readonly RollHere[]; onClose: () => void }

/** Somebody in the room is sent out of one item: from then on they see nothing of it. */
export function SendOutDialog(props: Asked) {
  const run = useAction(actOnItem)
  const { form, set, wrong, isWhole } = createForm({ person: "" }, () => ["person"])
  const others = () => presentIn(props.rolls).filter(({ id }) => id !== me()?.person.id)
  return (
    <ActDialog
      title={t("sendOut.title")}
      text={props.item.title}
      send={t("sendOut.send")}
      harm
      done={t("sendOut.done")}
      onClose={props.onClose}
      body={() => (isWhole() ? { person: form().person } : undefined)}
      act={(body) => run({ path: "agenda-items", id: props.item.id, verb: "recuse", body })}
    >
      <p class="note warm">{t("sendOut.text")}</p>
      <Show when={others().length > 0} fallback={<p class="note">{t("sendOut.nobody")}</p>}>
        <Radios
          name="person"
          legend={t("sendOut.who")}
          value={form().person}
          wrong={wrong("person")}
          onInput={(person) => set("person", person)}
          choices={others().map(({ id, name, house }) => ({ value: id, label: name, hint: house }))}
        />
      </Show>
    </ActDialog>
  )
}
