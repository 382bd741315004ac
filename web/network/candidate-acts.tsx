import { Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { t } from "../words/words.ts"
import type { CandidateView, NetworkView } from "./data.ts"
import { createReason, ReasonField } from "./reason.tsx"

type Props = ActProps<NetworkView & { readonly candidate: CandidateView }>

const agencyIn = ({ view }: Props) => ({ agency: view.candidate.agency.name })

/** Says that an agency should not join, and why; the chair decides in sight of it. */
export function ObjectDialog(props: Props) {
  const reason = createReason()
  const body = () =>
    reason.check() ? { agency: props.view.candidate.agency.id, ...reason.part() } : undefined
  return (
    <ActDialog
      {...props}
      title={t("networkObject.title", agencyIn(props))}
      text={t("networkObject.text")}
      send={t("networkAct.object")}
      done={t("networkObject.done")}
      body={body}
    >
      <ReasonField reason={reason} />
    </ActDialog>
  )
}

/** Makes a candidate a member; against objections only with a written reason. */
export function AdmitDialog(props: Props) {
  const isContested = () => (props.view.candidate.objections?.length ?? 0) > 0
  const reason = createReason(isContested)
  const body = () =>
    reason.check() ? { agency: props.view.candidate.agency.id, ...reason.part() } : undefined
  return (
    <ActDialog
      {...props}
      title={t("networkAdmit.title", agencyIn(props))}
      text={t("networkAdmit.text")}
      send={t("networkAct.admit")}
      done={t("networkAdmit.done")}
      body={body}
    >
      <Show when={isContested()}>
        <p class="note warm">{t("networkAdmit.objected")}</p>
        <ReasonField reason={reason} />
      </Show>
    </ActDialog>
  )
}

export function TurnDownDialog(props: Props) {
  const reason = createReason()
  const body = () =>
    reason.check() ? { agency: props.view.candidate.agency.id, ...reason.part() } : undefined
  return (
    <ActDialog
      {...props}
      harm
      title={t("networkTurnDown.title", agencyIn(props))}
      text={t("networkTurnDown.text")}
      send={t("networkAct.turn-down")}
      done={t("networkTurnDown.done")}
      body={body}
    >
      <ReasonField reason={reason} />
    </ActDialog>
  )
}
