import { A } from "@solidjs/router"
import { Show } from "solid-js"
import { childOf } from "../case/child.ts"
import { RiskChip } from "../case/risk.tsx"
import { ownZone } from "../session/agency.ts"
import { Ago } from "../ui/due.tsx"
import { label, t } from "../words/words.ts"
import type { Box, HandoffCard } from "./data.ts"
import { DueOf, ToldChip } from "./late.tsx"
import { nextOf } from "./next.ts"

/** The child in as few words as a card holds. */
export const needOf = ({ need }: Pick<HandoffCard, "need">): string =>
  need ? childOf(need.category, need.sex, need.ageBand) : ""

/** One handoff in a list: what, between whom, about whom, and what is due when. */
export const HandoffRow = (props: { card: HandoffCard; box: Box }) => (
  <li>
    <A class={`row-link rail ${props.card.risk}`} href={`/serah-terima/${props.card.id}`}>
      <span class="what">
        <span class="title">
          <strong>
            {t("handoff.title", {
              kind: label("kind", props.card.kind),
              service: label("service", props.card.service),
            })}
          </strong>
          <RiskChip risk={props.card.risk} />
          <ToldChip level={props.card.level} />
        </span>
        <span class="soft">
          {props.box === "in"
            ? `${t("handoff.from")} ${props.card.from.name}`
            : `${t("handoff.to")} ${props.card.to.name}`}
        </span>
        <Show when={needOf(props.card)}>{(need) => <span class="soft">{need()}</span>}</Show>
      </span>
      <span class="when">
        <span class="next">{nextOf(props.card, props.box)}</span>
        <Show
          when={props.card.due}
          fallback={
            <span class="soft">
              {t("handoff.changed")} <Ago at={props.card.updatedAt} zone={ownZone()} />
            </span>
          }
        >
          <DueOf card={props.card} />
        </Show>
      </span>
    </A>
  </li>
)
