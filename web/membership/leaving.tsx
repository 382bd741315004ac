import { A, createAsync } from "@solidjs/router"
import { createSignal, Show } from "solid-js"
import { caseRoles } from "#shared/kernel/actor.ts"
import { getAgency, getMembers, type Member } from "../agency/data.ts"
import { MemberSelect } from "../agency/member-select.tsx"
import type { Answer, Receipt } from "../api.ts"
import { t } from "../words/words.ts"
import type { MemberView } from "./data.ts"

/** The desk of the agency, as far as it names this person. */
function createSeated(view: () => MemberView) {
  const agency = createAsync(() => getAgency(view().agency.id))
  return () => {
    const answer = agency()
    if (!answer?.ok) return false
    const { onDuty, deputy, weeks = [] } = answer.value.desk
    const seats = [onDuty, deputy, ...weeks.flatMap((week) => [week.onDuty, week.deputy])]
    return seats.some((each) => each?.id === view().person.id)
  }
}

/** Who may take over, once known; read aside, so that the open question never gives way to waiting. */
function createHeirs(view: () => MemberView, seated: () => boolean) {
  const [members, setMembers] = createSignal<readonly Member[]>()
  void getMembers().then((answer) => answer.ok && setMembers(answer.value.items))
  const mayTakeOver = ({ person, roles, status }: Member) =>
    person.id !== view().person.id &&
    (status ?? "active") === "active" &&
    roles.some((role) => caseRoles.some((each) => each === role)) &&
    (!seated() || roles.includes("HANDOFF_OFFICER"))
  return { mayTakeOver, isNobody: () => members()?.some(mayTakeOver) === false }
}

/**
 * What somebody who goes still holds, and who takes all of it over.
 * @param optional whether it may also stay with them for now, as in a suspension
 */
export function createLeaving(view: () => MemberView, optional = false) {
  const seated = createSeated(view)
  const [heir, setHeir] = createSignal("")
  const [told, setTold] = createSignal(false)
  const [tried, setTried] = createSignal(false)
  const duties = () => view().holds.reviewer + view().holds.worker
  const needsHeir = () => duties() > 0 || seated() || told()
  const { mayTakeOver, isNobody } = createHeirs(view, seated)
  /** A successor is needed, and there is nobody to choose. */
  const isStuck = () => needsHeir() && isNobody()
  /** The body, or nothing while a successor is missing. */
  const body = () => {
    setTried(true)
    if (!needsHeir()) return {}
    if (heir()) return { takeover: heir() }
    return optional ? {} : undefined
  }
  /** A duty that came meanwhile: the refusal says so, and the question appears. */
  const heed = async (answer: Promise<Answer<Receipt>>): Promise<Answer<Receipt>> => {
    const known = await answer
    if (!known.ok && known.problem.code === "membership.holds-open") setTold(true)
    return known
  }
  const wrong = () => (tried() && !heir() && !optional ? t("problem.required") : undefined)
  return {
    heir,
    setHeir,
    duties,
    seated,
    needsHeir,
    mayTakeOver,
    isStuck,
    tried,
    wrong,
    body,
    heed,
    optional,
  }
}

/** Says how much waits for this person, and asks who takes it over; nothing where nothing does. */
export const TakeoverFields = (props: {
  view: MemberView
  leaving: ReturnType<typeof createLeaving>
}) => {
  const name = () => props.view.person.name
  return (
    <Show when={props.leaving.needsHeir()}>
      <div class="note warm">
        <Show when={props.leaving.duties() > 0}>
          <p>{t("end.duties", { name: name(), n: props.leaving.duties() })}</p>
        </Show>
        <Show when={props.leaving.seated()}>
          <p>{t("end.seated", { name: name() })}</p>
        </Show>
        <Show
          when={props.leaving.isStuck()}
          fallback={<p>{t(props.leaving.optional ? "suspend.mayHeir" : "end.needsHeir")}</p>}
        >
          <p>
            {t(props.leaving.optional ? "suspend.noHeir" : "end.noHeir")}{" "}
            <A href="/anggota">{t("end.toMembers")}</A>
          </p>
        </Show>
      </div>
      <Show when={!props.leaving.isStuck()}>
        <MemberSelect
          name="takeover"
          label={t("end.takeover")}
          hint={t(props.leaving.seated() ? "end.takeoverSeatHint" : "end.takeoverHint")}
          value={props.leaving.heir()}
          onInput={props.leaving.setHeir}
          fits={props.leaving.mayTakeOver}
          wrong={props.leaving.wrong()}
        />
      </Show>
    </Show>
  )
}
