import { A } from "@solidjs/router"
import { For, type JSX, Show } from "solid-js"
import { RegionName } from "../agency/names.tsx"
import { ownZone } from "../session/agency.ts"
import { Moment } from "../ui/due.tsx"
import { Icon } from "../ui/icon.tsx"
import { label, t } from "../words/words.ts"
import type { HandoffView } from "./data.ts"
import { needOf } from "./row.tsx"

type Seen = { readonly view: HandoffView }

export const Block = (props: { title: string; children: JSX.Element }) => (
  <div>
    <h3>{props.title}</h3>
    {props.children}
  </div>
)

/** The masked offer, and on which ground it may be read at all. */
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
            <p>{label("basis", basis().kind)}</p>
          </Block>
        )}
      </Show>
      <Show when={props.view.overrides}>
        {(overrides) => (
          <Block title={t("offering.unusual")}>
            <For each={Object.values(overrides())}>{(text) => <p class="prose">{text}</p>}</For>
          </Block>
        )}
      </Show>
      <Show when={props.view.tier === "T1"}>
        <p class="note">{t("handoff.confidential")}</p>
      </Show>
    </div>
  </section>
)

const Documents = (props: { names: readonly string[] }) => (
  <Show when={props.names.length > 0} fallback={<p class="soft">{t("handoff.noDocuments")}</p>}>
    <ul class="documents">
      <For each={props.names}>{(name) => <li>{name}</li>}</For>
    </ul>
  </Show>
)

/** What may be read at this stage, and why no more. */
export const Tier = (props: Seen) => (
  <section class="tier" aria-label={t("tier.title")}>
    <Icon name="lock" />
    <p>{label("tier", props.view.tier)}</p>
  </section>
)

/** Who did what in it so far, by name where the reader may know it, and the days that count. */
export const People = (props: Seen) => (
  <section class="card padded">
    <h2>{t("handoff.people")}</h2>
    <dl class="facts">
      <Fact term={t("handoff.author")} value={props.view.author?.name} />
      <Fact term={t("handoff.approver")} value={props.view.approver?.name} />
      <Fact term={t("handoff.reviewer")} value={props.view.reviewer?.name} />
      <Fact term={t("handoff.worker")} value={props.view.worker?.name} />
      <When term={label("acceptDate", props.view.kind)} at={props.view.handoverAt} />
      <When term={t("handoff.firstContact")} at={props.view.firstContactAt} />
      <When term={t("handoff.committed")} at={props.view.committedAt} />
      <When term={t("offering.returnBy")} at={props.view.returnBy} />
      <When term={t("handoff.stableUntil")} at={props.view.stableUntil} />
      <Fact
        term={t("handoff.progress")}
        value={props.view.progress && label("progressCode", props.view.progress.code)}
      />
      <Fact
        term={t("handoff.result")}
        value={props.view.outcome && label("outcomeCode", props.view.outcome.code)}
      />
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
      <Leads term={t("handoff.parent")} id={props.view.parent} />
      <Leads term={t("handoff.followedBy")} id={props.view.followedBy} />
    </dl>
  </section>
)

const Leads = (props: { term: string; id: string | undefined }) => (
  <Show when={props.id}>
    {(id) => (
      <>
        <dt>{props.term}</dt>
        <dd>
          <A href={`/serah-terima/${id()}`}>{t("handoff.see")}</A>
        </dd>
      </>
    )}
  </Show>
)

export const Fact = (props: { term: string; value: string | undefined }) => (
  <Show when={props.value}>
    <dt>{props.term}</dt>
    <dd>{props.value}</dd>
  </Show>
)

export const When = (props: { term: string; at: string | undefined }) => (
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
