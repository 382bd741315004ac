import { type JSX, Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { t } from "../words/words.ts"
import type { CandidateView, NetworkView } from "./data.ts"
import { createReason, ReasonField } from "./reason.tsx"

type Props = ActProps<NetworkView & { readonly candidate: CandidateView }>

type CandidateProps = Props & {
  words: "networkObject" | "networkAdmit" | "networkTurnDown"
  send: string
  back?: string
  harm?: boolean
  reason: ReturnType<typeof createReason>
  children: JSX.Element
}

/** A question about one candidate: the answer names it, with the reason where there is one. */
function CandidateDialog(props: CandidateProps) {
  const agency = () => props.view.candidate.agency
  const body = () =>
    props.reason.check() ? { agency: agency().id, ...props.reason.part() } : undefined
  return (
    <ActDialog
      {...props}
      title={t(`${props.words}.title`, { agency: agency().name })}
      text={t(`${props.words}.text`)}
      done={t(`${props.words}.done`)}
      body={body}
    />
  )
}

/** Says that an agency should not join, and why; the chair decides in sight of it. */
export function ObjectDialog(props: Props) {
  const reason = createReason()
  return (
    <CandidateDialog {...props} words="networkObject" send={t("networkAct.object")} reason={reason}>
      <ReasonField reason={reason} />
    </CandidateDialog>
  )
}

/** Makes a candidate a member; against objections only with a written reason. */
export function AdmitDialog(props: Props) {
  const isContested = () => (props.view.candidate.objections?.length ?? 0) > 0
  const reason = createReason(isContested)
  return (
    <CandidateDialog {...props} words="networkAdmit" send={t("networkAct.admit")} reason={reason}>
      <Show when={isContested()}>
        <p class="note warm">{t("networkAdmit.objected")}</p>
        <ReasonField reason={reason} />
      </Show>
    </CandidateDialog>
  )
}

export function TurnDownDialog(props: Props) {
  const reason = createReason()
  return (
    <CandidateDialog
      {...props}
      harm
      words="networkTurnDown"
      send={t("networkAct.turn-down")}
      back={t("app.back")}
      reason={reason}
    >
      <ReasonField reason={reason} />
    </CandidateDialog>
  )
}
