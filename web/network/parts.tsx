import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import { RegionName } from "../region/place-name.tsx"
import { ownZone } from "../session/agency.ts"
import { Since } from "../ui/due.tsx"
import { Story as Steps } from "../ui/story.tsx"
import { dateOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { MemberView, NetworkView } from "./data.ts"
import { sectorsOf } from "./sectors.ts"

type Seen = { readonly view: NetworkView }

/** Decree, level, region and chair. */
export const Facts = (props: Seen) => (
  <section class="card padded">
    <h2>{t("network.decree")}</h2>
    <dl class="facts upright">
      <dt>{t("network.decreeNumber")}</dt>
      <dd>{props.view.decree.number}</dd>
      <dt>{t("network.decreeDate")}</dt>
      <dd>{dateOf(`${props.view.decree.date}T05:00:00Z`, ownZone())}</dd>
      <dt>{t("network.decreeIssuer")}</dt>
      <dd>{props.view.decree.issuer}</dd>
      <dt>{t("network.chair")}</dt>
      <dd>
        {props.view.chair.title}
        <br />
        <A href={`/instansi/${props.view.chair.agency.id}`}>{props.view.chair.agency.name}</A>
      </dd>
      <Show when={props.view.region}>
        {(code) => (
          <>
            <dt>{t("network.region")}</dt>
            <dd>
              <RegionName code={code()} />
            </dd>
          </>
        )}
      </Show>
    </dl>
  </section>
)

/** The agencies by sector, each with who speaks for it. */
export const Members = (props: Seen) => (
  <section class="sectors" aria-label={t("network.members")}>
    <For each={sectorsOf(props.view.members)}>
      {({ sector, members }) => (
        <article class="card sector">
          <h3>
            {label("sector", sector)} <span class="soft figures">{members.length}</span>
          </h3>
          <ul>
            <For each={members}>{(member) => <MemberItem member={member} view={props.view} />}</For>
          </ul>
        </article>
      )}
    </For>
  </section>
)

const MemberItem = (props: { member: MemberView; view: NetworkView }) => (
  <li>
    <span class="title">
      <A href={`/instansi/${props.member.agency.id}`}>{props.member.agency.name}</A>
      <Show when={props.member.agency.id === props.view.chair.agency.id}>
        <span class="chip calm">{t("network.chair")}</span>
      </Show>
    </span>
    {/* Who speaks for a member is told to members only; for others there is no line to leave empty. */}
    <Show when={props.view.departures}>
      <Speakers member={props.member} />
    </Show>
    <Show when={props.member.overruled}>
      {(overruled) => (
        <span class="soft">
          {t("network.overruled", {
            agencies: overruled()
              .agencies.map(({ name }) => name)
              .join(", "),
            reason: overruled().reason,
          })}
        </span>
      )}
    </Show>
  </li>
)

const Speakers = (props: { member: MemberView }) => (
  <Show
    when={props.member.focalPoint}
    fallback={<span class="soft">{t("network.noFocalPoint")}</span>}
  >
    {(person) => (
      <span class="soft">
        {t("network.focalPoint")}: {person().name}
        <Show when={props.member.deputy}>
          {(deputy) => (
            <>
              <br />
              {t("network.deputy")}: {deputy().name}
            </>
          )}
        </Show>
      </span>
    )}
  </Show>
)

/** Who was removed or turned down, and why. */
export const Departures = (props: Seen) => (
  <Show when={(props.view.departures?.length ?? 0) > 0}>
    <section class="card padded">
      <h2>{t("network.departures")}</h2>
      <ul class="stack tight">
        <For each={[...(props.view.departures ?? [])].reverse()}>
          {(each) => (
            <li>
              <strong>{each.agency.name}</strong>
              <p class="soft">
                {label("departure", each.how)}, {dateOf(each.at, ownZone())}: {each.reason}
              </p>
            </li>
          )}
        </For>
      </ul>
    </section>
  </Show>
)

const harmful = ["objected", "turned-down", "removed", "left", "dissolved"]

export const Story = (props: Seen) => (
  <Steps
    title={t("network.story")}
    steps={props.view.timeline.map((step) => ({
      what: label("happened", step.type),
      who: [step.person?.name, step.agency.name].filter(Boolean).join(" · "),
      when: <Since at={step.at} zone={ownZone()} />,
      tone: harmful.some((each) => step.type.endsWith(each)) ? "harm" : "done",
    }))}
  />
)
