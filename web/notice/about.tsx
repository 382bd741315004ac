import { createAsync } from "@solidjs/router"
import { type Component, Show, Suspense } from "solid-js"
import { Dynamic } from "solid-js/web"
import { getAgency } from "../agency/data.ts"
import type { Answer } from "../api.ts"
import { getHandoffs } from "../handoff/data.ts"
import { getMeetings } from "../meeting/data.ts"
import { getMemberships } from "../membership/data.ts"
import { getNetworks } from "../network/data.ts"
import { getPartnerships } from "../partnership/data.ts"
import type { Page } from "../reading.tsx"
import { label, t } from "../words/words.ts"
import type { Notice } from "./data.ts"

/** What a notice is about, from what the reader may see anyway: the notice itself says nothing. */
export const About = (props: { notice: Notice }) => (
  <Suspense>
    <Dynamic
      component={abouts[props.notice.about.noun] ?? AboutHandoff}
      id={props.notice.about.id}
    />
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

const itemsOf = <Item,>(answer: Answer<Page<Item>> | undefined): readonly Item[] =>
  answer?.ok ? answer.value.items : []

const Said = (props: { text: string | undefined }) => (
  <Show when={props.text}>
    <span class="soft">{props.text}</span>
  </Show>
)

function AboutAgency(props: { id: string }) {
  const agency = createAsync(() => getAgency(props.id))
  const name = () => {
    const answer = agency()
    return answer?.ok ? answer.value.name : undefined
  }
  return <Said text={name()} />
}

function AboutMember(props: { id: string }) {
  const members = createAsync(() => getMemberships(""))
  const name = () => itemsOf(members()).find(({ id }) => id === props.id)?.person.name
  return <Said text={name()} />
}

function AboutPartnership(props: { id: string }) {
  const partnerships = createAsync(() => getPartnerships())
  const title = () => itemsOf(partnerships()).find(({ id }) => id === props.id)?.title
  return <Said text={title()} />
}

function AboutNetwork(props: { id: string }) {
  const networks = createAsync(() => getNetworks())
  const name = () => itemsOf(networks()).find(({ id }) => id === props.id)?.name
  return <Said text={name()} />
}

const abouts: Readonly<Record<string, Component<{ id: string }>>> = {
  meetings: AboutMeeting,
  agencies: AboutAgency,
  memberships: AboutMember,
  partnerships: AboutPartnership,
  networks: AboutNetwork,
}
