import { createAsync } from "@solidjs/router"
import { createSignal, For, Show, untrack } from "solid-js"
import { createActing } from "../acting.tsx"
import type { Answer, Receipt } from "../api.ts"
import { ProblemNote } from "../reading.tsx"
import { acting, me } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Radios } from "../ui/choice.tsx"
import { TextField } from "../ui/field.tsx"
import { say } from "../ui/toast.tsx"
import { label, t } from "../words/words.ts"
import type { AnswerCode, HeadcountView, MeetingView, SeatView } from "./data.ts"
import { type Delegate, getDelegates } from "./delegates-data.ts"
import { Avatar } from "./faces.tsx"
import "./plan.css"

const ways = ["ONSITE", "ONLINE"] as const

export const ownSeat = (view: MeetingView): SeatView | undefined =>
  view.seats?.find(({ person }) => person.id === me()?.person.id)

const ownCount = (view: MeetingView): HeadcountView | undefined =>
  view.headcounts?.find(({ agency }) => agency === acting()?.agency.id)

/** How one comes oneself, and who else of the agency does, by name and by number. */
export function AnswerDetail(props: {
  view: MeetingView
  answer: AnswerCode
  send: (body: unknown) => Promise<Answer<Receipt>>
}) {
  const { busy, problem, attempt } = createActing()
  const begun = untrack(() => ({ seat: ownSeat(props.view), count: ownCount(props.view) }))
  const [way, setWay] = createSignal<string>(begun.seat?.mode ?? "")
  const [named, setNamed] = createSignal((begun.count?.named ?? []).map(({ id }) => id))
  const [more, setMore] = createSignal(begun.count ? String(begun.count.unnamed) : "")
  const wrong = () => (/^\d{0,6}$/.test(more().trim()) ? undefined : t("answer.countWrong"))
  const send = async () => {
    if (wrong() || busy()) return
    const body = {
      answer: props.answer,
      ...(way() ? { mode: way() } : {}),
      headcount: { named: named(), unnamed: Number(more().trim() || "0") },
    }
    if (await attempt(props.send(body))) say(t("did.answer"))
  }
  return (
    <details class="past">
      <summary>{t("answer.detail")}</summary>
      <div class="stack tight">
        <Show when={begun.seat && props.view.sessions.some(({ mode }) => mode === "HYBRID")}>
          <Radios
            name="way"
            legend={t("answer.way")}
            value={way()}
            onInput={setWay}
            choices={ways.map((value) => ({ value, label: label("mode", value) }))}
          />
        </Show>
        <Show when={ownCount(props.view)?.expected}>
          {(n) => <p class="note">{t("answer.expected", { n: n() })}</p>}
        </Show>
        <Colleagues named={named()} onInput={setNamed} />
        <TextField
          name="unnamed"
          type="number"
          min="0"
          label={t("answer.unnamed")}
          hint={t("answer.unnamedHint")}
          value={more()}
          wrong={wrong()}
          onInput={setMore}
        />
        <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
        <div class="actions">
          <Button busy={busy()} onClick={() => void send()}>
            {t("answer.saveDetail")}
          </Button>
        </div>
      </div>
    </details>
  )
}

/** The people of one's own agency as faces to press. */
const Colleagues = (props: { named: readonly string[]; onInput: (named: string[]) => void }) => {
  const found = createAsync(() => getDelegates(acting()?.agency.id ?? ""))
  const people = (): readonly Delegate[] => {
    const answer = found.latest
    return answer?.ok ? (answer.value.items[0]?.people ?? []) : []
  }
  const toggle = (id: string) =>
    props.onInput(
      props.named.includes(id) ? props.named.filter((each) => each !== id) : [...props.named, id],
    )
  return (
    <Show when={people().length > 0}>
      <div class="stack tight">
        <p class="label">{t("answer.named")}</p>
        <ul class="people">
          <For each={people()}>
            {(each) => (
              <li>
                <button
                  type="button"
                  class="face"
                  aria-pressed={props.named.includes(each.id)}
                  onClick={() => toggle(each.id)}
                >
                  <Avatar name={each.name} />
                  {each.name}
                </button>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}
