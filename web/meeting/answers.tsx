import { For, Show } from "solid-js"
import { label, t } from "../words/words.ts"
import { AnswerChip } from "./answer-chip.tsx"
import type { AnswerCode, Invitation, MeetingView } from "./data.ts"
import { SeatRows, Uninvite } from "./seat-rows.tsx"

const order: readonly AnswerCode[] = ["ACCEPTED", "DELEGATED", "TENTATIVE", "DECLINED", "PENDING"]
const coming: readonly AnswerCode[] = ["ACCEPTED", "DELEGATED"]

const byNeed = (a: Invitation, b: Invitation): number =>
  a.need.localeCompare(b.need) || order.indexOf(a.answer) - order.indexOf(b.answer)

/** Who answered what, those who must come first. */
export function Answers(props: { view: MeetingView; etag: string | undefined }) {
  const all = () => [...props.view.invitations].sort(byNeed)
  const must = () => all().filter((each) => each.need === "mandatory")
  // Not invited yet; or recorded afterwards, with no answer ever given: nobody was asked here.
  const isUnasked = () =>
    ["draft", "polling"].includes(props.view.status) ||
    (props.view.recordedLate && answered() === 0)
  const answered = () => all().filter((each) => each.answer !== "PENDING").length
  return (
    <section class="card padded">
      <div>
        <h2>{t(isUnasked() ? "meeting.whoAsked" : "meeting.who")}</h2>
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
                <CountLine view={props.view} agency={each.agency.id} />
                <Show when={each.note}>
                  <span class="soft">“{each.note}”</span>
                </Show>
              </span>
              <span class="actions">
                <Show when={!isUnasked()}>
                  <AnswerChip answer={each.answer} />
                </Show>
                <Uninvite {...props} agency={each.agency} />
              </span>
              <SeatRows {...props} agency={each.agency.id} />
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

/** How many of an agency come, as far as the reader is told. */
const CountLine = (props: { view: MeetingView; agency: string }) => {
  // A roll alone brings no count of its own: nobody is told that nobody comes.
  const count = () =>
    props.view.headcounts?.find(
      ({ agency, named, unnamed, expected }) =>
        agency === props.agency && named.length + unnamed + (expected ?? 0) > 0,
    )
  return (
    <Show when={count()}>
      {(known) => (
        <span class="soft figures">
          {t("answer.count", { n: known().named.length + known().unnamed })}
          <Show when={known().expected}>
            {(expected) => ` · ${t("answer.countExpected", { n: expected() })}`}
          </Show>
        </span>
      )}
    </Show>
  )
}

/** One bar an answer, as wide as agencies gave it; the list below says the same in words. */
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
