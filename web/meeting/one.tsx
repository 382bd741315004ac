import { useParams } from "@solidjs/router"
import { Show } from "solid-js"
import { OnePage } from "../one-page.tsx"
import { t } from "../words/words.ts"
import { AgendaSection } from "./agenda.tsx"
import { AnswerPanel } from "./answer.tsx"
import { Answers } from "./answers.tsx"
import { CalendarButton } from "./calendar.tsx"
import { Classes } from "./classes.tsx"
import { getMeeting } from "./data.ts"
import { Chips, Notes } from "./headline.tsx"
import { Manage } from "./manage.tsx"
import { MinutesSection } from "./minutes.tsx"
import { Facts, Past, Sessions, Story } from "./parts.tsx"
import { PollSection } from "./poll.tsx"
import { RoomSection } from "./room.tsx"
import { SetAside } from "./set-aside.tsx"
import "./one.css"

/** One meeting: when it is in the three zones, who answered what, and what one may do. */
export function MeetingPage() {
  const params = useParams<{ id: string }>()
  return (
    <OnePage
      load={() => getMeeting(params.id)}
      origin={{ href: "/rapat", name: t("meeting.list") }}
      title={(view) => view.title}
      above={(view) => <Chips view={view()} />}
    >
      {(view, etag) => (
        <div class="split">
          <div class="stack">
            <Notes view={view()} />
            <RoomSection view={view()} />
            <MinutesSection view={view()} etag={etag()} />
            <PollSection view={view()} etag={etag()} />
            <Show when={view().status !== "polling"}>
              <Sessions view={view()} />
            </Show>
            <AnswerPanel view={view()} etag={etag()} />
            <AgendaSection view={view()} />
            <Answers view={view()} etag={etag()} />
            <Classes view={view()} etag={etag()} />
            <Past view={view()} />
          </div>
          <div class="stack">
            <CalendarButton view={view()} />
            <Manage view={view()} etag={etag()} />
            <Facts view={view()} />
            <SetAside view={view()} />
            <Story view={view()} />
          </div>
        </div>
      )}
    </OnePage>
  )
}
