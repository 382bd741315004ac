import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import { holidayOn } from "../holiday/closed.ts"
import { createView, Loaded } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { now } from "../ui/clock.ts"
import { clockOf, daysOf, longDayOf, shortDayOf, zonesFrom } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { MeetingCard } from "./data.ts"
import { dateAt, datePlus, daysOfWeek, meetingsOn, mondayOf, noonOf } from "./week.ts"
import { getWeek } from "./week-data.ts"
import "./week.css"

const today = () => dateAt(new Date(now()).toISOString())

const addressOf = (monday: string): string => `/rapat?tampilan=minggu&mulai=${monday}`

/** A week of meetings in one's own zone: a column a day, or one day after the other on a phone. */
export function Week(props: { from: string | undefined }) {
  const monday = () =>
    mondayOf(/^\d{4}-\d{2}-\d{2}$/.test(props.from ?? "") ? (props.from ?? "") : today())
  const answer = createView(() => getWeek(noonOf(monday()), noonOf(datePlus(monday(), 6))))
  return (
    <div class="stack tight">
      <nav class="week-nav" aria-label={t("week.nav")}>
        <A class="button small" href={addressOf(datePlus(monday(), -7))}>
          <span aria-hidden="true">←</span>
          <span class="unseen">{t("week.before")}</span>
        </A>
        <h2 aria-live="polite">
          {daysOf(noonOf(monday()), noonOf(datePlus(monday(), 6)), ownZone())}
        </h2>
        <A class="button small" href={addressOf(datePlus(monday(), 7))}>
          <span aria-hidden="true">→</span>
          <span class="unseen">{t("week.after")}</span>
        </A>
        <Show when={monday() !== mondayOf(today())}>
          <A class="button small" href="/rapat?tampilan=minggu">
            {t("week.this")}
          </A>
        </Show>
      </nav>
      <Loaded answer={answer()}>
        {(page) => (
          <ol class="week">
            <For each={daysOfWeek(monday())}>
              {(date) => (
                <Day date={date} cards={meetingsOn(page().items, date)} holiday={holidayOn(date)} />
              )}
            </For>
          </ol>
        )}
      </Loaded>
    </div>
  )
}

const Day = (props: {
  date: string
  cards: readonly MeetingCard[]
  holiday: string | undefined
}) => (
  <li
    classList={{
      today: props.date === today(),
      holiday: props.holiday !== undefined,
      none: props.cards.length === 0,
    }}
    aria-current={props.date === today() ? "date" : undefined}
  >
    <h3>
      <span>{longDayOf(noonOf(props.date), ownZone()).split(/[ ,]/)[0]}</span>{" "}
      {shortDayOf(noonOf(props.date), ownZone())}
    </h3>
    <Show when={props.holiday}>
      <p>
        <A class="soft" href="/hari-libur">
          {props.holiday}
        </A>
      </p>
    </Show>
    <Show when={props.cards.length > 0} fallback={<p class="soft free">{t("week.free")}</p>}>
      <ul>
        <For each={props.cards}>{(card) => <Entry card={card} />}</For>
      </ul>
    </Show>
  </li>
)

const Entry = (props: { card: MeetingCard }) => (
  <li>
    <A class="entry" classList={{ [props.card.status]: true }} href={`/rapat/${props.card.id}`}>
      <Show when={props.card.start}>
        {(start) => (
          <>
            <span class="hours">
              {clockOf(start(), ownZone())}–{clockOf(props.card.end ?? start(), ownZone())}{" "}
              {ownZone()}
            </span>
            <span class="soft others">
              <For each={zonesFrom(ownZone()).slice(1)}>
                {(zone) => (
                  <span>
                    {clockOf(start(), zone)} {zone}
                  </span>
                )}
              </For>
            </span>
          </>
        )}
      </Show>
      <strong>{props.card.title}</strong>
      <Show when={props.card.status !== "scheduled"}>
        <span class="soft">{label("meetingStatus", props.card.status)}</span>
      </Show>
    </A>
  </li>
)
