import { createUniqueId, For, Show } from "solid-js"
import { label, sentence, t } from "../words/words.ts"
import { Faces, type Presence } from "./faces.tsx"
import { SlotTime } from "./slot-time.tsx"
import type { Missing, ScoreLine, Suggestion } from "./suggestions-data.ts"

/** Why an agency would be missing: nobody's calendar is told, only how many are free. */
const whyOf = ({ why, free, of }: Missing): string =>
  why === "busy" && of > 0 ? t("missing.free", { n: free, all: of }) : label("missingWhy", why)

const isUnknown = ({ why }: Missing): boolean => why === "unknown"

/** What is not told by name already, nor as a discomfort. */
const isTold = ({ code, count }: ScoreLine): boolean =>
  count > 0 && (code === "travel" || code === "near-offered")

/** A proposed time: when in the three zones, who would be missing and why, what speaks against it. */
export function SlotCard(props: {
  slot: Suggestion
  invited: readonly { readonly agency: string; readonly name: string }[]
  checked: boolean
  onInput: (checked: boolean) => void
}) {
  const id = createUniqueId()
  const absent = () => props.slot.missing.filter((each) => !isUnknown(each))
  const unsure = () => props.slot.missing.filter(isUnknown)
  const weighed = () => props.slot.score.filter(isTold)
  const presenceOf = (agency: string): Presence => {
    const missing = props.slot.missing.find((each) => String(each.agency) === agency)
    if (!missing) return "there"
    return isUnknown(missing) ? "unsure" : "absent"
  }
  const faces = () =>
    props.invited.map(({ agency, name }) => ({ name, presence: presenceOf(agency) }))
  return (
    <li>
      <label class="slot">
        <input
          type="checkbox"
          name="slot"
          value={props.slot.start}
          checked={props.checked}
          aria-describedby={id}
          onInput={(event) => props.onInput(event.currentTarget.checked)}
        />
        <SlotTime sessions={[props.slot]} />
        <span class="about" id={id}>
          <Faces all={faces()} />
          <Show when={props.slot.missing.length === 0}>
            <span class="good">{t("slot.all")}</span>
          </Show>
          <For each={absent()}>
            {(each) => (
              <span class="missing">
                <strong>{each.name}</strong>
                <Show when={each.need === "mandatory"}> ({label("need", "mandatory")})</Show>:{" "}
                {whyOf(each)}
              </span>
            )}
          </For>
          <Show when={unsure().length > 0}>
            <span class="missing">
              {t("slot.unsure", {
                names: unsure()
                  .map(({ name }) => name)
                  .join(", "),
              })}
            </span>
          </Show>
          <Show when={props.slot.discomfort.length + weighed().length > 0}>
            <span class="chips">
              <For each={props.slot.discomfort}>
                {({ code, zone }) => (
                  <span class="chip warm">
                    {label("discomfort", code)} · {zone}
                  </span>
                )}
              </For>
              <For each={weighed()}>
                {({ code, count }) => (
                  <span class="chip warm">{sentence("weigh", code, { n: String(count) })}</span>
                )}
              </For>
            </span>
          </Show>
        </span>
      </label>
    </li>
  )
}
