import { useParams } from "@solidjs/router"
import { Show } from "solid-js"
import { OnePage } from "../one-page.tsx"
import { label, t } from "../words/words.ts"
import { AnswerPanel } from "./answer.tsx"
import { Answers } from "./answers.tsx"
import { CalendarButton } from "./calendar.tsx"
import { getMeeting, type MeetingView } from "./data.ts"
import { Manage } from "./manage.tsx"
import { Facts, Past, Sessions, Story } from "./parts.tsx"
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
            <Cancelled view={view()} />
            <Sessions view={view()} />
            <AnswerPanel view={view()} etag={etag()} />
            <Answers view={view()} />
            <Past view={view()} />
          </div>
          <div class="stack">
            <CalendarButton view={view()} />
            <Manage view={view()} etag={etag()} />
            <Facts view={view()} />
            <Story view={view()} />
          </div>
        </div>
      )}
    </OnePage>
  )
}

const Chips = (props: { view: MeetingView }) => (
  <div class="chips">
    <span class="chip calm">{label("meetingType", props.view.type)}</span>
    <span class="chip" classList={{ warm: props.view.status === "cancelled" }}>
      {label("meetingStatus", props.view.status)}
    </span>
    <Show when={props.view.caseReference}>
      {(reference) => <span class="reference soft">{reference()}</span>}
    </Show>
  </div>
)

const Cancelled = (props: { view: MeetingView }) => (
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
)
