import { Index, Show } from "solid-js"
import { Radios } from "../ui/choice.tsx"
import { Select } from "../ui/field.tsx"
import { zones } from "../ui/time.ts"
import { t } from "../words/words.ts"
import { dayName } from "./hours.tsx"
import type { Profile } from "./profile-form.ts"
import type { Day } from "./week-form.ts"

const order = [1, 2, 3, 4, 5, 6, 0] as const

/** When an office is open: the two usual answers, or day by day. */
export const WeekField = (props: { profile: Profile }) => (
  <div class="stack tight">
    <Radios
      name="open"
      legend={t("hours.title")}
      value={props.profile.form.open}
      onInput={(open) =>
        props.profile.setForm("open", open === "always" || open === "own" ? open : "office")
      }
      choices={[
        { value: "office", label: t("profile.office"), hint: t("profile.officeHint") },
        { value: "always", label: t("hours.always") },
        { value: "own", label: t("profile.ownHours") },
      ]}
    />
    <Select
      name="zone"
      label={t("profile.zone")}
      value={props.profile.form.zone}
      options={zones.map((zone) => ({ value: zone, label: zone }))}
      onInput={(typed) => {
        const zone = zones.find((each) => each === typed)
        if (zone) props.profile.setForm("zone", zone)
      }}
    />
    <Show when={props.profile.form.open === "own"}>
      <Days profile={props.profile} />
    </Show>
  </div>
)

function Days(props: { profile: Profile }) {
  const set = (day: number, change: Partial<Day>) =>
    props.profile.setForm(
      "week",
      props.profile.form.week.map((each, place) => (place === day ? { ...each, ...change } : each)),
    )
  return (
    <fieldset class="field day-fields">
      <legend class="unseen">{t("profile.ownHours")}</legend>
      <p class="hint">{t("profile.ownHoursHint")}</p>
      <Index each={order}>
        {(day) => (
          <div class="day-field">
            <span>{dayName(day())}</span>
            <input
              class="input"
              type="time"
              aria-label={t("profile.opens", { day: dayName(day()) })}
              value={props.profile.form.week[day()]?.opens ?? ""}
              onInput={(event) => set(day(), { opens: event.currentTarget.value })}
            />
            <span aria-hidden="true">–</span>
            <input
              class="input"
              type="time"
              aria-label={t("profile.closes", { day: dayName(day()) })}
              value={props.profile.form.week[day()]?.closes ?? ""}
              onInput={(event) => set(day(), { closes: event.currentTarget.value })}
            />
          </div>
        )}
      </Index>
    </fieldset>
  )
}
