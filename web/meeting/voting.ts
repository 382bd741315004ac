import { revalidate } from "@solidjs/router"
import { createSignal, onCleanup } from "solid-js"
import type { Vote } from "#shared/meeting/rows/poll.ts"
import type { Problem } from "../api.ts"
import { actQuietly, getMeeting, type MeetingView } from "./data.ts"

export type Votes = Readonly<Record<string, Vote>>

type Place = { readonly view: MeetingView; readonly etag: string | undefined }

/**
 * One's own votes as they are pressed: on screen at once, sent one after the other, kept while the
 * connection is gone and sent again once it is back.
 */
export function createVoting(props: Place) {
  const [waiting, setWaiting] = createSignal<Votes>({})
  const [sent, setSent] = createSignal<Votes>({})
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<Problem>()
  const isUnsent = () => !busy() && Object.keys(waiting()).length > 0
  const isSaved = () => Object.keys(sent()).length > 0
  const voteOn = (slot: string): Vote | undefined =>
    waiting()[slot] ?? sent()[slot] ?? props.view.poll?.mine?.[slot]
  const flush = async (): Promise<void> => {
    const votes = waiting()
    if (busy() || Object.keys(votes).length === 0) return
    setBusy(true)
    setProblem(undefined)
    const { id } = props.view
    const answer = await actQuietly({ id, verb: "vote", body: { votes }, etag: props.etag })
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.problem)
      // Refused for good: what stands on the server is the truth again.
      if (answer.problem.status >= 400 && answer.problem.status < 500) setWaiting({})
      if (answer.problem.status > 0) void revalidate(getMeeting.keyFor(id))
      return
    }
    setSent({ ...sent(), ...votes })
    setWaiting((now) => without(now, votes))
    if (Object.keys(waiting()).length > 0) return flush()
    void revalidate(getMeeting.keyFor(id))
  }
  const press = (slot: string, vote: Vote) => {
    setWaiting({ ...waiting(), [slot]: vote })
    void flush()
  }
  const again = () => void flush()
  window.addEventListener("online", again)
  onCleanup(() => window.removeEventListener("online", again))
  return { voteOn, press, again, busy, problem, isUnsent, isSaved }
}

/** What was pressed meanwhile still waits; what was sent does not. */
const without = (waiting: Votes, sent: Votes): Votes =>
  Object.fromEntries(Object.entries(waiting).filter(([slot, vote]) => sent[slot] !== vote))
