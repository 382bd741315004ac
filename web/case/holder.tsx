import { A } from "@solidjs/router"
import { Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { Countdown } from "../ui/due.tsx"
import { label, t } from "../words/words.ts"
import { firstDue } from "./clocks.tsx"
import type { CaseSeen } from "./data.ts"
import { RiskChip } from "./risk.tsx"

/** The first thing anybody asks: who holds the child, how grave it is, and what is due next. */
export const Holder = (props: { view: CaseSeen }) => (
  <section class={`card holder ${props.view.risk ?? ""}`}>
    <div class="chips">
      <Show when={props.view.risk}>{(risk) => <RiskChip risk={risk()} />}</Show>
      <span class="chip calm">
        {props.view.status === "open" ? t("case.open") : t("case.closed")}
      </span>
      <Show when={props.view.relation}>
        {(relation) => <span class="chip">{label("relation", relation())}</span>}
      </Show>
    </div>
    <dl class="holders">
      <div>
        <dt>{t("case.holds")}</dt>
        <dd>
          <strong>{props.view.custodian.name}</strong>
          <Show when={props.view.status === "open" && isTold(props.view)}>
            <Show
              when={props.view.worker}
              fallback={<span class="wrong">{t("case.noWorker")}</span>}
            >
              {(worker) => (
                <span class="soft">
                  {t("case.worker")}: {worker().name}
                </span>
              )}
            </Show>
          </Show>
        </dd>
      </div>
      <Show when={props.view.careHolder}>
        {(holder) => (
          <div>
            <dt>{t("case.cares")}</dt>
            <dd>
              <strong>{holder().name}</strong>
            </dd>
          </div>
        )}
      </Show>
      <Show when={props.view.status === "open" && firstDue(props.view)}>
        {(clock) => (
          <div>
            <dt>{t("case.nextDue")}</dt>
            <dd>
              <strong>{label("caseClock", clock().kind)}</strong>
              <Countdown at={clock().due} zone={ownZone()} />
            </dd>
          </div>
        )}
      </Show>
    </dl>
    <A class="who-link" href={`/kasus/${props.view.id}/siapa`}>
      {t("custody.title")} →
    </A>
  </section>
)

/** Whether the reader is told of the people at all: absence then means that there is none. */
const isTold = ({ relation }: CaseSeen): boolean =>
  relation === "custodian" || relation === "care-holder"
