import { createAsync } from "@solidjs/router"
import { Show, Suspense } from "solid-js"
import { getHandoffs } from "../handoff/data.ts"
import { getMeetings } from "../meeting/data.ts"
import { label, t } from "../words/words.ts"
import type { Notice } from "./data.ts"

/** What a notice is about, from lists the reader may see anyway: the notice itself says nothing. */
export const About = (props: { notice: Notice }) => (
  <Suspense>
    <Show
      when={props.notice.about.noun === "meetings"}
      fallback={<AboutHandoff id={props.notice.about.id} />}
    >
      <AboutMeeting id={props.notice.about.id} />
    </Show>
  </Suspense>
)

function AboutHandoff(props: { id: string }) {
  const inbox = createAsync(() => getHandoffs("in", "open"))
  const outbox = createAsync(() => getHandoffs("out", "open"))
  const card = () =>
    [inbox(), outbox()]
      .flatMap((answer) => (answer?.ok ? answer.value.items : []))
      .find((each) => each.id === props.id)
  return (
    <Show when={card()}>
      {(found) => (
        <span class="soft">
          {t("handoff.title", {
            kind: label("kind", found().kind),
            service: label("service", found().service),
          })}{" "}
          · {found().from.name} → {found().to.name}
        </span>
      )}
    </Show>
  )
}

function AboutMeeting(props: { id: string }) {
  const meetings = createAsync(() => getMeetings("upcoming"))
  const card = () => {
    const answer = meetings()
    return answer?.ok ? answer.value.items.find((each) => each.id === props.id) : undefined
  }
  return <Show when={card()}>{(found) => <span class="soft">{found().title}</span>}</Show>
}
