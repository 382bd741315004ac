import { A } from "@solidjs/router"
import { type JSX, Show } from "solid-js"
import { AgencyKnown, AgencyName } from "../agency/names.tsx"
import { label, t } from "../words/words.ts"
import type { HandoffView } from "./data.ts"

type Seen = { readonly view: HandoffView }

/** How it came back or ended, if it did, and what to do then. */
export const Outcome = (props: Seen) => (
  <>
    <Show when={props.view.declined ?? props.view.declinedReason}>
      <Declined view={props.view} />
    </Show>
    <Told on={props.view.status === "withdrawn"} title={t("handoff.withdrawnNote")}>
      {props.view.withdrawn}
    </Told>
    <Told on={props.view.status === "cancelled"} title={t("handoff.cancelledNote")}>
      {props.view.cancelled}
    </Told>
    <Told on={props.view.status === "expired"} title={t("handoff.expiredNote")} warm>
      <NextRoute view={props.view} />
    </Told>
    <Told on={Boolean(props.view.sentBack)} title={t("handoff.sentBack")} warm>
      {props.view.sentBack}
    </Told>
    <Show when={props.view.pullAnswer}>
      {(answer) => (
        <section class="note">
          <h2>{label("pullAnswer", answer().answer)}</h2>
          <p class="prose">{answer().text}</p>
        </section>
      )}
    </Show>
  </>
)

const Told = (props: { on: boolean; title: string; warm?: boolean; children: JSX.Element }) => (
  <Show when={props.on}>
    <section class="note" classList={{ warm: props.warm ?? false }}>
      <h2>{props.title}</h2>
      <Show when={props.children}>
        <div class="prose">{props.children}</div>
      </Show>
    </section>
  </Show>
)

function Declined(props: Seen) {
  const alternative = () => {
    const named = props.view.declined?.alternative
    return named === "none-known" ? t("handoff.noneKnown") : named
  }
  const reason = () => props.view.declined?.reason ?? props.view.declinedReason ?? ""
  return (
    <section class="note warm">
      <h2>{t("handoff.declined", { agency: props.view.to.name })}</h2>
      <p>
        <strong>{label("declineReason", reason())}.</strong> {props.view.declined?.text}
      </p>
      <Show when={alternative()}>
        {(agency) => (
          <p>
            {t("handoff.alternative")}: <AgencyName id={agency()} />
          </p>
        )}
      </Show>
      <NextRoute view={props.view} to={props.view.declined?.alternative} />
    </section>
  )
}

const drafted = ["referral", "transfer", "placement"]

/** A child is never left without a next address: the sender goes on from here with its own words. */
function NextRoute(props: Seen & { to?: string | undefined }) {
  const wayFor = (child: string, to?: string) => {
    const from = drafted.includes(props.view.kind) ? { dari: props.view.id } : {}
    const search = new URLSearchParams({ ...from, ...(to ? { ke: to } : {}) })
    return `/kasus/${child}/serah-terima/baru?${search}`
  }
  const named = () => (props.to === "none-known" ? undefined : props.to)
  return (
    <Show when={props.view.case}>
      {(known) => (
        <div class="actions">
          <Show when={named()}>
            {(to) => (
              <A class="button main" href={wayFor(known().id, to())}>
                <AgencyKnown id={to()}>{(agency) => t("handoff.againTo", { agency })}</AgencyKnown>
              </A>
            )}
          </Show>
          <A class="button" href={wayFor(known().id)}>
            {t("handoff.again")}
          </A>
        </div>
      )}
    </Show>
  )
}
