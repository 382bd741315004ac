import { createMemo, createSignal, onCleanup, Show } from "solid-js"
import { t } from "../words/words.ts"
import { keep, placeOf, readKept } from "./kept.ts"
import type { ItemHere } from "./overlay.ts"

const second = 1_000

/** When this device first saw the item being talked about: near enough for a clock on the wall. */
function begunAt(id: string): number {
  const place = placeOf(`begun.${id}`)
  const known = readKept<{ at: number }>(place, { at: 0 }).at
  if (known > 0 && Date.now() - known < 12 * 3_600_000) return known
  keep(place, { at: Date.now() })
  return Date.now()
}

const clockOf = (ms: number): string => {
  const all = Math.floor(Math.abs(ms) / second)
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, "0")}`
}

/** How much of an item's time is left, or by how much it is over. */
export const ItemTimer = (props: { item: ItemHere }) => (
  <Show when={props.item.status === "in-discussion"}>
    <Running item={props.item} />
  </Show>
)

function Running(props: { item: ItemHere }) {
  // The server's moment is the same on every device; until it is known, this device's own.
  const begin = createMemo(() =>
    props.item.openedAt ? Date.parse(props.item.openedAt) : begunAt(props.item.id),
  )
  const [now, setNow] = createSignal(Date.now())
  const timer = setInterval(() => setNow(Date.now()), second)
  onCleanup(() => clearInterval(timer))
  const left = createMemo(() => begin() + props.item.minutes * 60 * second - now())
  return (
    <span class="item-timer" classList={{ over: left() < 0 }} role="timer">
      <span class="figures" aria-hidden="true">
        {left() < 0 ? `+${clockOf(left())}` : clockOf(left())}
      </span>
      <span class="soft">
        {t(left() < 0 ? "room.timeOver" : "room.timeLeft", { n: props.item.minutes })}
      </span>
    </span>
  )
}
