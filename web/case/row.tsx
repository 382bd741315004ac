import { A } from "@solidjs/router"
import { Show } from "solid-js"
import { rankOf } from "#shared/case/lists/risk.ts"
import { RegionName } from "../region/place-name.tsx"
import { ownZone } from "../session/agency.ts"
import { Countdown } from "../ui/due.tsx"
import { shortDayOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { CaseCard } from "./data.ts"
import { RiskChip } from "./risk.tsx"

type Aged = Pick<CaseCard, "risk" | "openedAt" | "status">

const weightOf = ({ risk, status }: Aged): number =>
  (status === "closed" ? 10 : 0) + (risk ? rankOf(risk) : 5)

/** The gravest first, and among equals whoever waits the longest; what is closed comes last. */
export const byRiskThenAge = (a: Aged, b: Aged): number =>
  weightOf(a) - weightOf(b) || (a.openedAt ?? "").localeCompare(b.openedAt ?? "")

/** One child's case in a list, by its reference. */
export const CaseRow = (props: { card: CaseCard; note?: string }) => (
  <li>
    <A class={`row-link rail ${props.card.risk ?? ""}`} href={`/kasus/${props.card.id}`}>
      <span class="what">
        <span class="title">
          <strong class="reference">{props.card.reference}</strong>
          <Show when={props.card.risk}>{(risk) => <RiskChip risk={risk()} />}</Show>
          <Show when={props.card.status === "closed"}>
            <span class="chip">{t("case.closed")}</span>
          </Show>
        </span>
        <Show when={props.card.category}>
          {(category) => <span class="soft">{label("category", category())}</span>}
        </Show>
        <Show when={props.card.region}>
          {(code) => (
            <span class="soft">
              <RegionName code={code()} />
            </span>
          )}
        </Show>
      </span>
      <span class="when">
        <Show when={props.card.due}>
          {(due) => (
            <>
              <span class="next">{props.note ?? label("caseClock", due().kind)}</span>
              <Countdown at={due().at} zone={ownZone()} />
            </>
          )}
        </Show>
        <Show when={!props.card.due && props.note}>
          {(note) => <span class="next">{note()}</span>}
        </Show>
        <Show when={props.card.openedAt}>
          {(at) => (
            <span class="soft">
              {t("case.opened")} <time datetime={at()}>{shortDayOf(at(), ownZone())}</time>
            </span>
          )}
        </Show>
      </span>
    </A>
  </li>
)
