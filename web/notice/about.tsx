import { createAsync } from "@solidjs/router"
import { type Component, Show, Suspense } from "solid-js"
import { Dynamic } from "solid-js/web"
import { caseRoles } from "#shared/kernel/actor.ts"
import { getAgency } from "../agency/data.ts"
import type { Answer } from "../api.ts"
import { getBatches } from "../batch/data.ts"
import { type CaseBox, getCases } from "../case/data.ts"
import { getHandoffs } from "../handoff/data.ts"
import { getMeetings } from "../meeting/list-data.ts"
import { getMemberships } from "../membership/data.ts"
import { getNetworks } from "../network/data.ts"
import { getPartnerships } from "../partnership/data.ts"
import type { Page } from "../reading.tsx"
import { hasRole } from "../session/agency.ts"
import { getTasks } from "../task/data.ts"
import { label, t } from "../words/words.ts"
import type { Notice } from "./data.ts"

/** What a notice is about, from what the reader may see anyway: the notice itself says nothing. */
export const About = (props: { notice: Notice }) => (
  <Suspense>
    <Dynamic component={abouts[props.notice.about.noun] ?? Nothing} id={props.notice.about.id} />
  </Suspense>
)

function AboutHandoff(props: { id: string }) {
  const boxes = [
    createAsync(() => getHandoffs("in", "open")),
    createAsync(() => getHandoffs("out", "open")),
    createAsync(() => getHandoffs("in", "ended")),
    createAsync(() => getHandoffs("out", "ended")),
  ]
  const card = () => boxes.flatMap((box) => itemsOf(box())).find((each) => each.id === props.id)
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

const caseBoxes: readonly CaseBox[] = ["mine", "team", "care"]

/** By its number, which tells nobody who the child is. */
function AboutCase(props: { id: string }) {
  const lists = caseBoxes.map((box) => createAsync(() => getCases(box)))
  const card = () => lists.flatMap((list) => itemsOf(list())).find(({ id }) => id === props.id)
  return (
    <Show when={card()}>
      {(found) => (
        <span class="soft">
          <span class="reference">{found().reference}</span>
          <Show when={found().category}>{(code) => ` · ${label("category", code())}`}</Show>
        </span>
      )}
    </Show>
  )
}

function AboutTask(props: { id: string }) {
  const tasks = createAsync(() => getTasks())
  const reference = () => itemsOf(tasks()).find(({ id }) => id === props.id)?.case.reference
  return <Show when={reference()}>{(found) => <span class="soft reference">{found()}</span>}</Show>
}

function AboutBatch(props: { id: string }) {
  const batches = createAsync(() => getBatches())
  const title = () => itemsOf(batches()).find(({ id }) => id === props.id)?.title
  return <Said text={title()} />
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

const Nothing = () => null

/** Only for whoever works on cases: nobody else may read the lists it is looked up in. */
const ofCases =
  (About: Component<{ id: string }>): Component<{ id: string }> =>
  (props) => (
    <Show when={hasRole(...caseRoles)}>
      <About id={props.id} />
    </Show>
  )

const abouts: Readonly<Record<string, Component<{ id: string }>>> = {
  handoffs: ofCases(AboutHandoff),
  cases: ofCases(AboutCase),
  tasks: ofCases(AboutTask),
  batches: ofCases(AboutBatch),
  meetings: AboutMeeting,
  agencies: AboutAgency,
  memberships: AboutMember,
  partnerships: AboutPartnership,
  networks: AboutNetwork,
}
