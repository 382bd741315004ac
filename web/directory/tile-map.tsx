import { createSignal, For, Show } from "solid-js"
import { isWay, neighbourOf, tiles } from "../region/tiles.ts"
import { t } from "../words/words.ts"
import type { Cover } from "./cover.ts"

/** Steps of the scale: a share reaches the last step whose bound it meets. */
const bounds = [0, 1, 25, 50, 75, 100] as const

const stepOf = (share: number): number => bounds.findLastIndex((bound) => share >= bound)

/** The provinces as equal squares, coloured by share; the share itself stands in each. */
export function TileMap(props: {
  covers: readonly Cover[]
  chosen: string | undefined
  onChoose: (code: string) => void
}) {
  const [reached, setReached] = createSignal<string>()
  // One stop for the tabulator; from there the arrow keys lead from neighbour to neighbour.
  const stop = () => reached() ?? props.chosen ?? props.covers[0]?.code
  let list: HTMLUListElement | undefined
  const move = (event: KeyboardEvent, code: string) => {
    if (!isWay(event.key)) return
    event.preventDefault()
    const next = neighbourOf(code, event.key)
    setReached(next)
    list?.querySelector<HTMLElement>(`[data-code="${next}"]`)?.focus()
  }
  return (
    <>
      <p class="unseen" id="map-help">
        {t("coverage.mapHelp")}
      </p>
      <ul
        class="tiles"
        aria-describedby="map-help"
        ref={(made) => {
          list = made
        }}
      >
        <For each={props.covers}>
          {(cover) => (
            <Show when={tiles[cover.code]}>
              {(tile) => (
                <li style={{ "grid-area": `${tile().row} / ${tile().column}` }}>
                  <button
                    type="button"
                    class={`tile step-${stepOf(cover.share)}`}
                    data-code={cover.code}
                    aria-pressed={props.chosen === cover.code}
                    title={tileWords(cover)}
                    tabindex={stop() === cover.code ? 0 : -1}
                    onFocus={() => setReached(cover.code)}
                    onKeyDown={(event) => move(event, cover.code)}
                    onClick={() => props.onChoose(cover.code)}
                  >
                    <span class="short" aria-hidden="true">
                      {tile().short}
                    </span>
                    <span class="share" aria-hidden="true">
                      {cover.share}
                    </span>
                    <span class="unseen">{tileWords(cover)}</span>
                  </button>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
    </>
  )
}

const tileWords = ({ name, covered, districts, share }: Cover): string =>
  t("coverage.tile", { name, n: covered, all: districts, share })

const last = bounds.length - 1

/** What the colours and the numbers mean. */
export const Legend = () => (
  <div class="legend">
    <p class="soft">{t("coverage.legend")}</p>
    <ul>
      <For each={bounds}>
        {(bound, place) => (
          <li>
            <i class={`swatch step-${place()}`} aria-hidden="true" />
            {rangeWords(bound, place())}
          </li>
        )}
      </For>
    </ul>
  </div>
)

function rangeWords(bound: number, place: number): string {
  const next = bounds[place + 1]
  if (place === 0 || place === last || next === undefined) return String(bound)
  return `${bound}–${next - 1}`
}
