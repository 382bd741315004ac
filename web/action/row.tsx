import { A } from "@solidjs/router"
import { Show } from "solid-js"
import { openActions } from "#shared/action/action.ts"
import { ownZone } from "../session/agency.ts"
import { Countdown } from "../ui/due.tsx"
import { shortDayOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { ActionCard } from "./data.ts"

export const isOpen = ({ status }: ActionCard): boolean => openActions.includes(status)

const tones: Readonly<Partial<Record<ActionCard["status"], string>>> = {
  verified: "good",
  done: "calm",
  blocked: "warm",
  "not-done": "warm",
}

/** Where an action stands; late ones say so in words too. */
export const ActionChips = (props: { card: ActionCard }) => (
  <span class="chips">
    <span class={`chip ${tones[props.card.status] ?? ""}`}>
      {label("actionStatus", props.card.status)}
    </span>
    <Show when={props.card.overdue}>
      <span class="chip alarm">{t("action.overdue")}</span>
    </Show>
    <Show when={props.card.carried > 0}>
      <span class="chip warm">{t("action.carried", { n: props.card.carried })}</span>
    </Show>
  </span>
)

/** One action in a list: from which meeting, whose, until when, how far. */
export const ActionRow = (props: { card: ActionCard }) => (
  <li>
    <A
      class={`row-link rail ${props.card.overdue ? "EMERGENCY" : ""}`}
      href={`/tindak-lanjut/${props.card.id}`}
    >
      <span class="what">
        <span class="title">
          <strong>{props.card.text ?? props.card.meeting.name}</strong>
          <ActionChips card={props.card} />
        </span>
        <span class="soft">
          <Show when={props.card.text}>{props.card.meeting.name} · </Show>
          <Show when={props.card.number}>
            {(number) => <>{t("agenda.number", { number: number() })} · </>}
          </Show>
          {props.card.owner.name}
          <Show when={props.card.person}>{(person) => <> · {person().name}</>}</Show>
        </span>
        <Show when={props.card.caseReference}>
          <span class="soft reference">{props.card.caseReference}</span>
        </Show>
      </span>
      <Show when={isOpen(props.card)}>
        <span class="when">
          <Countdown at={props.card.due} zone={ownZone()} />
          <span class="soft">
            {t("task.due")}{" "}
            <time datetime={props.card.due}>{shortDayOf(props.card.due, ownZone())}</time>
          </span>
        </span>
      </Show>
    </A>
  </li>
)
