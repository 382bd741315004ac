import { A } from "@solidjs/router"
import { For, type JSX, Show } from "solid-js"
import { t } from "../words/words.ts"

/** One kind of thing that waits; nothing where nothing does. */
export function Section<Item>(props: {
  title: string
  more?: string
  cards: readonly Item[]
  children: (card: Item) => JSX.Element
}) {
  return (
    <Show when={props.cards.length > 0}>
      <section>
        <div class="section-head">
          <h2>{props.title}</h2>
          <span class="soft figures">{props.cards.length}</span>
          <Show when={props.more}>
            {(path) => (
              <A class="more" href={path()}>
                {t("today.all")}
              </A>
            )}
          </Show>
        </div>
        <ul class="card rows">
          <For each={props.cards}>{(card) => props.children(card)}</For>
        </ul>
      </section>
    </Show>
  )
}
