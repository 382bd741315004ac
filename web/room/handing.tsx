import { createSignal, For, lazy, Match, Show, Suspense, Switch } from "solid-js"
import type { Handing } from "../agenda/data.ts"
import { Button } from "../ui/button.tsx"
import { label, speakOn, t } from "../words/words.ts"
import { OfferHere } from "./handing-offer.tsx"
import type { ItemHere } from "./overlay.ts"

/** The record comes with the words of handoffs, once somebody is about to sign. */
const CommitHere = lazy(() =>
  Promise.all([import("./handing-commit.tsx"), speakOn("handoff")]).then(([module]) => ({
    default: module.CommitHere,
  })),
)

const verbs = { commit: "commit-handoff", offer: "offer-handoff" } as const

/** Handoffs of the child that the reader may sign, or send, while it is talked about. */
export const Handings = (props: { item: ItemHere }) => (
  <Show when={props.item.status === "in-discussion"}>
    <For each={props.item.handoffs ?? []}>
      {(each) => <HandingNote item={props.item} handing={each} />}
    </For>
  </Show>
)

function HandingNote(props: { item: ItemHere; handing: Handing }) {
  const [open, setOpen] = createSignal(false)
  const verb = () => verbs[props.handing.act]
  const may = () => props.item.can?.[verb()] === true
  return (
    <div class="note stack tight">
      <p>
        <strong>{label("kind", props.handing.kind)}</strong> · {props.handing.from.name} →{" "}
        {props.handing.to.name}
      </p>
      <Show when={!may() && props.item.why?.[verb()]}>{(why) => <p class="soft">{why()}</p>}</Show>
      <div class="actions">
        <Button off={!may()} onClick={() => setOpen(true)}>
          {t(`handing.${props.handing.act}`)}
        </Button>
      </div>
      <Show when={open()}>
        <Suspense>
          <Switch>
            <Match when={props.handing.act === "commit"}>
              <CommitHere {...props} onClose={() => setOpen(false)} />
            </Match>
            <Match when={props.handing.act === "offer"}>
              <OfferHere {...props} onClose={() => setOpen(false)} />
            </Match>
          </Switch>
        </Suspense>
      </Show>
    </div>
  )
}
