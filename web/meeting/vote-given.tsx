import { Show } from "solid-js"
import { acting } from "../session/agency.ts"
import { t } from "../words/words.ts"
import type { MeetingView } from "./data.ts"
import { openSlots, type PollView, voteOf } from "./poll-view.ts"

const most = 3

/** A few names in full, and how many more there are. */
function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, most).join(", ")
  const rest = names.length - most
  return rest > 0 ? t("poll.andMore", { names: shown, n: rest }) : shown
}

/** Other agencies that have yet to answer on some of the times. */
const awaited = (view: MeetingView, poll: PollView): readonly string[] =>
  view.invitations
    .filter(({ agency }) => agency.id !== acting()?.agency.id)
    .filter(({ agency }) =>
      openSlots(poll).some(({ id }) => voteOf(poll, agency.id, id) === "NO_RESPONSE"),
    )
    .map(({ agency }) => agency.name)

/** Once one has said something to every time: that it is recorded, and what is waited for now. */
export const VoteGiven = (props: {
  view: MeetingView
  poll: PollView
  voteOn: (slot: string) => unknown
}) => {
  const isGiven = () => openSlots(props.poll).every(({ id }) => props.voteOn(id) !== undefined)
  const names = () => awaited(props.view, props.poll)
  const text = () => {
    if (names().length > 0) return t("poll.givenWaits", { names: namesOf(names()) })
    const { host } = props.view
    return host.id === acting()?.agency.id
      ? t("poll.givenAll")
      : t("poll.givenHost", { host: host.name })
  }
  return (
    <Show when={isGiven()}>
      <p class="note">{text()}</p>
    </Show>
  )
}
