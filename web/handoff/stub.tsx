import { Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { Moment } from "../ui/due.tsx"
import { label, t } from "../words/words.ts"
import type { HandoffView } from "./data.ts"
import { Fact, When } from "./parts.tsx"
import { isPhysical } from "./side.ts"

/** What stays of a handoff for whoever is out of it: how far it is, and how it went. */
export const Stub = (props: { view: HandoffView }) => (
  <section class="card padded" aria-labelledby="stub">
    <h2 id="stub">{t("stub.title")}</h2>
    <p class="soft same">{t(hasBegun(props.view) ? "stub.text" : "stub.ended")}</p>
    <dl class="facts">
      <Whereabouts view={props.view} />
      <Fact term={t("handoff.case")} value={props.view.case?.reference} />
      <Fact term={t("stub.status")} value={label("status", props.view.status)} />
      <Show when={props.view.progress}>
        {(progress) => (
          <>
            <dt>{t("handoff.progress")}</dt>
            <dd>
              {label("progressCode", progress().code)}{" "}
              <span class="soft">
                <Moment at={progress().at} zone={ownZone()} />
              </span>
            </dd>
          </>
        )}
      </Show>
      <Show when={props.view.outcome}>
        {(outcome) => (
          <>
            <dt>{t("handoff.result")}</dt>
            <dd>
              {label("outcomeCode", outcome().code)}{" "}
              <span class="soft">
                <Moment at={outcome().at} zone={ownZone()} />
              </span>
            </dd>
          </>
        )}
      </Show>
      <When term={t("stub.updated")} at={props.view.updatedAt} />
    </dl>
    <Show when={hasBegun(props.view) && isPhysical(props.view)}>
      <p class="soft">{t("stub.record", { agency: props.view.to.name })}</p>
    </Show>
    <p class="soft">{t("stub.gone")}</p>
  </section>
)

/** Whether it was ever carried out: a decline leaves the child where it was. */
const hasBegun = ({ committedAt }: HandoffView): boolean => committedAt !== undefined

/** With whom the child is by this handoff; what came after its end stands elsewhere. */
const placeIn = ({ status, from, to, committedAt, updatedAt }: HandoffView) =>
  status === "returned"
    ? { term: t("stub.back"), agency: from, since: updatedAt }
    : { term: t(status === "closed" ? "stub.given" : "stub.now"), agency: to, since: committedAt }

const Whereabouts = (props: { view: HandoffView }) => (
  <Show when={hasBegun(props.view) && isPhysical(props.view) && placeIn(props.view)}>
    {(place) => (
      <>
        <dt>{place().term}</dt>
        <dd>
          <strong>{place().agency.name}</strong>
          <Show when={place().since}>
            {(since) => (
              <>
                , {t("stub.since")} <Moment at={since()} zone={ownZone()} />
              </>
            )}
          </Show>
        </dd>
      </>
    )}
  </Show>
)
