import { useAction } from "@solidjs/router"
import { createSignal, Show } from "solid-js"
import type { Slot } from "#shared/meeting/rows/poll.ts"
import { ActDialog } from "../acting.tsx"
import { t } from "../words/words.ts"
import { Conflicts } from "./conflicts.tsx"
import { actOnMeeting, type MeetingView } from "./data.ts"
import { createOverriding, OverrideField } from "./overriding.tsx"
import { MustLines } from "./poll-must.tsx"
import { ReasonField } from "./reason-field.tsx"
import { SlotTime } from "./slot-time.tsx"

/** Fixes one of the times; against a mandatory agency or a booking only the chair may, and says why. */
export function ChooseDialog(props: {
  view: MeetingView
  slot: Slot
  verb: "schedule" | "reschedule"
  etag: string | undefined
  /** The mandatory agencies that cannot, or have not answered: against them only the chair may. */
  must: { readonly out: readonly string[]; readonly open: readonly string[] }
  onClose: () => void
}) {
  const run = useAction(actOnMeeting)
  const overriding = createOverriding(
    () => props.view,
    () => props.must.out.length + props.must.open.length > 0,
  )
  const [why, setWhy] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const moves = () => props.verb === "reschedule"
  const body = () => {
    setTried(true)
    if ((moves() && why().trim().length < 3) || overriding.isMissing()) return undefined
    return {
      slot: props.slot.id,
      ...(moves() ? { reason: why().trim() } : {}),
      ...overriding.part(),
    }
  }
  return (
    <ActDialog
      title={t("poll.chooseTitle")}
      text={t("poll.chooseText")}
      send={t("poll.choose")}
      done={t("did.schedule")}
      off={overriding.isAsked() && !overriding.isChair()}
      onClose={props.onClose}
      body={body}
      act={(asked) => {
        const { view, verb, etag } = props
        return overriding.hear(run({ id: view.id, verb, body: asked, etag }))
      }}
    >
      <SlotTime sessions={props.slot.sessions} />
      <Conflicts id={props.view.id} asked={`slot=${props.slot.id}`} />
      <Show when={moves()}>
        <ReasonField value={why()} tried={tried()} onInput={setWhy} />
      </Show>
      <MustLines must={props.must} />
      <OverrideField overriding={overriding} tried={tried()} />
    </ActDialog>
  )
}
