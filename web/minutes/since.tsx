import { createAsync } from "@solidjs/router"
import { createMemo, For, Show, Suspense } from "solid-js"
import { label, t } from "../words/words.ts"
import { getMinutes, type MinutesItem, type MinutesView } from "./data.ts"
import { difference, type Piece } from "./difference.ts"
import { ownStand } from "./sign.tsx"

const silent = ["PENDING", "INFORMED"]

/** The newest earlier version of which one's own agency said something. */
async function lastSigned(
  meeting: string,
  { frozen, version }: MinutesView,
): Promise<MinutesView | undefined> {
  const before = frozen.map((each) => each.version).filter((each) => each < version)
  for (const each of before.reverse()) {
    const answer = await getMinutes(meeting, each)
    if (!answer.ok) return undefined
    const own = ownStand(answer.value)
    if (own && !silent.includes(own.stand)) return answer.value
  }
  return undefined
}

/** Whoever signed an earlier version reads first what is other in this one. */
export function Difference(props: { meeting: string; minutes: MinutesView }) {
  const before = createAsync(() => lastSigned(props.meeting, props.minutes))
  return (
    <Suspense>
      <Show when={before()}>
        {(signed) => <Changes before={signed()} minutes={props.minutes} />}
      </Show>
    </Suspense>
  )
}

type Change = { readonly what: string; readonly pieces: readonly Piece[] }

const wordsOf = (item: MinutesItem | undefined): string =>
  item
    ? [
        ...item.outcomes.map(({ kind, text }) => `${label("outcomeKind", kind)}: ${text}`),
        item.childView ?? "",
      ].join("\n")
    : ""

function changesOf(before: MinutesView, after: MinutesView): readonly Change[] {
  const items = [...new Map([...before.items, ...after.items].map((each) => [each.item, each]))]
  const parts = [
    [t("minutes.preface"), before.preface, after.preface] as const,
    ...items.map(([id, { title }]) => {
      const of = ({ items: all }: MinutesView) => wordsOf(all.find(({ item }) => item === id))
      return [title, of(before), of(after)] as const
    }),
    [t("minutes.closing"), before.closing, after.closing] as const,
  ]
  return parts
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) => ({ what, pieces: difference(was, is) }))
}

function Changes(props: { before: MinutesView; minutes: MinutesView }) {
  const changes = createMemo(() => changesOf(props.before, props.minutes))
  return (
    <section class="difference">
      <h3>{t("minutes.since", { n: props.before.version })}</h3>
      <Show when={changes().length > 0} fallback={<p class="soft">{t("minutes.noChange")}</p>}>
        <For each={changes()}>
          {(change) => (
            <div>
              <strong>{change.what}</strong>
              <p class="prose">
                <For each={change.pieces}>{(piece) => <Shown piece={piece} />}</For>
              </p>
            </div>
          )}
        </For>
      </Show>
    </section>
  )
}

const Shown = (props: { piece: Piece }) => (
  <Show when={props.piece.how !== "same"} fallback={props.piece.text}>
    <Show when={props.piece.how === "new"} fallback={<del>{props.piece.text}</del>}>
      <ins>{props.piece.text}</ins>
    </Show>
  </Show>
)
