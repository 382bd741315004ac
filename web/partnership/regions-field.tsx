import { createSignal, For, Show } from "solid-js"
import { RegionName } from "../region/place-name.tsx"
import { RegionFields } from "../region/region-fields.tsx"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { t } from "../words/words.ts"

/** Provinces and districts one after the other; none means every one. */
export function RegionsField(props: {
  values: readonly string[]
  onInput: (codes: readonly string[]) => void
}) {
  const [code, setCode] = createSignal("")
  const add = () => {
    if (!code() || props.values.includes(code())) return
    props.onInput([...props.values, code()])
    setCode("")
  }
  return (
    <div class="stack tight">
      <p class="hint">{t("propose.regionsHint")}</p>
      <div class="pair">
        <RegionFields
          value={code()}
          onInput={setCode}
          anyProvince={t("app.choose")}
          anyDistrict={t("propose.wholeProvince")}
        />
      </div>
      <div class="actions">
        <Button small off={!code()} onClick={add}>
          <Icon name="add" />
          {t("propose.addRegion")}
        </Button>
      </div>
      <Show when={props.values.length > 0}>
        <ul class="chips">
          <For each={props.values}>
            {(each) => (
              <li class="chip calm">
                <RegionName code={each} />
                <button
                  type="button"
                  class="drop"
                  onClick={() => props.onInput(props.values.filter((other) => other !== each))}
                >
                  <Icon name="cross" />
                  <span class="unseen">
                    {t("propose.dropRegion")} <RegionName code={each} />
                  </span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
