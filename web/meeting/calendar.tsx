import { createSignal, Show } from "solid-js"
import { download } from "../api.ts"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { t } from "../words/words.ts"
import type { MeetingView } from "./data.ts"

/** Hands the meeting to the person's own calendar as a file. */
export function CalendarButton(props: { view: MeetingView }) {
  const [busy, setBusy] = createSignal(false)
  const [failed, setFailed] = createSignal(false)
  const save = async () => {
    setBusy(true)
    const file = await download(`meetings/${props.view.id}/calendar`)
    setBusy(false)
    setFailed(!file)
    if (file) hand(file, `simpul-${props.view.id}.ics`)
  }
  return (
    <Show when={props.view.status === "scheduled"}>
      <div class="stack tight">
        <Button busy={busy()} onClick={() => void save()}>
          <Icon name="calendar" />
          {t("meeting.calendar")}
        </Button>
        <Show when={failed()}>
          <p class="wrong" role="alert">
            {t("meeting.calendarFailed")}
          </p>
        </Show>
      </div>
    </Show>
  )
}

function hand(file: Blob, name: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
