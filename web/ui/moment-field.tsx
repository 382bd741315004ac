import { For, Show } from "solid-js"
import { t } from "../words/words.ts"
import { TextField } from "./field.tsx"
import { clockOf, instantFrom, longDayOf, type Zone, zonesFrom } from "./time.ts"

export type Typed = { readonly date: string; readonly time: string }

/** Date and time as typed, repeated in words and in the zones of Indonesia. */
export function MomentField(props: {
  name: string
  dateLabel: string
  timeLabel: string
  zone: Zone
  value: Typed
  wrong?: string | undefined
  onInput: (value: Typed) => void
}) {
  const at = () => instantFrom(props.value.date, props.value.time, props.zone)
  return (
    <div class="stack tight">
      <div class="pair">
        <TextField
          name={`${props.name}-date`}
          type="date"
          label={props.dateLabel}
          value={props.value.date}
          wrong={props.wrong}
          onInput={(date) => props.onInput({ ...props.value, date })}
        />
        <TextField
          name={`${props.name}-time`}
          type="time"
          label={`${props.timeLabel} (${props.zone})`}
          value={props.value.time}
          onInput={(time) => props.onInput({ ...props.value, time })}
        />
      </div>
      <Echo at={at()} zone={props.zone} />
    </div>
  )
}

/** A moment in words and in all three zones: a browser's date field may speak another language. */
export const Echo = (props: { at: string | undefined; zone: Zone }) => (
  <p class="echo" aria-live="polite">
    <Show when={props.at}>
      {(at) => (
        <>
          {longDayOf(at(), props.zone)}
          <For each={zonesFrom(props.zone)}>
            {(zone) => (
              <>
                {" · "}
                {clockOf(at(), zone)} {zone}
              </>
            )}
          </For>
        </>
      )}
    </Show>
  </p>
)

/** What is missing from a moment, or nothing. */
export const momentWrong = (value: Typed, zone: Zone): string | undefined =>
  instantFrom(value.date, value.time, zone) ? undefined : t("problem.required")
