import { For, Show } from "solid-js"
import { OffDay } from "../holiday/off-day.tsx"
import { Button } from "../ui/button.tsx"
import { Select, TextField } from "../ui/field.tsx"
import { Echo } from "../ui/moment-field.tsx"
import { instantFrom, zones } from "../ui/time.ts"
import { codesOf, label, t } from "../words/words.ts"
import { newSitting, type Sitting, sittingAfter, sittingWrong } from "./sitting.ts"

/** All sittings of a meeting: day, hours, zone, how and where, each repeated in words. */
export function SessionFields(props: {
  sittings: readonly Sitting[]
  tried: boolean
  /** Each is a time of its own to choose from, not one more day of the same meeting. */
  asTimes?: boolean
  onInput: (sittings: readonly Sitting[]) => void
}) {
  const change = (place: number, part: Partial<Sitting>) =>
    props.onInput(props.sittings.map((each, at) => (at === place ? { ...each, ...part } : each)))
  const next = () => {
    const last = props.sittings.at(-1)
    return last ? sittingAfter(last) : newSitting()
  }
  return (
    <div class="stack">
      <For each={props.sittings.map((_, place) => place)}>
        {(place) => (
          <Show when={props.sittings[place]}>
            {(sitting) => (
              <fieldset class="field sitting">
                <legend>
                  {props.sittings.length > 1
                    ? t(props.asTimes ? "poll.slot" : "plan.session", { n: place + 1 })
                    : t("meeting.when")}
                </legend>
                <Fields
                  sitting={sitting()}
                  wrong={props.tried ? sittingWrong(sitting()) : undefined}
                  onInput={(part) => change(place, part)}
                />
                <Show when={props.sittings.length > 1}>
                  <div class="actions">
                    <Button
                      small
                      look="plain"
                      onClick={() => props.onInput(props.sittings.filter((_, at) => at !== place))}
                    >
                      {t(props.asTimes ? "plan.dropTime" : "plan.dropSession")}
                    </Button>
                  </div>
                </Show>
              </fieldset>
            )}
          </Show>
        )}
      </For>
      <div class="actions">
        <Button small onClick={() => props.onInput([...props.sittings, next()])}>
          {t(props.asTimes ? "plan.moreTime" : "plan.addSession")}
        </Button>
      </div>
    </div>
  )
}

const Fields = (props: {
  sitting: Sitting
  wrong: string | undefined
  onInput: (part: Partial<Sitting>) => void
}) => (
  <div class="stack tight">
    <div class="pair">
      <TextField
        name="date"
        type="date"
        label={t("plan.date")}
        value={props.sitting.date}
        onInput={(date) => props.onInput({ date })}
      />
      <Select
        name="zone"
        label={t("record.zone")}
        value={props.sitting.zone}
        onInput={(value) => props.onInput({ zone: zones.find((each) => each === value) ?? "WIB" })}
        options={zones.map((value) => ({ value, label: value }))}
      />
    </div>
    <div class="pair">
      <TextField
        name="start"
        type="time"
        label={t("plan.start")}
        value={props.sitting.start}
        onInput={(start) => props.onInput({ start })}
      />
      <TextField
        name="end"
        type="time"
        label={t("plan.end")}
        value={props.sitting.end}
        wrong={props.wrong}
        onInput={(end) => props.onInput({ end })}
      />
    </div>
    <Echo
      at={instantFrom(props.sitting.date, props.sitting.start, props.sitting.zone)}
      zone={props.sitting.zone}
    />
    <OffDay date={props.sitting.date} />
    <div class="pair">
      <Select
        name="mode"
        label={t("plan.mode")}
        value={props.sitting.mode}
        onInput={(mode) => props.onInput({ mode })}
        options={codesOf("mode").map((value) => ({ value, label: label("mode", value) }))}
      />
      <TextField
        name="venue"
        label={t("plan.venue")}
        optional={t("app.optional")}
        value={props.sitting.venue}
        onInput={(venue) => props.onInput({ venue })}
      />
    </div>
  </div>
)
