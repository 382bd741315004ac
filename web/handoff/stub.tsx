import { Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { Moment } from "../ui/due.tsx"
import { label, t } from "../words/words.ts"
import type { HandoffView } from "./data.ts"
import { Fact, When } from "./parts.tsx"

/** What stays of a handoff for whoever is out of it: how far it is, and how it went. */
export const Stub = (props: { view: HandoffView }) => (
  <section class="card padded" aria-labelledby="stub">
    <h2 id="stub">{t("stub.title")}</h2>
    <p class="soft same">{t("stub.text")}</p>
    <dl class="facts">
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
    <p class="soft">{t("stub.gone")}</p>
  </section>
)
