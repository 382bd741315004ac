import { Show } from "solid-js"
import { label, t } from "../words/words.ts"
import type { MeetingView } from "./data.ts"

type Seen = { readonly view: MeetingView }

/** What kind of meeting it is, and where it stands. */
export const Chips = (props: Seen) => (
  <div class="chips">
    <span class="chip calm">{label("meetingType", props.view.type)}</span>
    <span class="chip" classList={{ warm: props.view.status === "cancelled" }}>
      {label("meetingStatus", props.view.status)}
    </span>
    <Show when={props.view.tentative}>
      <span class="chip warm">{t("meeting.tentative")}</span>
    </Show>
    <Show when={props.view.caseReference}>
      {(reference) => <span class="reference soft">{reference()}</span>}
    </Show>
  </div>
)

/** What everybody must know before anything else: it is off, or it stands against somebody's no. */
export const Notes = (props: Seen) => (
  <>
    <Show when={props.view.status === "cancelled"}>
      <div class="note warm">
        <strong>{t("meetingStatus.cancelled")}</strong>
        <Show when={props.view.cancelled}>
          <p>
            {t("meeting.cancelReason")}: {props.view.cancelled}
          </p>
        </Show>
      </div>
    </Show>
    <Show when={props.view.override}>
      {(override) => (
        <div class="note">
          <strong>{t("meeting.overridden")}</strong>
          <p>{override().reason}</p>
        </div>
      )}
    </Show>
  </>
)
