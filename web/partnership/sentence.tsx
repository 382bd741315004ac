import { For, Show } from "solid-js"
import { RegionName } from "../region/place-name.tsx"
import { label, t } from "../words/words.ts"
import type { Clause } from "./data.ts"

/** From the least to the most that may pass; each holds those before it. */
export const dataClasses = ["MASKED", "SUMMARY", "IDENTITY"] as const
export type DataClass = (typeof dataClasses)[number]

export type Spoken = Pick<Clause, "effect" | "services" | "categories"> & {
  readonly regions: readonly string[]
  readonly data: readonly string[]
}

const listed = (words: readonly string[]): string => {
  const [last] = words.slice(-1)
  if (words.length < 2 || !last) return words.join("")
  return `${words.slice(0, -1).join(", ")} ${t("clause.and")} ${last}`
}

const namesOf = (group: string, codes: readonly string[], every: string): string =>
  codes.length === 0 ? every : listed(codes.map((code) => label(group, code).toLowerCase()))

/** What of a child's data passes: an allowing clause names the most, a denying one what it holds. */
function dataWords({ effect, data }: Spoken): string {
  const named = dataClasses.filter((each) => data.length === 0 || data.includes(each))
  const isWhole = named.length === dataClasses.length
  if (effect === "deny") {
    if (isWhole) return ""
    return t("clause.only", { data: listed(named.map((each) => label("dataClass", each))) })
  }
  const most = named.at(-1)
  return most ? t(`clause.upTo.${most}`) : ""
}

/** Categories keep their capitals, and stand in quotes: they are names of groups in the law. */
const categoriesOf = ({ categories }: Spoken): string =>
  categories.length === 0
    ? t("clause.everyCategory")
    : t("clause.category", {
        names: listed(categories.map((code) => `“${label("category", code)}”`)),
      })

/** A clause as one reads it out: what is allowed or not, where, for whom, and how much may be told. */
export const Sentence = (props: { clause: Spoken }) => (
  <p class={`clause ${props.clause.effect}`}>
    <strong>{label("clause", props.clause.effect)}:</strong>{" "}
    {namesOf("service", props.clause.services, t("clause.everyService"))},{" "}
    <Show when={props.clause.regions.length > 0} fallback={t("clause.everyRegion")}>
      {t("clause.place")}{" "}
      <For each={props.clause.regions}>
        {(code, place) => (
          <>
            <Show when={place() > 0}>{", "}</Show>
            <RegionName code={code} />
          </>
        )}
      </For>
    </Show>
    , {categoriesOf(props.clause)}
    <Show when={dataWords(props.clause)}>{(words) => <>, {words()}</>}</Show>.
  </p>
)
