import { Show } from "solid-js"
import { RiskChip } from "../case/risk.tsx"
import { ownZone } from "../session/agency.ts"
import { isLate } from "../today/urgency.ts"
import { now } from "../ui/clock.ts"
import { Moment } from "../ui/due.tsx"
import { label, t } from "../words/words.ts"
import type { HandoffView, Step } from "./data.ts"
import { DueOf, ToldChip } from "./late.tsx"

/** The end of an id: enough to say on the phone, and it tells nothing of the child. */
export const shortOf = (id: string): string => id.slice(-7).toUpperCase()

/** The clock that people higher up were told of, if there is one; else the one that is due first. */
const lateClock = ({ clocks = [] }: HandoffView) =>
  [...clocks].sort((a, b) => b.rung - a.rung).find(({ rung }) => rung > 0)

function pressing(view: HandoffView) {
  const late = lateClock(view)
  return late ? { due: { kind: late.kind, at: late.due }, level: late.rung } : view
}

/** When the limit passed: the first time that anybody was told since its clock began. */
function missedIn(view: HandoffView): string | undefined {
  const late = lateClock(view)
  if (!late) return undefined
  const isOfIt = ({ type, at }: Step) => type === "handoff.breached" && at >= late.startedAt
  return view.timeline.find(isOfIt)?.at
}

/** From whom to whom, how grave, how far, and until when. */
export const Headline = (props: { view: HandoffView }) => (
  <div class="headline card">
    <div class="chips">
      <RiskChip risk={props.view.risk} />
      <span class="chip calm">{label("status", props.view.status)}</span>
      <ToldChip level={props.view.level} />
      <span class="soft" title={props.view.id}>
        {props.view.case ? t("handoff.case") : t("handoff.reference")}{" "}
        <span class="reference">{props.view.case?.reference ?? shortOf(props.view.id)}</span>
      </span>
    </div>
    <p class="between">
      <span>
        <span class="soft">{t(props.view.kind === "pull" ? "handoff.asks" : "handoff.from")}</span>
        <strong>{props.view.from.name}</strong>
      </span>
      <svg viewBox="0 0 48 16" aria-hidden="true">
        <path d="M2 8h42M38 2l6 6-6 6" />
      </svg>
      <span>
        <span class="soft">
          {t(props.view.kind === "pull" ? "handoff.custodian" : "handoff.to")}
        </span>
        <strong>{props.view.to.name}</strong>
      </span>
    </p>
    <Show when={pressing(props.view).due}>
      {(due) => (
        <p class="clock">
          <span class="soft">{label("due", due().kind)}</span>
          <DueOf card={pressing(props.view)} missedAt={missedIn(props.view)} />
          <Show when={!isLate(pressing(props.view), now())}>
            <span class="soft">
              <Moment at={due().at} zone={ownZone()} />
            </span>
          </Show>
        </p>
      )}
    </Show>
  </div>
)
