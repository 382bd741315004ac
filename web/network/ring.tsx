import { createMemo, For, Show } from "solid-js"
import { label, t } from "../words/words.ts"
import type { NetworkView } from "./data.ts"
import { type SectorGroup, sectorsOf } from "./sectors.ts"

const size = 320
const middle = size / 2
const ring = 112
const dots = 140
/** Degrees left open between two sectors. */
const gap = 6

type Arc = SectorGroup & { readonly from: number; readonly to: number }

/** A point on a circle; degrees count clockwise from the top. */
function at(radius: number, degrees: number): readonly [number, number] {
  const angle = ((degrees - 90) * Math.PI) / 180
  return [middle + radius * Math.cos(angle), middle + radius * Math.sin(angle)]
}

/** Each sector gets as much of the circle as it has agencies. */
function arcsOf(groups: readonly SectorGroup[]): readonly Arc[] {
  const all = groups.reduce((sum, { members }) => sum + members.length, 0)
  const open = groups.length > 1 ? gap : 0
  const each = (360 - open * groups.length) / Math.max(1, all)
  let from = 0
  return groups.map((group) => {
    const to = from + each * group.members.length
    const arc = { ...group, from, to }
    from = to + open
    return arc
  })
}

function pathOf({ from, to }: Arc): string {
  // A whole circle has no end: it stops just short of one.
  const end = Math.min(to, from + 359.9)
  const [[x1, y1], [x2, y2]] = [at(ring, from), at(ring, end)]
  return `M${x1} ${y1}A${ring} ${ring} 0 ${end - from > 180 ? 1 : 0} 1 ${x2} ${y2}`
}

/** Where each agency of an arc stands, outside its sector. */
const placesOf = ({ from, to, members }: Arc): readonly (readonly [number, number])[] =>
  members.map((_, place) => at(dots, from + ((to - from) * (place + 0.5)) / members.length))

/** The network as a ring of sectors, with the same in words beside it. */
export function Picture(props: { view: NetworkView }) {
  const arcs = createMemo(() => arcsOf(sectorsOf(props.view.members)))
  const knowsSpeakers = () => props.view.departures !== undefined
  return (
    <section class="card padded picture">
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        <For each={arcs()}>
          {(arc, place) => (
            <g class={`arc tone-${place() % 4}`}>
              <path d={pathOf(arc)} />
              <For each={placesOf(arc)}>
                {([x, y], which) => (
                  <circle
                    cx={x}
                    cy={y}
                    r="7"
                    classList={{
                      open: knowsSpeakers() && !arc.members[which()]?.focalPoint,
                      chair: arc.members[which()]?.agency.id === props.view.chair.agency.id,
                    }}
                  />
                )}
              </For>
              <text
                x={at(ring - 24, (arc.from + arc.to) / 2)[0]}
                y={at(ring - 24, (arc.from + arc.to) / 2)[1]}
              >
                {place() + 1}
              </text>
            </g>
          )}
        </For>
        <text class="count" x={middle} y={middle - 4}>
          {props.view.members.length}
        </text>
        <text class="unit" x={middle} y={middle + 20}>
          {t("network.unit")}
        </text>
      </svg>
      <div>
        <h2>{t("network.members")}</h2>
        <p class="soft figures">
          {t("network.count", { n: props.view.members.length })} ·{" "}
          {t("network.sectors", { n: arcs().length })}
        </p>
        <ol class="legend">
          <For each={arcs()}>
            {(arc) => (
              <li>
                {label("sector", arc.sector)}{" "}
                <span class="soft figures">({arc.members.length})</span>
              </li>
            )}
          </For>
        </ol>
        <Show when={knowsSpeakers()}>
          <p class="soft">{t("network.ringText")}</p>
        </Show>
      </div>
    </section>
  )
}
