import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js"
import { TextField } from "../ui/field.tsx"
import { label, t } from "../words/words.ts"
import type { AgencyCard } from "./data.ts"
import { RegionName } from "./names.tsx"

const shown = 60

/** Finds agencies by name or kind; which of them are chosen is the caller's affair. */
export function AgencyPicker(props: {
  legend: string
  hint?: string
  wrong?: string | undefined
  agencies: readonly AgencyCard[]
  control: (agency: AgencyCard) => JSX.Element
}) {
  const id = createUniqueId()
  const [text, setText] = createSignal("")
  const found = createMemo(() => {
    const words = text().toLowerCase().split(/\s+/).filter(Boolean)
    return props.agencies
      .filter((each) => {
        const about = `${each.name} ${label("agencyType", each.type)}`.toLowerCase()
        return words.every((word) => about.includes(word))
      })
      .slice(0, shown)
  })
  return (
    <fieldset class="field" aria-describedby={props.wrong ? id : undefined}>
      <legend>{props.legend}</legend>
      <Show when={props.hint}>
        <p class="hint">{props.hint}</p>
      </Show>
      <TextField
        name="filter"
        type="search"
        label={t("offering.filter")}
        value={text()}
        onInput={setText}
      />
      <p class="hint" role="status">
        {found().length > 0
          ? t("offering.found", { n: found().length })
          : t("offering.targetEmpty")}
      </p>
      <Show when={found().length > 0}>
        <div class="picker">
          <For each={found()}>
            {(agency) => (
              <label class="choice">
                {props.control(agency)}
                <span>{agency.name}</span>
                <span class="hint">
                  {label("agencyType", agency.type)} · <RegionName code={agency.region} />
                </span>
              </label>
            )}
          </For>
        </div>
      </Show>
      <Show when={props.wrong}>
        <p class="wrong" id={id}>
          {props.wrong}
        </p>
      </Show>
    </fieldset>
  )
}
