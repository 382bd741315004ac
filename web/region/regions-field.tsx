import { createSignal, For, Show } from "solid-js"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { t } from "../words/words.ts"
import { RegionName, TerritoryWords } from "./place-name.tsx"
import { RegionFields } from "./region-fields.tsx"
import "./regions-field.css"

/** Provinces and districts, one after the other; the hint says what none means. */
export function RegionsField(props: {
  legend: string
  hint: string
  values: readonly string[]
  onInput: (codes: readonly string[]) => void
}) {
  const [next, setNext] = createSignal("")
  const add = () => {
    if (next()) props.onInput([...new Set([...props.values, next()])])
    setNext("")
  }
  return (
    <fieldset class="field">
      <legend>{props.legend}</legend>
      <p class="hint">
        {props.hint}{" "}
        <Show when={props.values.length > 0}>
          <TerritoryWords codes={props.values} />
        </Show>
      </p>
      <Show when={props.values.length > 0}>
        <ul class="chips chosen-regions">
          <For each={props.values}>
            {(code) => (
              <li class="chip calm">
                <RegionName code={code} />
                <button
                  type="button"
                  onClick={() => props.onInput(props.values.filter((each) => each !== code))}
                >
                  <Icon name="cross" />
                  <span class="unseen">
                    {t("region.drop")} <RegionName code={code} />
                  </span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="pair">
        <RegionFields anyDistrict={t("directory.anyDistrict")} value={next()} onInput={setNext} />
      </div>
      <div class="actions">
        <Button small off={!next()} onClick={add}>
          <Icon name="add" />
          {t("region.add")}
        </Button>
      </div>
    </fieldset>
  )
}
