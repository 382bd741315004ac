import { For, Show } from "solid-js"
import { codesOf, label, t } from "../words/words.ts"

type Content = Readonly<Record<string, unknown>>

/** What a sealed part may hold beside words: who wrote it and when, which others pages tell. */
const beside = ["at", "by", "case", "kind", "version", "receipt"]

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join("\n")
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .filter(([name]) => !beside.includes(name))
      .map(([name, each]) => `${label("sealedField", name)}: ${wordsOf(each)}`)
      .join("\n")
  }
  return typeof value === "string" || typeof value === "number" ? String(value) : ""
}

/** In the order in which a form would ask for them. */
const placeOf = (name: string): number => {
  const place = codesOf("sealedField").indexOf(name)
  return place < 0 ? 99 : place
}

const linesOf = (content: Content) =>
  Object.entries(content)
    .filter(([name]) => !beside.includes(name))
    .map(([name, value]) => ({ name, words: wordsOf(value) }))
    .filter(({ words }) => words !== "")
    .sort((a, b) => placeOf(a.name) - placeOf(b.name))

/** The words of a sealed part, field by field. */
export const Contents = (props: { content: Content }) => (
  <Show when={linesOf(props.content).length > 0} fallback={<p>{t("sealed.nothing")}</p>}>
    <dl class="facts">
      <For each={linesOf(props.content)}>
        {({ name, words }) => (
          <>
            <dt>{label("sealedField", name)}</dt>
            <dd class="prose">{words}</dd>
          </>
        )}
      </For>
    </dl>
  </Show>
)
