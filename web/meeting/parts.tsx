import { For, Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { Since } from "../ui/due.tsx"
import { dayOf } from "../ui/time.ts"
import { Timeline } from "../ui/timeline.tsx"
import { label, t } from "../words/words.ts"
import { AnswerChip } from "./answer-chip.tsx"
import type { AnswerCode, Invitation, MeetingView } from "./data.ts"
import { ZoneClock } from "./zone-clock.tsx"

type Seen = { readonly view: MeetingView }

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
          </p>
        </div>
      )}
    </For>
  </section>
)

const order: readonly AnswerCode[] = ["ACCEPTED", "DELEGATED", "TENTATIVE", "DECLINED", "PENDING"]
const coming: readonly AnswerCode[] = ["ACCEPTED", "DELEGATED"]

const byNeed = (a: Invitation, b: Invitation): number =>
  a.need.localeCompare(b.need) || order.indexOf(a.answer) - order.indexOf(b.answer)

/** Who answered what, those who must come first. */
export function Answers(props: Seen) {
  const all = () => [...props.view.invitations].sort(byNeed)
  const must = () => all().filter((each) => each.need === "mandatory")
  // Recorded afterwards, with no answer ever given: nobody was asked here.
  const isUnasked = () => props.view.recordedLate && answered() === 0
  const answered = () => all().filter((each) => each.answer !== "PENDING").length
  return (
    <section class="card padded">
      <div>
        <h2>{t("meeting.who")}</h2>
        <Show when={!isUnasked()}>
          <p class="soft figures">
            {t("meeting.answered", { n: answered(), all: all().length })}
            <Show when={must().length > 0}>
              {" · "}
              {t("meeting.mandatoryIn", {
                n: must().filter((each) => coming.includes(each.answer)).length,
                all: must().length,
              })}
            </Show>
          </p>
        </Show>
      </div>
      <Show when={!isUnasked()}>
        <Tally invitations={all()} />
      </Show>
      <ul class="answers">
        <For each={all()}>
          {(each) => (
            <li>
              <span>
                <strong>{each.agency.name}</strong>
                <span class="soft">{label("need", each.need)}</span>
                <Show when={each.delegate}>
                  {(delegate) => <span class="soft">→ {delegate().name}</span>}
                </Show>
                <Show when={each.note}>
                  <span class="soft">“{each.note}”</span>
                </Show>
              </span>
              <Show when={!isUnasked()}>
                <AnswerChip answer={each.answer} />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

/** One bar a answer, as wide as agencies gave it; the list below says the same in words. */
const Tally = (props: { invitations: readonly Invitation[] }) => (
  <div class="tally" aria-hidden="true">
    <For
      each={[...props.invitations].sort(
        (a, b) => order.indexOf(a.answer) - order.indexOf(b.answer),
      )}
    >
      {(each) => <i class={each.answer} />}
    </For>
  </div>
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
      <Show when={props.view.status === "held"}>
        <dt>{t("meeting.headcount")}</dt>
        <dd class="figures">
          {props.view.headcount === null || props.view.headcount === undefined
            ? t("meeting.headcountUnknown")
            : t("meeting.people", { n: props.view.headcount })}
        </dd>
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
