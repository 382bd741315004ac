import { A } from "@solidjs/router"
import { createSignal, Show } from "solid-js"
import { download } from "../api.ts"
import { choose, way } from "../calendar/way.ts"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { t } from "../words/words.ts"
import { ownSeat } from "./answer-detail.tsx"
import type { MeetingView } from "./data.ts"

const told = ["scheduled", "cancelled"]

/** Whoever has a place gets an invitation of their own; everybody else the plain appointment. */
const fileOf = (view: MeetingView): string | undefined => {
  if (ownSeat(view) && told.includes(view.status)) return `meetings/${view.id}/invitation`
  return view.status === "scheduled" ? `meetings/${view.id}/calendar` : undefined
}

/** Hands the meeting to the person's own calendar as a file, unless a subscription does so. */
export function CalendarButton(props: { view: MeetingView }) {
  const [busy, setBusy] = createSignal(false)
  const [failed, setFailed] = createSignal(false)
  const save = async (path: string) => {
    setBusy(true)
    const file = await download(path)
    setBusy(false)
    setFailed(!file)
    if (!file) return
    hand(file, `simpul-${props.view.id}.ics`)
    if (!way()) choose("file")
  }
  return (
    <Show when={fileOf(props.view)}>
      {(path) => (
        <div class="stack tight">
          <Show when={way() !== "feed"} fallback={<p class="hint">{t("feed.byFeed")}</p>}>
            <Button busy={busy()} onClick={() => void save(path())}>
              <Icon name="calendar" />
              {t("meeting.calendar")}
            </Button>
          </Show>
          <Show when={!way()}>
            <p class="hint">{t("feed.choose")}</p>
          </Show>
          <p>
            <A href="/kalender">{t("feed.manage")}</A>
          </p>
          <Show when={failed()}>
            <p class="wrong" role="alert">
              {t("meeting.calendarFailed")}
            </p>
          </Show>
        </div>
      )}
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
