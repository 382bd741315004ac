import { createAsync } from "@solidjs/router"
import { createSignal, Show, Suspense, untrack } from "solid-js"
import { isGrave, type Risk } from "#shared/case/lists/risk.ts"
import { caseRoles } from "#shared/kernel/actor.ts"
import { day, hour } from "#shared/kernel/instant.ts"
import { getMembers, type Member } from "../agency/data.ts"
import { MemberSelect } from "../agency/member-select.tsx"
import { me, ownZone } from "../session/agency.ts"
import { MomentField, momentWrong } from "../ui/moment-field.tsx"
import { instantFrom, momentOf, typedIn } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { HandoffView } from "./data.ts"

/** An emergency is met the same day; anything else is proposed for tomorrow morning. */
function proposed(risk: Risk): { date: string; time: string } {
  const ahead = risk === "EMERGENCY" ? 4 * hour : day
  const typed = typedIn(new Date(Date.now() + ahead).toISOString(), ownZone())
  return risk === "EMERGENCY" ? typed : { ...typed, time: "09:00" }
}

function mayWork({ roles, certificate }: Member, risk: Risk): boolean {
  const works = roles.some((role) => caseRoles.some((each) => each === role))
  const isCertified = certificate !== undefined && Date.parse(certificate.validUntil) > Date.now()
  return works && (isCertified || !isGrave(risk))
}

/** Who takes over and when: oneself, if one may, at the time that the risk asks for. */
export function createAcceptance(view: () => HandoffView) {
  const own = me()?.person.id ?? ""
  const members = createAsync(() => getMembers())
  // No memo: whoever reads it waits for the members, and the sheet itself must not.
  const fitting = () => {
    const answer = members()
    const all = answer?.ok ? answer.value.items : []
    return all.filter((each) => mayWork(each, view().risk))
  }
  const [chosen, setWorker] = createSignal<string>()
  const [when, setWhen] = createSignal(untrack(() => proposed(view().risk)))
  const [tried, setTried] = createSignal(false)
  const isFit = () => fitting().some(({ person }) => person.id === own)
  const worker = () => chosen() ?? (isFit() ? own : "")
  const at = () => instantFrom(when().date, when().time, ownZone())
  const body = () => {
    setTried(true)
    const handoverAt = at()
    return worker() && handoverAt ? { worker: worker(), handoverAt } : undefined
  }
  const name = () => fitting().find(({ person }) => person.id === worker())?.person.name
  return {
    worker,
    setWorker,
    when,
    setWhen,
    tried,
    at,
    body,
    name,
    isKnown: () => Boolean(members()),
  }
}

export type Acceptance = ReturnType<typeof createAcceptance>

/** The presets in one line; who wants others opens it. */
export const AcceptDefaults = (props: { view: HandoffView; acceptance: Acceptance }) => (
  <Suspense fallback={<p class="soft">{t("app.loading")}</p>}>
    <details class="defaults" open={props.acceptance.isKnown() && !props.acceptance.worker()}>
      <summary>
        <strong>{props.acceptance.name() ?? t("accept.nobody")}</strong>
        <span class="soft">
          {" "}
          · {label("acceptDate", props.view.kind)}:{" "}
          <Show when={props.acceptance.at()}>{(at) => momentOf(at(), ownZone())}</Show>
        </span>{" "}
        <span class="change">{t("accept.change")}</span>
      </summary>
      <div class="stack tight">
        <MemberSelect
          name="worker"
          label={t("accept.worker")}
          value={props.acceptance.worker()}
          onInput={props.acceptance.setWorker}
          fits={(member) => mayWork(member, props.view.risk)}
          wrong={
            props.acceptance.tried() && !props.acceptance.worker()
              ? t("problem.required")
              : undefined
          }
        />
        <MomentField
          name="handover"
          dateLabel={label("acceptDate", props.view.kind)}
          timeLabel={t("accept.time")}
          zone={ownZone()}
          value={props.acceptance.when()}
          onInput={props.acceptance.setWhen}
          wrong={
            props.acceptance.tried() ? momentWrong(props.acceptance.when(), ownZone()) : undefined
          }
        />
      </div>
    </details>
  </Suspense>
)
