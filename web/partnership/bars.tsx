import { createMemo, For } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { now } from "../ui/clock.ts"
import { typedIn } from "../ui/time.ts"
import type { PartnershipCard } from "./data.ts"
import { counts } from "./days.ts"

/** Whole years that hold every agreement of a shelf and today. */
export type Span = { readonly first: number; readonly last: number }
type Validity = Pick<PartnershipCard, "from" | "until" | "status">

const yearOf = (at: string): number => Number(typedIn(at, ownZone()).date.slice(0, 4))

export const createSpan = (cards: () => readonly Validity[]): (() => Span) =>
  createMemo(
    () => {
      const years = [
        yearOf(new Date(now()).toISOString()),
        ...cards().flatMap(({ from, until }) => [yearOf(from), yearOf(until)]),
      ]
      return { first: Math.min(...years), last: Math.max(...years) + 1 }
    },
    undefined,
    { equals: (a, b) => a.first === b.first && a.last === b.last },
  )

/** Where a moment lies in the span, from 0 to 1. */
function placeOf(at: string, { first, last }: Span): number {
  const [start, end] = [Date.UTC(first, 0), Date.UTC(last, 0)]
  return Math.min(1, Math.max(0, (Date.parse(at) - start) / (end - start)))
}

const yearsIn = ({ first, last }: Span): readonly number[] =>
  Array.from({ length: last - first }, (_, place) => first + place)

/** At most so many years are written out. */
const room = 6

/** The years above the bars. */
export const Years = (props: { span: Span }) => {
  const step = () => Math.ceil((props.span.last - props.span.first) / room)
  return (
    <div class="years" aria-hidden="true">
      <div>
        <For each={yearsIn(props.span).filter((_, place) => place % step() === 0)}>
          {(year) => (
            <span
              style={{
                left: `${((year - props.span.first) / (props.span.last - props.span.first)) * 100}%`,
              }}
            >
              {year}
            </span>
          )}
        </For>
      </div>
    </div>
  )
}

const wide = 1000
const tall = 24

/** One agreement's place in time: its bar, the years behind it, and today. */
export const Bars = (props: { span: Span; card: Validity }) => {
  const from = () => placeOf(props.card.from, props.span) * wide
  const until = () => placeOf(props.card.until, props.span) * wide
  const today = () => placeOf(new Date(now()).toISOString(), props.span) * wide
  const lookOf = () => (counts(props.card) ? "counts" : props.card.status)
  return (
    <span class="bar">
      <svg
        viewBox={`0 0 ${wide} ${tall}`}
        preserveAspectRatio="none"
        role="presentation"
        aria-hidden="true"
      >
        <For each={yearsIn(props.span)}>
          {(_, place) => (
            <line
              class="year"
              x1={(place() / (props.span.last - props.span.first)) * wide}
              x2={(place() / (props.span.last - props.span.first)) * wide}
              y1="0"
              y2={tall}
            />
          )}
        </For>
        <rect
          class={lookOf()}
          x={from()}
          y="6"
          width={Math.max(6, until() - from())}
          height={tall - 12}
          rx="4"
        />
        <line class="today" x1={today()} x2={today()} y1="0" y2={tall} />
      </svg>
    </span>
  )
}
