import { For, Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { Since } from "../ui/due.tsx"
import { dayOf } from "../ui/time.ts"
import { Timeline } from "../ui/timeline.tsx"
import { label, t } from "../words/words.ts"
import type { MeetingView } from "./data.ts"
import { ZoneClock } from "./zone-clock.tsx"

type Seen = { readonly view: MeetingView }

const cameTo = (count: number | null): string =>
  count === null ? t("meeting.headcountUnknown") : t("meeting.people", { n: count })

/** Each sitting: the day in words, and its hours in the three zones. */
export const Sessions = (props: Seen) => (
  <section class="card padded">
    <h2>{t("meeting.when")}</h2>
    <For each={props.view.sessions}>
      {(session, place) => (
        <div class="sitting">
          <Show when={props.view.sessions.length > 1}>
            <h3>{t("meeting.day", { n: place() + 1 })}</h3>
          </Show>
          <ZoneClock start={session.start} end={session.end} />
          <p class="soft same">
            {label("mode", session.mode)}
            <Show when={session.venue}> · {session.venue}</Show>
            <Show when={session.group}> · {session.group}</Show>
            <Show when={props.view.attendance}>
              {(came) => <> · {cameTo(came()[place()] ?? null)}</>}
            </Show>
          </p>
          <Show when={session.join}>{(join) => <Join address={join()} />}</Show>
        </div>
      )}
    </For>
  </section>
)

/** Where to join from afar: a link where it is one, else as it was written. */
const Join = (props: { address: string }) => (
  <p>
    <Show when={props.address.startsWith("https://")} fallback={props.address}>
      <a href={props.address} target="_blank" rel="noopener noreferrer">
        {t("meeting.join")}
      </a>
    </Show>
  </p>
)

/** Host, chair, minute taker, and how many came. */
export const Facts = (props: Seen) => (
  <section class="card padded">
    <dl class="facts">
      <dt>{t("meeting.host")}</dt>
      <dd>{props.view.host.name}</dd>
      <Show when={props.view.chair}>
        {(person) => (
          <>
            <dt>{t("meeting.chair")}</dt>
            <dd>{person().name}</dd>
          </>
        )}
      </Show>
      <Show when={props.view.minuteTaker}>
        {(person) => (
          <>
            <dt>{t("meeting.minuteTaker")}</dt>
            <dd>{person().name}</dd>
          </>
        )}
      </Show>
      <Show when={props.view.headcount !== undefined}>
        <dt>{t("meeting.headcount")}</dt>
        <dd class="figures">{cameTo(props.view.headcount ?? null)}</dd>
      </Show>
    </dl>
  </section>
)

/** Slots it had before, and why it moved. */
export const Past = (props: Seen) => (
  <Show when={props.view.past.length > 0}>
    <section class="card padded">
      <h2>{t("meeting.history")}</h2>
      <ul class="stack tight">
        <For each={props.view.past}>
          {(slot) => (
            <li>
              <s>{slot.sessions.map((each) => dayOf(each.start, ownZone())).join(", ")}</s>
              <p class="soft">{slot.reason}</p>
            </li>
          )}
        </For>
      </ul>
    </section>
  </Show>
)

/** What happened with the meeting so far. */
export const Story = (props: Seen) => (
  <Show when={props.view.timeline.length > 0}>
    <section class="card padded">
      <h2>{t("meeting.timeline")}</h2>
      <Timeline
        steps={props.view.timeline.map((step) => ({
          what: label("happened", step.type),
          who: [step.person?.name, step.agency.name].filter(Boolean).join(" · "),
          when: <Since at={step.at} zone={ownZone()} />,
          tone: step.type === "meeting.cancelled" ? "harm" : "done",
        }))}
      />
    </section>
  </Show>
)
