import { A } from "@solidjs/router"
import { Show } from "solid-js"
import { RiskChip } from "../case/risk.tsx"
import { ownZone } from "../session/agency.ts"
import { Countdown } from "../ui/due.tsx"
import { shortDayOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { TaskCard } from "./data.ts"

/** One task in a list: what, for which child, by whom, until when. */
export const TaskRow = (props: { card: TaskCard; inCase?: boolean; custodian?: string }) => (
  <li>
    <A
      class={`row-link ${props.inCase ? "" : `rail ${props.card.risk}`}`}
      href={`/tugas/${props.card.id}`}
    >
      <span class="what">
        <span class="title">
          <strong>{label("taskKind", props.card.kind)}</strong>
          <Show when={!props.inCase}>
            <RiskChip risk={props.card.risk} />
          </Show>
        </span>
        <Show when={!props.inCase}>
          <span class="soft reference">{props.card.case.reference}</span>
        </Show>
        <Show
          when={
            props.custodian &&
            props.card.status === "open" &&
            props.card.owner &&
            props.card.owner !== props.custodian
          }
        >
          <span class="chip warm">{t("task.elsewhere")}</span>
        </Show>
        <Show when={props.card.worker}>
          {(worker) => <span class="soft">{worker().name}</span>}
        </Show>
      </span>
      <span class="when">
        <Show
          when={props.card.status === "open"}
          fallback={<span class="next">{label("taskStatus", props.card.status)}</span>}
        >
          <Countdown at={props.card.due} zone={ownZone()} />
        </Show>
        <span class="soft">
          {t("task.due")}{" "}
          <time datetime={props.card.due}>{shortDayOf(props.card.due, ownZone())}</time>
        </span>
      </span>
    </A>
  </li>
)
