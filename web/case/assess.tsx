import { useAction } from "@solidjs/router"
import { createSignal, Show, untrack } from "solid-js"
import { type Risk, rankOf } from "#shared/case/lists/risk.ts"
import { ActDialog } from "../acting.tsx"
import type { Answer } from "../api.ts"
import type { ActProps } from "../powers.tsx"
import { Radios } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { codesOf, label, t } from "../words/words.ts"
import type { Raise, Raised } from "./alongside.ts"
import { type CaseSeen, raiseHandoffs } from "./data.ts"
import { createTried, filled } from "./tried.ts"

type Props = ActProps<CaseSeen>

/**
 * An act that may raise the case's risk: its open handoffs follow, each by an act of its own. What
 * did not follow stays marked on the page.
 */
function createRaising(props: Props, done: string) {
  const raise = useAction(raiseHandoffs)
  const [told, setTold] = createSignal(done)
  const act = async (body: unknown) => {
    const before = props.view.risk
    const { risk, reason } = body as { readonly risk: Risk; readonly reason?: string }
    const answer = await props.act(body)
    if (!answer.ok || !reason || !isGraverThan(risk, before)) return answer
    const { count, problems } = await raise({ case: props.view.id, risk, reason })
    if (count > 0) setTold(t("riskForm.along", { done, n: count }))
    if (problems.length > 0) setTold(t("riskForm.behind", { done, n: problems.length }))
    return answer
  }
  return { act, told }
}

const risks = (): readonly Risk[] => codesOf("risk").map((code) => code as Risk)

/** The levels of risk, each with the sign by which it is known. */
export const RiskRadios = (props: {
  value: string
  fits?: (risk: Risk) => boolean
  wrong?: string | undefined
  onInput: (risk: string) => void
}) => (
  <Radios
    name="risk"
    legend={t("riskForm.risk")}
    boxed
    value={props.value}
    wrong={props.wrong}
    onInput={props.onInput}
    choices={risks()
      .filter((risk) => props.fits?.(risk) ?? true)
      .map((value) => ({ value, label: label("risk", value), hint: label("riskSign", value) }))}
  />
)

/** Whoever is not shown the level may name any but the lowest. */
const isGraverThan = (one: Risk, other: Risk = "LOW"): boolean => rankOf(one) < rankOf(other)

const isLighterThan = (one: Risk, other: Risk = "LOW"): boolean => rankOf(one) > rankOf(other)

/** Looks at the child's risk anew; the next look is due after a time that hangs on the level. */
export function AssessDialog(props: Props) {
  const [risk, setRisk] = createSignal<string>(untrack(() => props.view.risk ?? ""))
  const [assessment, setAssessment] = createSignal("")
  const [plan, setPlan] = createSignal("")
  const [reason, setReason] = createSignal("")
  const { missing, check } = createTried()
  const needsReason = () => risk() !== props.view.risk
  const hasReason = () => !needsReason() || reason().trim().length >= 3
  const raising = createRaising(props, t("assessForm.done"))
  const body = () => {
    if (!check(risk() !== "", assessment().trim() !== "", hasReason())) return undefined
    const why = needsReason() ? reason() : ""
    return { risk: risk(), ...filled({ assessment: assessment(), plan: plan(), reason: why }) }
  }
  return (
    <ActDialog
      {...props}
      title={t("caseAct.assess")}
      text={t("assessForm.text")}
      send={t("case.save")}
      done={raising.told()}
      body={body}
      act={raising.act}
    >
      <RiskRadios
        value={risk()}
        // Lower is an act of its own, for a supervisor.
        fits={(each) => !isLighterThan(each, props.view.risk)}
        wrong={missing(risk() !== "")}
        onInput={setRisk}
      />
      <Show when={props.view.risk !== "LOW"}>
        <p class="hint">{t("assessForm.lower")}</p>
      </Show>
      <Show when={needsReason()}>
        <TextArea
          name="reason"
          rows={2}
          label={t("riskForm.reason")}
          value={reason()}
          wrong={missing(hasReason())}
          onInput={setReason}
        />
      </Show>
      <TextArea
        name="assessment"
        label={t("assessForm.assessment")}
        hint={t("assessForm.assessmentHint")}
        value={assessment()}
        wrong={missing(assessment().trim() !== "")}
        onInput={setAssessment}
      />
      <TextArea
        name="plan"
        rows={2}
        label={t("assessForm.plan")}
        optional={t("app.optional")}
        value={plan()}
        onInput={setPlan}
      />
    </ActDialog>
  )
}

function RiskDialog(props: Props & { title: string; text: string; fits: (risk: Risk) => boolean }) {
  const [risk, setRisk] = createSignal("")
  const [reason, setReason] = createSignal("")
  const { missing, check } = createTried()
  const raising = createRaising(props, t("riskForm.done"))
  const body = () =>
    check(risk() !== "", reason().trim().length >= 3)
      ? { risk: risk(), reason: reason().trim() }
      : undefined
  return (
    <ActDialog {...props} send={props.title} done={raising.told()} body={body} act={raising.act}>
      <RiskRadios
        value={risk()}
        fits={props.fits}
        wrong={missing(risk() !== "")}
        onInput={setRisk}
      />
      <TextArea
        name="reason"
        rows={2}
        label={t("riskForm.reason")}
        value={reason()}
        wrong={missing(reason().trim().length >= 3)}
        onInput={setReason}
      />
    </ActDialog>
  )
}

export const RaiseRiskDialog = (props: Props) => (
  <RiskDialog
    {...props}
    title={t("caseAct.raise-risk")}
    text={t("riskForm.raiseText")}
    fits={(risk) => isGraverThan(risk, props.view.risk)}
  />
)

export const LowerRiskDialog = (props: Props) => (
  <RiskDialog
    {...props}
    title={t("caseAct.lower-risk")}
    text={t("riskForm.lowerText")}
    fits={(risk) => isLighterThan(risk, props.view.risk)}
  />
)

/** Makes up for handoffs that stayed behind: raised elsewhere, or refused at that moment. */
export function AlongDialog(props: Pick<Props, "view" | "onClose">) {
  const raise = useAction(raiseHandoffs)
  const [reason, setReason] = createSignal("")
  const { missing, check } = createTried()
  const isSaid = () => reason().trim().length >= 3
  const act = async (body: unknown): Promise<Answer<Raised>> => {
    const value = await raise(body as Raise)
    const [problem] = value.problems
    return problem ? { ok: false, problem } : { ok: true, value }
  }
  const body = () => {
    const { id, risk } = props.view
    return risk && check(isSaid()) ? { case: id, risk, reason: reason().trim() } : undefined
  }
  return (
    <ActDialog
      title={t("riskForm.alongSend")}
      text={t("riskForm.alongText")}
      send={t("riskForm.alongSend")}
      done={t("riskForm.alongDone")}
      onClose={props.onClose}
      body={body}
      act={act}
    >
      <TextArea
        name="reason"
        rows={2}
        label={t("riskForm.reason")}
        value={reason()}
        wrong={missing(isSaid())}
        onInput={setReason}
      />
    </ActDialog>
  )
}
