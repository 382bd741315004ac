import { A, useAction } from "@solidjs/router"
import { createSignal, Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { actOnItem } from "../agenda/data.ts"
import { Button } from "../ui/button.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { t } from "../words/words.ts"
import type { RoomSeen } from "./data.ts"

/** The wizard, with what the next meeting takes over from this one. */
const planOf = ({ id, caseReference }: RoomSeen): string =>
  `/rapat/baru?${new URLSearchParams({
    lanjutan: id,
    ...(caseReference ? { kasus: caseReference } : {}),
  })}`

/** A meeting that was put off needs another one, or a reason why not. */
export function Waived(props: { view: RoomSeen }) {
  const run = useAction(actOnItem)
  const [open, setOpen] = createSignal(false)
  const { form, set, wrong, isWhole } = createForm({ reason: "" }, () => ["reason"])
  return (
    <Show when={props.view.can["waive-successor"] === true}>
      <p>{t("room.needsNext")}</p>
      <div class="actions">
        <A class="button main" href={planOf(props.view)}>
          {t("room.planNext")}
        </A>
        <Button onClick={() => setOpen(true)}>{t("room.waive")}</Button>
      </div>
      <Show when={open()}>
        <ActDialog
          title={t("room.waive")}
          text={t("room.waiveText")}
          send={t("room.waive")}
          done={t("room.waived")}
          onClose={() => setOpen(false)}
          body={() => (isWhole() ? { reason: form().reason.trim() } : undefined)}
          act={(body) =>
            run({ path: "meetings", id: props.view.id, verb: "waive-successor", body })
          }
        >
          <TextArea
            name="reason"
            rows={2}
            label={t("agenda.reason")}
            value={form().reason}
            wrong={wrong("reason")}
            onInput={(reason) => set("reason", reason)}
          />
        </ActDialog>
      </Show>
    </Show>
  )
}
