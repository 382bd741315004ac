import { A } from "@solidjs/router"
import { createMemo, For, Show } from "solid-js"
import { createView, Loaded } from "../reading.tsx"
import { acting } from "../session/agency.ts"
import { now } from "../ui/clock.ts"
import { Empty } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { getBoard } from "./acting-data.ts"
import { boardOf, type Shelf, shelves } from "./board.ts"
import type { Box, HandoffCard } from "./data.ts"
import { HandoffRow } from "./row.tsx"
import "./board.css"

/** All that runs, by whose turn it is: late first, then one's own, then what others hold. */
export function Board(props: { box: Box }) {
  const answer = createView(() => getBoard(props.box))
  return (
    <Loaded answer={answer()}>
      {(page) => (
        <>
          <Show when={page().items.length > 0} fallback={<Nothing box={props.box} />}>
            <Shelves cards={page().items} box={props.box} />
          </Show>
          <Show when={page().cursor}>
            <p class="note">{t("board.more")}</p>
          </Show>
        </>
      )}
    </Loaded>
  )
}

function Shelves(props: { cards: readonly HandoffCard[]; box: Box }) {
  const board = createMemo(() =>
    boardOf(props.cards, props.box, { now: now(), roles: acting()?.roles ?? [] }),
  )
  const on = (shelf: Shelf) => board().get(shelf) ?? []
  return (
    <div class="board">
      <For each={shelves}>
        {(shelf) => (
          <section classList={{ late: shelf === "late", bare: on(shelf).length === 0 }}>
            <div class="section-head">
              <h2>{t(`board.${shelf}`)}</h2>
              <span class="soft figures">{on(shelf).length}</span>
            </div>
            <Show
              when={on(shelf).length > 0}
              fallback={<p class="soft">{t(`board.none.${shelf}`)}</p>}
            >
              <ul class="card rows">
                <For each={on(shelf)}>{(card) => <HandoffRow card={card} box={props.box} />}</For>
              </ul>
            </Show>
          </section>
        )}
      </For>
    </div>
  )
}

const Nothing = (props: { box: Box }) => (
  <div class="card">
    <Show
      when={props.box === "in"}
      fallback={
        <Empty title={t("handoff.emptyOut")}>
          {t("handoff.emptyOutText")} <A href="/kasus">{t("handoff.toCases")}</A>
        </Empty>
      }
    >
      <Empty title={t("handoff.emptyIn")}>{t("handoff.emptyInText")}</Empty>
    </Show>
  </div>
)
