import { A } from "@solidjs/router"
import { For, type JSX, Show } from "solid-js"
import type { ChildView } from "#shared/handoff/handoff.ts"
import { AgencyName, RegionName } from "../agency/names.tsx"
import { ownZone } from "../session/agency.ts"
import { Moment, Since } from "../ui/due.tsx"
import { Icon } from "../ui/icon.tsx"
import { Timeline } from "../ui/timeline.tsx"
import { label, t } from "../words/words.ts"
import type { HandoffView } from "./data.ts"
import { needOf } from "./row.tsx"

type Seen = { readonly view: HandoffView }

const Block = (props: { title: string; children: JSX.Element }) => (
  <div>
    <h3>{props.title}</h3>
    {props.children}
  </div>
)

/** What is offered, as much of it as the reader's tier opens. */
export const Offer = (props: Seen) => (
  <section class="card padded">
    <h2>{t("handoff.offer")}</h2>
    <div class="blocks">
      <Show when={props.view.need}>
        {(need) => (
          <Block title={t("handoff.child")}>
            <p>{needOf(props.view)}</p>
            <p class="soft">
              <RegionName code={need().region} />
            </p>
          </Block>
        )}
      </Show>
      <Show when={props.view.masked}>
        {(masked) => (
          <>
            <Block title={t("handoff.reason")}>
              <p class="prose">{masked().reason}</p>
            </Block>
            <Block title={t("handoff.safety")}>
              <p class="prose">{masked().safety}</p>
            </Block>
            <Block title={t("handoff.documents")}>
              <Documents names={masked().documents} />
            </Block>
          </>
        )}
      </Show>
      <Show when={props.view.basis}>
        {(basis) => (
          <Block title={t("handoff.basis")}>
            <p>
              {label("basis", basis().kind)}
              <Show when={basis().by}> · {basis().by}</Show>
            </p>
            <Show when={basis().note}>
              <p class="soft prose">{basis().note}</p>
            </Show>
          </Block>
        )}
      </Show>
      <Show when={props.view.childView}>
        {(child) => (
          <Block title={t("handoff.childView")}>
            <p class="prose">{childWords(child())}</p>
          </Block>
        )}
      </Show>
      <Summary view={props.view} />
    </div>
  </section>
)

const childWords = (child: ChildView): string =>
  "view" in child ? child.view : t("handoff.childAbsent", { reason: child.absent })

const Documents = (props: { names: readonly string[] }) => (
  <Show when={props.names.length > 0} fallback={<p class="soft">{t("handoff.noDocuments")}</p>}>
    <ul class="documents">
      <For each={props.names}>{(name) => <li>{name}</li>}</For>
    </ul>
  </Show>
)

const Summary = (props: Seen) => (
  <Show
    when={props.view.summary}
    fallback={
      <Show when={props.view.tier === "T1"}>
        <p class="note">{t("handoff.confidential")}</p>
      </Show>
    }
  >
    {(summary) => (
      <>
        <Show when={summary().assessment}>
          {(text) => (
            <Block title={t("handoff.assessment")}>
              <p class="prose">{text()}</p>
            </Block>
          )}
        </Show>
        <Show when={summary().plan}>
          {(text) => (
            <Block title={t("handoff.plan")}>
              <p class="prose">{text()}</p>
            </Block>
          )}
        </Show>
      </>
    )}
  </Show>
)

/** How it came back, if it did: the reason, and who else might help. */
export function Outcome(props: Seen) {
  const alternative = () => {
    const named = props.view.declined?.alternative
    return named === "none-known" ? t("handoff.noneKnown") : named
  }
  return (
    <>
      <Show when={props.view.declined}>
        {(declined) => (
          <section class="note warm">
            <h2>{t("handoff.declined", { agency: props.view.to.name })}</h2>
            <p>
              <strong>{label("declineReason", declined().reason)}.</strong> {declined().text}
            </p>
            <Show when={alternative()}>
              {(agency) => (
                <p>
                  {t("handoff.alternative")}: <AgencyName id={agency()} />
                </p>
              )}
            </Show>
            <Show when={props.view.case}>
              {(known) => (
                <A class="button" href={`/kasus/${known().id}/serah-terima/baru`}>
                  {t("case.offer")}
                </A>
              )}
            </Show>
          </section>
        )}
      </Show>
      <Show when={props.view.status === "withdrawn"}>
        <section class="note">
          <p>
            {t("handoff.withdrawnNote")} {props.view.withdrawn}
          </p>
        </section>
      </Show>
      <Show when={props.view.sentBack}>
        <section class="note warm">
          <h2>{t("handoff.sentBack")}</h2>
          <p class="prose">{props.view.sentBack}</p>
        </section>
      </Show>
    </>
  )
}

/** What may be read at this stage, and why no more. */
export const Tier = (props: Seen) => (
  <section class="tier" aria-label={t("tier.title")}>
    <Icon name="lock" />
    <p>{label("tier", props.view.tier)}</p>
  </section>
)

/** Who did what in it so far, by name where the reader may know it. */
export const People = (props: Seen) => (
  <section class="card padded">
    <h2>{t("handoff.people")}</h2>
    <dl class="facts">
      <Fact term={t("handoff.author")} value={props.view.author?.name} />
      <Fact term={t("handoff.approver")} value={props.view.approver?.name} />
      <Fact term={t("handoff.reviewer")} value={props.view.reviewer?.name} />
      <Fact term={t("handoff.worker")} value={props.view.worker?.name} />
      <When term={t(`accept.date.${props.view.kind}`)} at={props.view.handoverAt} />
      <When term={t("handoff.firstContact")} at={props.view.firstContactAt} />
      <Show when={props.view.case}>
        {(known) => (
          <>
            <dt>{t("handoff.case")}</dt>
            <dd>
              <A class="reference" href={`/kasus/${known().id}`}>
                {known().reference}
              </A>
            </dd>
          </>
        )}
      </Show>
    </dl>
  </section>
)

const Fact = (props: { term: string; value: string | undefined }) => (
  <Show when={props.value}>
    <dt>{props.term}</dt>
    <dd>{props.value}</dd>
  </Show>
)

const When = (props: { term: string; at: string | undefined }) => (
  <Show when={props.at}>
    {(at) => (
      <>
        <dt>{props.term}</dt>
        <dd>
          <Moment at={at()} zone={ownZone()} />
        </dd>
      </>
    )}
  </Show>
)

const harmful = ["handoff.declined", "handoff.withdrawn", "handoff.sent-back"]

/** The story so far as a line of knots, and the knot that is due next. */
export function Story(props: Seen) {
  const steps = () =>
    props.view.timeline.map((step) => ({
      what: label("happened", step.type),
      who: [step.person?.name, step.agency.name].filter(Boolean).join(" · "),
      when: <Since at={step.at} zone={ownZone()} />,
      tone: harmful.includes(step.type) ? ("harm" as const) : ("done" as const),
    }))
  const ahead = () => {
    const due = props.view.due
    if (!due) return []
    return [
      {
        what: label("due", due.kind),
        who: "",
        when: <Moment at={due.at} zone={ownZone()} />,
        tone: "ahead" as const,
      },
    ]
  }
  return (
    <section class="card padded">
      <h2>{t("handoff.timeline")}</h2>
      <Timeline steps={[...steps(), ...ahead()]} />
    </section>
  )
}
