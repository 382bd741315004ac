import { useAction } from "@solidjs/router"
import { createMemo, createSignal, Show } from "solid-js"
import { actOnItem } from "../agenda/data.ts"
import { HandOverDialog } from "../meeting/hand-over.tsx"
import { Button } from "../ui/button.tsx"
import { t } from "../words/words.ts"
import type { RoomSeen } from "./data.ts"
import { presentIn, type RollHere } from "./overlay.ts"

/** Who leads and who writes it down; either part goes over to a colleague who is in the room. */
export function PostsCard(props: { view: RoomSeen; rolls: readonly RollHere[] }) {
  const run = useAction(actOnItem)
  const [open, setOpen] = createSignal(false)
  const here = createMemo(() =>
    presentIn(props.rolls.filter(({ of }) => of === props.view.host.id)),
  )
  return (
    <Show when={props.view.can["hand-over"] === true}>
      <section class="card padded posts">
        <h2>{t("handOver.posts")}</h2>
        <dl class="facts">
          <dt>{t("meeting.chair")}</dt>
          <dd>{props.view.chair?.name ?? props.view.owner.name}</dd>
          <dt>{t("meeting.minuteTaker")}</dt>
          <dd>{props.view.minuteTaker?.name ?? props.view.owner.name}</dd>
        </dl>
        <div class="actions">
          <Button small onClick={() => setOpen(true)}>
            {t("handOver.open")}
          </Button>
        </div>
        <Show when={open()}>
          <HandOverDialog
            view={props.view}
            people={here()}
            onClose={() => setOpen(false)}
            act={(body) => run({ path: "meetings", id: props.view.id, verb: "hand-over", body })}
          />
        </Show>
      </section>
    </Show>
  )
}
