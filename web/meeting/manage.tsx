import { useAction } from "@solidjs/router"
import { type Deeds, PowerPanel } from "../powers.tsx"
import { label, t } from "../words/words.ts"
import { actOnMeeting, type MeetingView } from "./data.ts"
import { DetailsDialog } from "./manage-details.tsx"
import { CancelDialog, ClosePollDialog, NotHeldDialog, RecordDialog } from "./manage-end.tsx"
import { InviteDialog } from "./manage-invite.tsx"
import { AskDialog, RescheduleDialog, ScheduleDialog } from "./manage-time.tsx"

const deeds: Deeds<MeetingView> = {
  dialogs: {
    schedule: ScheduleDialog,
    invite: InviteDialog,
    "open-poll": AskDialog,
    reschedule: RescheduleDialog,
    "change-details": DetailsDialog,
    "close-poll": ClosePollDialog,
    "record-late": RecordDialog,
    "not-held": NotHeldDialog,
    cancel: CancelDialog,
  },
  harm: ["cancel", "close-poll", "not-held"],
  // The stage of the meeting, or whose it is, tells as much.
  silent: ["wrong-state", "not-yours", "not-over", "already-started", "poll-open", "in-the-past"],
}

/** While times are asked for, one is chosen beside its votes. */
const asking = ["schedule"]

/** What the host may do with the meeting now. */
export function Manage(props: { view: MeetingView; etag: string | undefined }) {
  const run = useAction(actOnMeeting)
  return (
    <PowerPanel
      title={t("manage.title")}
      deeds={deeds}
      view={props.view}
      etag={props.etag}
      without={props.view.status === "polling" ? asking : []}
      name={(verb) => label("manage", verb)}
      act={({ verb, body, etag }) => run({ id: props.view.id, verb, body, etag })}
    />
  )
}
