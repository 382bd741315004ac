import { Show } from "solid-js"
import { RiskChip } from "../case/risk.tsx"
import { ownZone } from "../session/agency.ts"
import { Countdown, Moment } from "../ui/due.tsx"
import { label, t } from "../words/words.ts"
import type { HandoffView } from "./data.ts"

/** The end of an id: enough to say on the phone, and it tells nothing of the child. */
export const shortOf = (id: string): string => id.slice(-7).toUpperCase()

/** From whom to whom, how grave, how far, and until when. */
export const Headline = (props: { view: HandoffView }) => (
  <div class="headline card">
    <div class="chips">
      <RiskChip risk={props.view.risk} />
      <span class="chip calm">{label("status", props.view.status)}</span>
      <Show when={props.view.level}>
        {(level) => (
          <span class="chip warm">
            {label("rung", String(level()), t("handoff.level", { n: level() }))}
          </span>
        )}
      </Show>
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
    <Show when={props.view.due}>
      {(due) => (
        <p class="clock">
          <span class="soft">{label("due", due().kind)}</span>
          <Countdown at={due().at} zone={ownZone()} />
          <span class="soft">
            <Moment at={due().at} zone={ownZone()} />
          </span>
        </p>
      )}
    </Show>
  </div>
)
