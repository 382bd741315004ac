import { A } from "@solidjs/router"
import { Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { Ago } from "../ui/due.tsx"
import { Icon } from "../ui/icon.tsx"
import { clockOf, dayOf, momentOf, zonesFrom } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { AnswerChip } from "./answer-chip.tsx"
import type { MeetingCard } from "./data.ts"

/** One meeting in a list: what, by whom, when in one's own zone, and what one answered. */
export const MeetingRow = (props: { card: MeetingCard }) => (
  <li>
    <A class="row-link" href={`/rapat/${props.card.id}`}>
      <span class="what">
        <span class="title">
          <strong>{props.card.title}</strong>
          <Show when={props.card.status !== "scheduled"}>
            <span class="chip">{label("meetingStatus", props.card.status)}</span>
          </Show>
          <Show when={props.card.status === "scheduled" && props.card.myAnswer}>
            {(answer) => <AnswerChip answer={answer()} />}
          </Show>
          <Show when={props.card.myVote === "given"}>
            <span class="chip good">
              <Icon name="check" />
              {t("poll.given")}
            </span>
          </Show>
        </span>
        <span class="soft">
          {label("meetingType", props.card.type)} · {props.card.host.name}
          <Show when={props.card.myVote === "given"}>
            {" "}
            · {t("poll.givenWait", { host: props.card.host.name })}
          </Show>
        </span>
      </span>
      <Show when={props.card.status === "polling" && props.card.deadline}>
        {(deadline) => (
          <span class="when">{t("poll.until", { at: momentOf(deadline(), ownZone()) })}</span>
        )}
      </Show>
      <Show when={props.card.status !== "polling" && props.card.start}>
        {(start) => (
          <span class="when">
            <time datetime={start()}>
              {dayOf(start(), ownZone())}, {clockOf(start(), ownZone())} {ownZone()}
            </time>
            <span class="soft">
              {zonesFrom(ownZone())
                .slice(1)
                .map((zone) => `${clockOf(start(), zone)} ${zone}`)
                .join(" · ")}
            </span>
            <Show when={props.card.status === "scheduled"}>
              <span class="soft">
                <Ago at={start()} zone={ownZone()} />
              </span>
            </Show>
          </span>
        )}
      </Show>
    </A>
  </li>
)
