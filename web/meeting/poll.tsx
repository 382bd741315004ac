import { useAction } from "@solidjs/router"
import { For, Show } from "solid-js"
import { PowerButton } from "../powers.tsx"
import { acting, ownZone } from "../session/agency.ts"
import { Countdown } from "../ui/due.tsx"
import { momentOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { actOnMeeting, type MeetingView } from "./data.ts"
import { OfferDialog, PinDialog } from "./poll-acts.tsx"
import { PollBoard } from "./poll-board.tsx"
import { isOpen, openSlots, type PollView } from "./poll-view.ts"
import { SlotTime } from "./slot-time.tsx"
import { VoteButtons } from "./vote-buttons.tsx"
import { VoteGiven } from "./vote-given.tsx"
import { VoteState } from "./vote-state.tsx"
import { createVoting } from "./voting.ts"
import "./poll.css"

type Polled = { readonly view: MeetingView; readonly etag: string | undefined }

/** The question which time suits: one's own votes, and for the host how everybody votes. */
export const PollSection = (props: Polled) => (
  <Show when={props.view.poll}>
    {(poll) => (
      <Show when={isOpen(poll())} fallback={<Ended poll={poll()} />}>
        <Voting {...props} poll={poll()} />
        <Show when={poll().effective && props.view.host.id === acting()?.agency.id}>
          <PollBoard {...props} poll={poll()} />
        </Show>
      </Show>
    )}
  </Show>
)

const Ended = (props: { poll: PollView }) => (
  <Show when={props.poll.closed}>
    {(closed) => (
      <div class="note">
        <strong>{t("poll.closed")}</strong>
        <p>{closed().reason ?? label("poll.closedHow", closed().how)}</p>
      </div>
    )}
  </Show>
)

const Voting = (props: Polled & { poll: PollView }) => {
  const voting = createVoting(props)
  const run = useAction(actOnMeeting)
  const act = (asked: { verb: string; body: unknown; etag: string | undefined }) =>
    run({ id: props.view.id, ...asked })
  const mayVote = () => props.view.can["vote"] === true
  return (
    <section class="card padded" aria-busy={voting.busy()}>
      <div>
        <h2>{t("poll.title")}</h2>
        <p class="soft">
          {t("poll.until", { at: momentOf(props.poll.deadline, ownZone()) })} ·{" "}
          <Countdown at={props.poll.deadline} zone={ownZone()} />
        </p>
      </div>
      <Show when={mayVote()} fallback={<p class="note">{props.view.why["vote"]}</p>}>
        <p class="hint">{t("poll.hint")}</p>
        <ul class="poll-slots">
          <For each={openSlots(props.poll).map(({ id }) => id)}>
            {(id) => (
              <Show when={openSlots(props.poll).find((each) => each.id === id)}>
                {(slot) => (
                  <li>
                    <div id={`slot-${id}`}>
                      <SlotTime sessions={slot().sessions} />
                      <Show when={slot().reason}>
                        <span class="soft">{slot().reason}</span>
                      </Show>
                    </div>
                    <VoteButtons
                      value={voting.voteOn(id)}
                      describedBy={`slot-${id}`}
                      onPress={(vote) => voting.press(id, vote)}
                    />
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
        <VoteState voting={voting} />
        <VoteGiven view={props.view} poll={props.poll} voteOn={voting.voteOn} />
      </Show>
      <div class="actions">
        <PowerButton
          verb="offer-slot"
          view={props.view}
          etag={props.etag}
          label={t("poll.offer")}
          dialog={OfferDialog}
          act={act}
        />
        <PowerButton
          verb="pin"
          view={props.view}
          etag={props.etag}
          label={t("poll.pin")}
          dialog={PinDialog}
          act={act}
        />
      </div>
    </section>
  )
}
