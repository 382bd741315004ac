import { A } from "@solidjs/router"
import { Show } from "solid-js"
import { RiskChip } from "../case/risk.tsx"
import type { Box, HandoffCard } from "../handoff/data.ts"
import { DueOf, ToldChip } from "../handoff/late.tsx"
import { needOf } from "../handoff/row.tsx"
import { ownZone } from "../session/agency.ts"
import { now } from "../ui/clock.ts"
import { momentOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { isLate } from "./urgency.ts"
import "./up-next.css"

const near = 24 * 3_600_000

/** Whether something was missed, or is due within a day. */
export const isPressing = (card: HandoffCard): boolean => isLate(card, now() + near)

/** The one thing to do first. */
export const UpNext = (props: { card: HandoffCard | undefined; box: Box }) => (
  <Show when={props.card}>
    {(card) => (
      <A class={`up-next ${card().risk}`} href={`/serah-terima/${card().id}`}>
        <span class="over">
          {t(isLate(card(), now()) ? "today.late" : "today.next")} <RiskChip risk={card().risk} />
          <ToldChip level={card().level} />
        </span>
        <strong>
          {t("handoff.title", {
            kind: label("kind", card().kind),
            service: label("service", card().service),
          })}
        </strong>
        <span class="soft same">
          {props.box === "in" ? card().from.name : card().to.name} · {needOf(card())}
        </span>
        <Show when={card().due}>
          {(due) => (
            <span class="clock">
              <span>{label("due", due().kind)}</span>
              <DueOf card={card()} />
              <Show when={!isLate(card(), now())}>
                <span class="soft">{momentOf(due().at, ownZone())}</span>
              </Show>
            </span>
          )}
        </Show>
      </A>
    )}
  </Show>
)
