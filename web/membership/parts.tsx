import { Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { Since } from "../ui/due.tsx"
import { Story as Steps } from "../ui/story.tsx"
import { dateOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { MemberView } from "./data.ts"

type Seen = { readonly view: MemberView }

const dayOf = (at: string | undefined) => at && dateOf(at, ownZone())

/** How this person is reached, and since when they belong here. */
export const Facts = (props: Seen) => (
  <section class="card padded">
    <dl class="facts">
      <Fact term={t("member.profession")} value={props.view.contact?.profession} />
      <Fact term={t("member.email")} value={props.view.person.email} />
      <Fact term={t("member.phone")} value={props.view.contact?.phone} />
      <Fact term={t("member.note")} value={props.view.contact?.note} />
      <Fact term={t("member.since")} value={dayOf(props.view.since)} />
      <Fact term={t("member.until")} value={dayOf(props.view.until)} />
    </dl>
    <Show when={props.view.status === "contact"}>
      <p class="soft">{t("member.noAccess")}</p>
    </Show>
  </section>
)

const Fact = (props: { term: string; value: string | undefined }) => (
  <Show when={props.value}>
    <dt>{props.term}</dt>
    <dd>{props.value}</dd>
  </Show>
)

const harmful = ["suspended", "ended", "refused", "revoked", "declined"]

/** What happened to this place in the agency so far. */
export const Story = (props: Seen) => (
  <Steps
    title={t("member.story")}
    steps={props.view.timeline.map((step) => ({
      what: label("happened", step.type),
      who: [step.person?.name, step.agency.name].filter(Boolean).join(" · "),
      when: <Since at={step.at} zone={ownZone()} />,
      tone: harmful.some((each) => step.type.endsWith(each)) ? "harm" : "done",
    }))}
  />
)
