import { createMemo, createUniqueId, For, Show } from "solid-js"
import { AgencyFind } from "../agency/agency-find.tsx"
import { getRanking } from "../directory/data.ts"
import { createView } from "../reading.tsx"
import { PlaceName } from "../region/place-name.tsx"
import { label, t } from "../words/words.ts"
import type { HandoffCard } from "./data.ts"

const shown = 4
const noneKnown = "none-known"

type Need = NonNullable<HandoffCard["need"]>

/** Who else might help: the nearest that fit, anybody else by name, or nobody known. */
export function AlternativePicker(props: {
  need: Need
  without: readonly string[]
  value: string
  wrong: string | undefined
  onInput: (id: string) => void
}) {
  const id = createUniqueId()
  const answer = createView(() =>
    getRanking({
      region: props.need.region,
      service: props.need.service,
      category: props.need.category ?? "",
      band: props.need.ageBand,
      sex: props.need.sex,
      abh: "",
      siblings: "",
    }),
  )
  const near = createMemo(() => {
    const found = answer()
    const all = found?.ok ? [...found.value.fit, ...found.value.unfit] : []
    return all.filter(({ agency }) => !props.without.includes(agency.id)).slice(0, shown)
  })
  const isListed = () =>
    props.value === noneKnown || near().some(({ agency }) => agency.id === props.value)
  return (
    <fieldset class="field" aria-describedby={props.wrong ? id : undefined}>
      <legend>{t("decline.alternative")}</legend>
      <p class="hint">{t("decline.alternativeHint")}</p>
      <Show when={props.wrong}>
        <p class="wrong" id={id}>
          {props.wrong}
        </p>
      </Show>
      <div class="choices boxed">
        <For each={near()}>
          {({ agency, lines }) => (
            <label class="choice">
              <input
                type="radio"
                name="alternative"
                value={agency.id}
                checked={props.value === agency.id}
                onInput={() => props.onInput(agency.id)}
              />
              <span>{agency.name}</span>
              <span class="hint">
                {label("agencyType", agency.type)} · <PlaceName code={agency.region} />
                <For each={lines.filter(({ rule }) => rule === "room" || rule === "distance")}>
                  {(line) => <> · {line.text}</>}
                </For>
              </span>
            </label>
          )}
        </For>
        <label class="choice">
          <input
            type="radio"
            name="alternative"
            value={noneKnown}
            checked={props.value === noneKnown}
            data-wrong={props.wrong ? "" : undefined}
            onInput={() => props.onInput(noneKnown)}
          />
          <span>{t("handoff.noneKnown")}</span>
        </label>
      </div>
      <Show when={!isListed() || !props.value}>
        <AgencyFind
          name="other"
          label={t("decline.other")}
          optional={t("app.optional")}
          without={props.without}
          value={isListed() ? "" : props.value}
          onInput={props.onInput}
        />
      </Show>
    </fieldset>
  )
}
