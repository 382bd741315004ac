import { For, Show } from "solid-js"
import { label, t } from "../words/words.ts"
import { AnswerChip } from "./answer-chip.tsx"
import type { AnswerCode, Invitation, MeetingView } from "./data.ts"

const order: readonly AnswerCode[] = ["ACCEPTED", "DELEGATED", "TENTATIVE", "DECLINED", "PENDING"]
const coming: readonly AnswerCode[] = ["ACCEPTED", "DELEGATED"]

const byNeed = (a: Invitation, b: Invitation): number =>
  a.need.localeCompare(b.need) || order.indexOf(a.answer) - order.indexOf(b.answer)

/** Who answered what, those who must come first. */
export function Answers(props: { view: MeetingView }) {
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
