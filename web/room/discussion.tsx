import { createEffect, createMemo, createSignal, For, on, Show } from "solid-js"
import { Icon } from "../ui/icon.tsx"
import { label, t } from "../words/words.ts"
import { ownEntry } from "./check-in.tsx"
import type { RoomSeen } from "./data.ts"
import { ItemPanel } from "./item-panel.tsx"
import type { ItemHere, RollHere } from "./overlay.ts"
import type { Unsent } from "./unsent.ts"

type Seen = {
  view: RoomSeen
  items: readonly ItemHere[]
  rolls: readonly RollHere[]
  unsent: Unsent
  runs: boolean
}

/** The agenda as a row of knots, and the item that is talked about with what came out of it. */
export function Discussion(props: Seen) {
  const [chosen, setChosen] = createSignal("")
  const current = createMemo(
    () =>
      props.items.find(({ status }) => status === "in-discussion") ??
      props.items.find(({ status }) => status === "on-agenda") ??
      props.items[0],
  )
  // Whoever looks on follows the room; whoever chose an item stays with it until another is called.
  createEffect(
    on(
      () => current()?.id,
      () => setChosen(""),
      { defer: true },
    ),
  )
  const shown = createMemo(() => props.items.find(({ id }) => id === chosen()) ?? current())
  return (
    <section class="card padded discussion">
      <h2>{t("agenda.title")}</h2>
      <Show when={props.items.length > 0} fallback={<p class="soft same">{t("agenda.empty")}</p>}>
        <ol class="stops">
          <For each={props.items}>
            {(item, place) => (
              <li>
                <button
                  type="button"
                  class={`stop ${item.status}`}
                  aria-current={shown()?.id === item.id ? "true" : undefined}
                  onClick={() => setChosen(item.id)}
                >
                  <span class="turn">
                    <Show when={item.status === "decided"} fallback={place() + 1}>
                      <Icon name="check" />
                    </Show>
                  </span>
                  <span class="name">
                    {item.needsPledge ? t("agenda.sealed") : item.title}
                    <span class="soft">{label("itemStatus", item.status)}</span>
                  </span>
                </button>
              </li>
            )}
          </For>
        </ol>
        <Show when={shown()?.id} keyed>
          {(id) => (
            <Show when={props.items.find((each) => each.id === id)}>
              {(item) => (
                <ItemPanel
                  view={props.view}
                  item={item()}
                  rolls={props.rolls}
                  unsent={props.unsent}
                  runs={props.runs}
                  pledged={ownEntry(props.rolls)?.pledgedAt !== undefined}
                  other={
                    props.items.find((each) => each.status === "in-discussion" && each.id !== id)
                      ?.title
                  }
                />
              )}
            </Show>
          )}
        </Show>
      </Show>
    </section>
  )
}
