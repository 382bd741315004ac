import { For, type JSX, Show, Suspense } from "solid-js"
import { getAgency } from "../agency/data.ts"
import type { Named } from "../handoff/data.ts"
import { createView } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { now } from "../ui/clock.ts"
import { Skeleton } from "../ui/state.tsx"
import { daysOf } from "../ui/time.ts"
import { t } from "../words/words.ts"
import { comingWeeks, type Seated, seatedIn } from "./weeks.ts"

/** Who sits at the agency's desk in the coming weeks; the person in question stands out. */
export const DeskCard = (props: { agency: string; person: string; button: JSX.Element }) => (
  <section class="card padded">
    <div>
      <h2>{t("roster.title")}</h2>
      <p class="hint">{t("roster.text")}</p>
    </div>
    <Suspense fallback={<Skeleton label={t("app.loading")} />}>
      <Roster {...props} />
    </Suspense>
  </section>
)

function Roster(props: { agency: string; person: string; button: JSX.Element }) {
  const answer = createView(() => getAgency(props.agency))
  const desk = () => {
    const known = answer()
    return known?.ok ? known.value.desk : undefined
  }
  return (
    <Show when={desk()}>
      {(known) => (
        <>
          <Show when={!known().active}>
            <p class="note">{t("roster.inactive")}</p>
          </Show>
          <table class="roster">
            <thead>
              <tr>
                <th scope="col">{t("roster.week")}</th>
                <th scope="col">{t("roster.onDuty")}</th>
                <th scope="col">{t("roster.deputy")}</th>
              </tr>
            </thead>
            <tbody>
              <For each={comingWeeks(now(), ownZone())}>
                {(week, place) => (
                  <WeekRow
                    week={seatedIn(known(), week)}
                    person={props.person}
                    isNow={place() === 0}
                  />
                )}
              </For>
            </tbody>
          </table>
          <div class="actions">{props.button}</div>
        </>
      )}
    </Show>
  )
}

const WeekRow = (props: { week: Seated; person: string; isNow: boolean }) => (
  <tr classList={{ now: props.isNow, planned: props.week.isPlanned }}>
    <th scope="row">
      <time datetime={props.week.from}>{weekWords(props.week)}</time>
      <Show when={props.isNow}>
        <span class="soft"> {t("roster.thisWeek")}</span>
      </Show>
    </th>
    <Seat who={props.week.onDuty} person={props.person} />
    <Seat who={props.week.deputy} person={props.person} />
  </tr>
)

const Seat = (props: { who: Named | undefined; person: string }) => (
  <td classList={{ mine: props.who?.id === props.person }}>
    <Show when={props.who} fallback={<span class="soft">{t("roster.nobody")}</span>}>
      {(who) => who().name}
    </Show>
  </td>
)

const dayLong = 86_400_000

/** `13–19 Jan`: from the Monday to the Sunday. */
export const weekWords = ({ from, until }: { from: string; until: string }): string =>
  daysOf(from, new Date(Date.parse(until) - dayLong).toISOString(), ownZone())
