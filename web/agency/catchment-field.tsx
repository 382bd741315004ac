import { createSignal, For, Show } from "solid-js"
import { RegionName, TerritoryWords } from "../region/place-name.tsx"
import { RegionFields } from "../region/region-fields.tsx"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { t } from "../words/words.ts"

/** The provinces and districts an agency answers for, one after the other. */
export function CatchmentField(props: {
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
      <legend>{t("profile.catchment")}</legend>
      <p class="hint">
        {t("profile.catchmentHint")}{" "}
        <Show when={props.values.length > 0}>
          <TerritoryWords codes={props.values} />
        </Show>
      </p>
      <Show when={props.values.length > 0}>
        <ul class="chips chosen-regions">
          <For each={props.values}>
            {(code) => (
              <li class="chip">
                <RegionName code={code} />
                <button
                  type="button"
                  onClick={() => props.onInput(props.values.filter((each) => each !== code))}
                >
                  <Icon name="cross" />
                  <span class="unseen">
                    {t("profile.drop")} <RegionName code={code} />
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
          {t("profile.addRegion")}
        </Button>
      </div>
    </fieldset>
  )
}
