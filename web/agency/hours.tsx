import { createMemo, For, Show } from "solid-js"
import { hour, minute, zoneOffsets } from "#shared/kernel/instant.ts"
import { ownZone } from "../session/agency.ts"
import { now } from "../ui/clock.ts"
import { Icon } from "../ui/icon.tsx"
import type { Zone } from "../ui/time.ts"
import { language, t } from "../words/words.ts"
import type { AgencyView } from "./data.ts"

type Opening = readonly [number, number]
type Hours = { readonly zone: Zone; readonly week: readonly (Opening | null)[] }

const fullDay = 1440
const days = [1, 2, 3, 4, 5, 6, 0] as const

/** A day's minutes as a clock shows them: `07.30` in Indonesian, `07:30` in English. */
function clock(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const mark = language() === "id" ? "." : ":"
  return `${String(hours).padStart(2, "0")}${mark}${String(rest).padStart(2, "0")}`
}

/** An hour of theirs on a clock of mine, which may show the day before or after. */
function moved(minutes: number, from: Zone, to: Zone): string {
  const shifted = minutes + (zoneOffsets[to] - zoneOffsets[from]) * 60
  if (shifted < 0) return `${clock(shifted + fullDay)} (${t("hours.dayBefore")})`
  return shifted > fullDay ? `${clock(shifted - fullDay)} (${t("hours.dayAfter")})` : clock(shifted)
}

const span = ([opens, closes]: Opening, from: Zone, to: Zone): string =>
  `${moved(opens, from, to)}–${moved(closes, from, to)}`

const isAlways = ({ week }: Hours): boolean =>
  week.length === 7 && week.every((day) => day?.[0] === 0 && day[1] === fullDay)

type Local = { readonly weekday: number; readonly minutes: number }

function localOf(at: number, zone: Zone): Local {
  const local = new Date(at + zoneOffsets[zone] * hour)
  return {
    weekday: local.getUTCDay(),
    minutes: Math.floor((local.getTime() % (fullDay * minute)) / minute),
  }
}

function isOpenAt(hours: Hours, at: number): boolean {
  const { weekday, minutes } = localOf(at, hours.zone)
  const today = hours.week[weekday]
  return today ? today[0] <= minutes && minutes < today[1] : false
}

/** Whether somebody is there just now, by the week's hours; holidays are not known here. */
export const OpenNow = (props: { hours: Hours }) => (
  <Show
    when={isOpenAt(props.hours, now())}
    fallback={
      <span class="chip">
        <Icon name="wait" />
        {t("hours.closedNow")}
      </span>
    }
  >
    <span class="chip good">
      <Icon name="check" />
      {isAlways(props.hours) ? t("hours.always") : t("hours.openNow")}
    </span>
  </Show>
)

/** A weekday's name; 4 January 1970 was a Sunday. */
export const dayName = (day: number): string =>
  new Intl.DateTimeFormat(language() === "id" ? "id-ID" : "en-GB", {
    weekday: "long",
    timeZone: "UTC",
  }).format(new Date((3 + day) * fullDay * minute))

/** The week in the reader's zone, with the agency's own beside it where the two differ. */
export function HoursCard(props: { view: AgencyView }) {
  const hours = () => props.view.hours
  const mine = ownZone()
  const today = createMemo(() => localOf(now(), hours().zone).weekday)
  return (
    <section class="card padded">
      <div class="card-head">
        <h2>{t("hours.title")}</h2>
        <OpenNow hours={hours()} />
      </div>
      <Show
        when={!isAlways(hours())}
        fallback={<p>{t("hours.alwaysText", { zone: hours().zone })}</p>}
      >
        <table class="week">
          <thead>
            <tr>
              <th scope="col">{t("hours.day")}</th>
              <th scope="col">
                {mine}
                <span class="soft"> ({t("time.own")})</span>
              </th>
              <Show when={hours().zone !== mine}>
                <th scope="col">
                  {hours().zone}
                  <span class="soft"> ({t("hours.theirs")})</span>
                </th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <For each={days}>
              {(day) => (
                <tr class={today() === day ? "today" : ""}>
                  <th scope="row">{dayName(day)}</th>
                  <Cell opening={hours().week[day]} from={hours().zone} to={mine} />
                  <Show when={hours().zone !== mine}>
                    <Cell opening={hours().week[day]} from={hours().zone} to={hours().zone} />
                  </Show>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  )
}

const Cell = (props: { opening: Opening | null | undefined; from: Zone; to: Zone }) => (
  <td>
    <Show when={props.opening} fallback={<span class="soft">{t("hours.closed")}</span>}>
      {(opening) => <>{span(opening(), props.from, props.to)}</>}
    </Show>
  </td>
)
