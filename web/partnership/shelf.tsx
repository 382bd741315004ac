import { A } from "@solidjs/router"
import { createUniqueId, Show } from "solid-js"
import { label, t } from "../words/words.ts"
import { Bars, type Span, Years } from "./bars.tsx"
import { Cropped } from "./cropped.tsx"
import type { PartnershipCard } from "./data.ts"
import { bandOf, counts, isOver, leftWords, runsWords } from "./days.ts"
import { withWords } from "./parties.ts"

/** One group of agreements under its title; what is over stays folded. */
export function Shelf(props: {
  title: string
  span: Span
  cards: readonly PartnershipCard[]
  folded?: boolean
}) {
  const title = createUniqueId()
  const body = () => <Rows span={props.span} cards={props.cards} titledBy={title} />
  return (
    <Show when={props.cards.length > 0}>
      <Show
        when={!props.folded}
        fallback={
          <details class="past">
            <summary id={title}>
              {props.title} ({props.cards.length})
            </summary>
            {body()}
          </details>
        }
      >
        <section>
          <div class="section-head">
            <h2 id={title}>{props.title}</h2>
            <span class="soft figures">{props.cards.length}</span>
          </div>
          {body()}
        </section>
      </Show>
    </Show>
  )
}

/** A page of them; an agency may have hundreds. */
const most = 20

/** Each agreement by name with its place in time beside it. */
function Rows(props: { span: Span; cards: readonly PartnershipCard[]; titledBy: string }) {
  return (
    <div class="card bars">
      <Years span={props.span} />
      <Cropped class="rows" items={props.cards} most={most} titledBy={props.titledBy}>
        {(card) => (
          <li>
            <A class="row-link bar-row" href={`/kerja-sama/${card.id}`}>
              <span class="what">
                <strong>{card.title}</strong>
                <span class="soft">
                  {label("partnerKind", card.kind)} · <span class="reference">{card.number}</span>
                </span>
                <span class="soft">{withWords(card)}</span>
              </span>
              <Bars span={props.span} card={card} />
              <span class="soft runs">
                {runsWords(card)}
                <Show when={counts(card) && bandOf(card)}> · {leftWords(card)}</Show>
                <Show when={card.status === "active" && isOver(card)}>
                  {" · "}
                  {t("partner.lapsed")}
                </Show>
                <Show when={card.status === "declined"}>
                  {" · "}
                  {label("partnerStatus", card.status)}
                </Show>
              </span>
            </A>
          </li>
        )}
      </Cropped>
    </div>
  )
}
