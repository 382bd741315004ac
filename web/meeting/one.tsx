import { A, useParams } from "@solidjs/router"
import { Show, Suspense } from "solid-js"
import { createView, Loaded } from "../reading.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
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
    <Suspense
      fallback={
        <Page title={t("meeting.list")} back={<Back />}>
          <Skeleton label={t("app.loading")} />
        </Page>
      }
    >
      <Whole id={params.id} />
    </Suspense>
  )
}

function Whole(props: { id: string }) {
  const answer = createView(() => getMeeting(props.id))
  const title = () => {
    const known = answer()
    return known?.ok ? known.value.title : t("meeting.list")
  }
  const above = () => {
    const known = answer()
    return known?.ok ? <Chips view={known.value} /> : undefined
  }
  return (
    <Page title={title()} back={<Back />} above={above()}>
      <Loaded answer={answer()}>
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
      </Loaded>
    </Page>
  )
}

const Back = () => (
  <A class="back" href="/rapat">
    ← {t("meeting.list")}
  </A>
)

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
