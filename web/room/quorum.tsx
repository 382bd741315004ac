import { useAction } from "@solidjs/router"
import { createSignal, For, Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { actOnItem } from "../agenda/data.ts"
import { ownZone } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { TextArea, TextField } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { Icon } from "../ui/icon.tsx"
import { instantFrom, typedIn } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { RoomSeen } from "./data.ts"
import { countOf, type RollHere } from "./overlay.ts"
import type { Unsent } from "./unsent.ts"

type Seen = {
  view: RoomSeen
  rolls: readonly RollHere[]
  unsent: Unsent
  runs: boolean
}

const day = 86_400_000

/** Whether enough of those who must are here; where not, who is missing, in words. */
export function QuorumCard(props: Seen) {
  const [open, setOpen] = createSignal(false)
  const ok = () => props.view.quorum?.ok === true
  const isLate = () => props.rolls.some(({ isUnsent }) => isUnsent)
  return (
    <section class="card padded quorum" classList={{ ok: ok() }} aria-live="polite">
      <h2>
        <Icon name={ok() ? "check" : "wait"} />
        {t(ok() ? "room.quorate" : "room.inquorate")}
      </h2>
      <Show when={!ok()}>
        <ul>
          <For each={props.view.quorum?.lacks ?? []}>
            {(code) => <li>{label("quorumLack", code)}</li>}
          </For>
        </ul>
      </Show>
      <p class="soft figures">
        {t("room.here", {
          n: props.rolls.reduce((sum, roll) => sum + countOf(roll), 0),
          agencies: props.rolls.filter((roll) => countOf(roll) > 0).length,
        })}
      </p>
      <Show when={isLate()}>
        <p class="soft">{t("room.quorumLate")}</p>
      </Show>
      <Show when={props.view.room?.inquorate}>
        {(told) => (
          <p class="note warm">
            {t("room.proceeds")} {told().reason}
          </p>
        )}
      </Show>
      <Show when={props.view.can["proceed-inquorate"] === true && !ok()}>
        <div class="actions">
          <Button small onClick={() => setOpen(true)}>
            {t("room.proceed")}
          </Button>
        </div>
      </Show>
      <Show when={open()}>
        <ProceedDialog view={props.view} onClose={() => setOpen(false)} />
      </Show>
    </section>
  )
}

function ProceedDialog(props: { view: RoomSeen; onClose: () => void }) {
  const run = useAction(actOnItem)
  const first = typedIn(new Date(Date.now() + day).toISOString(), ownZone()).date
  const begin = typedIn(new Date(Date.now() + 7 * day).toISOString(), ownZone()).date
  const last = typedIn(new Date(Date.now() + 29 * day).toISOString(), ownZone()).date
  const { form, set, wrong, isWhole } = createForm({ reason: "", review: begin }, () => [
    "reason",
    "review",
  ])
  const body = () => {
    const reviewBy = instantFrom(form().review, "16:00", ownZone())
    return isWhole() && reviewBy ? { reason: form().reason.trim(), reviewBy } : undefined
  }
  return (
    <ActDialog
      title={t("room.proceed")}
      text={t("room.proceedText")}
      send={t("room.proceed")}
      harm
      done={t("room.proceeded")}
      onClose={props.onClose}
      body={body}
      act={(asked) =>
        run({ path: "meetings", id: props.view.id, verb: "proceed-inquorate", body: asked })
      }
    >
      <TextArea
        name="reason"
        rows={2}
        label={t("agenda.reason")}
        hint={t("room.proceedHint")}
        value={form().reason}
        wrong={wrong("reason")}
        onInput={(reason) => set("reason", reason)}
      />
      <TextField
        name="review"
        type="date"
        label={t("room.reviewBy")}
        min={first}
        max={last}
        value={form().review}
        wrong={wrong("review")}
        onInput={(review) => set("review", review)}
      />
    </ActDialog>
  )
}
