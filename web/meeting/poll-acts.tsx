import { createSignal, For, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { TextArea } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import type { MeetingView } from "./data.ts"
import { openSlots } from "./poll-view.ts"
import { SessionFields } from "./session-fields.tsx"
import { newSitting, type Sitting, sessionOf, sittingOf, sittingWrong } from "./sitting.ts"
import { SlotTime } from "./slot-time.tsx"
import { VoteButtons } from "./vote-buttons.tsx"
import type { Votes } from "./voting.ts"

/** As long, in the same way and in the same place as the first time asked about. */
function sittingsLike(view: MeetingView): readonly Sitting[] {
  const like = view.poll && openSlots(view.poll)[0]?.sessions
  return like ? like.map(sittingOf) : [newSitting()]
}

/** Another time, put forward by whoever was asked. */
export function OfferDialog(props: ActProps<MeetingView>) {
  const [sittings, setSittings] = createSignal(untrack(() => sittingsLike(props.view)))
  const [reason, setReason] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    if (sittings().some(sittingWrong)) return undefined
    const said = reason().trim()
    return { sessions: sittings().map(sessionOf), ...(said ? { reason: said } : {}) }
  }
  return (
    <ActDialog
      {...props}
      title={t("poll.offer")}
      text={t("poll.offerText")}
      send={t("poll.offer")}
      done={t("did.offer-slot")}
      body={body}
    >
      <SessionFields sittings={sittings()} tried={tried()} onInput={setSittings} />
      <TextArea
        name="reason"
        rows={2}
        label={t("manage.reason")}
        optional={t("app.optional")}
        value={reason()}
        onInput={setReason}
      />
    </ActDialog>
  )
}

/** The lead's word for the whole agency. */
export function PinDialog(props: ActProps<MeetingView>) {
  const [votes, setVotes] = createSignal<Votes>(
    untrack(() => props.view.poll?.pinned ?? props.view.poll?.mine ?? {}),
  )
  const slots = () => (props.view.poll ? openSlots(props.view.poll) : [])
  return (
    <ActDialog
      {...props}
      title={t("poll.pin")}
      text={t("poll.pinText")}
      send={t("poll.pin")}
      done={t("did.pin")}
      off={Object.keys(votes()).length === 0}
      body={() => ({ votes: votes() })}
    >
      <ul class="poll-slots">
        <For each={slots()}>
          {(slot) => (
            <li>
              <div id={`pin-${slot.id}`}>
                <SlotTime sessions={slot.sessions} />
              </div>
              <VoteButtons
                value={votes()[slot.id]}
                describedBy={`pin-${slot.id}`}
                onPress={(vote) => setVotes({ ...votes(), [slot.id]: vote })}
              />
            </li>
          )}
        </For>
      </ul>
    </ActDialog>
  )
}
