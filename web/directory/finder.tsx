import { createSignal, onCleanup, Show, untrack } from "solid-js"
import { RegionFields } from "../region/region-fields.tsx"
import { Select, TextField } from "../ui/field.tsx"
import { codesOf, label, t } from "../words/words.ts"
import type { Wanted } from "./data.ts"

/** What is looked for as the address keeps it. */
export type Search = { q?: string; wilayah?: string; jenis?: string; layanan?: string }

/** How long typing must rest before it is searched for, in milliseconds. */
const rest = 250

/** What is typed is searched for once the typing rests. */
export function QueryField(props: { value: string; onInput: (text: string) => void }) {
  const [text, setText] = createSignal(untrack(() => props.value))
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const input = (typed: string) => {
    setText(typed)
    clearTimeout(timer)
    timer = setTimeout(() => props.onInput(typed.trim()), rest)
  }
  return (
    <TextField
      name="q"
      type="search"
      label={t("directory.search")}
      hint={t("directory.searchHint")}
      value={text()}
      onInput={input}
    />
  )
}

const options = (group: string) =>
  codesOf(group)
    .map((value) => ({ value, label: label(group, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, "id"))

/** Place, kind and service: open where there is room for them, folded on a phone. */
export function Filters(props: { wanted: Wanted; onInput: (change: Search) => void }) {
  const active = () => {
    const { region, type, service } = props.wanted
    return [region, type, service].filter(Boolean).length
  }
  const isWide = matchMedia("(min-width: 641px)").matches
  return (
    <details class="filters" open={isWide || untrack(active) > 0}>
      <summary>
        {t("directory.filters")}
        <Show when={active()}>
          <span class="count">
            {active()}
            <span class="unseen"> {t("directory.active")}</span>
          </span>
        </Show>
      </summary>
      <div class="filter-fields">
        <RegionFields
          anyProvince={t("directory.anyProvince")}
          anyDistrict={t("directory.anyDistrict")}
          value={props.wanted.region}
          onInput={(wilayah) => props.onInput({ wilayah })}
        />
        <Select
          name="type"
          label={t("agency.type")}
          blank={t("directory.anyType")}
          value={props.wanted.type}
          options={options("agencyType")}
          onInput={(jenis) => props.onInput({ jenis })}
        />
        <Select
          name="service"
          label={t("agency.service")}
          blank={t("directory.anyService")}
          value={props.wanted.service}
          options={options("service")}
          onInput={(layanan) => props.onInput({ layanan })}
        />
      </div>
    </details>
  )
}
