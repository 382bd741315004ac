import { useAction } from "@solidjs/router"
import { createSignal } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { type ActProps, type Asked, type Deeds, PowerPanel } from "../powers.tsx"
import { TextArea } from "../ui/field.tsx"
import { label, t } from "../words/words.ts"
import { type AgencyView, actOnAgency } from "./data.ts"
import { ClassifyDialog, RenameDialog, SucceedDialog } from "./standing-acts.tsx"

type Props = ActProps<AgencyView>

/** What authorities and the agency's own people may do with its entry in the register. */
export function AgencyActs(props: { view: AgencyView; etag: string | undefined }) {
  const act = useAction(actOnAgency)
  return (
    <PowerPanel
      title={t("act.title")}
      deeds={deeds}
      view={props.view}
      etag={props.etag}
      name={(verb) => label("agencyAct", verb)}
      act={(asked: Asked) => act({ id: props.view.id, ...asked })}
    />
  )
}

const ApproveDialog = (props: Props) => (
  <ActDialog
    {...props}
    title={t("approve.title", { agency: props.view.name })}
    text={t((props.view.approvals ?? []).length > 0 ? "approve.last" : "approve.first")}
    send={t("agencyAct.approve")}
    done={t("agencyDid.approve")}
    body={() => ({})}
  />
)

type Words = {
  readonly verb: "refuse-registration" | "suspend" | "reinstate"
  readonly harm?: boolean
}

/** An act that needs nothing but a reason. */
const reasoned = ({ verb, harm = false }: Words) =>
  function ReasonDialog(props: Props) {
    const [reason, setReason] = createSignal("")
    const [tried, setTried] = createSignal(false)
    const isShort = () => reason().trim().length < 3
    const body = () => {
      setTried(true)
      return isShort() ? undefined : { reason: reason().trim() }
    }
    return (
      <ActDialog
        {...props}
        harm={harm}
        title={`${label("agencyAct", verb)}: ${props.view.name}`}
        text={label("agencyActText", verb)}
        send={label("agencyAct", verb)}
        done={label("agencyDid", verb)}
        body={body}
      >
        <TextArea
          name="reason"
          rows={2}
          label={t("agencyAct.reason")}
          value={reason()}
          wrong={tried() && isShort() ? t("problem.required") : undefined}
          onInput={setReason}
        />
      </ActDialog>
    )
  }

const deeds: Deeds<AgencyView> = {
  dialogs: {
    approve: ApproveDialog,
    "refuse-registration": reasoned({ verb: "refuse-registration", harm: true }),
    reinstate: reasoned({ verb: "reinstate" }),
    rename: RenameDialog,
    classify: ClassifyDialog,
    succeed: SucceedDialog,
    suspend: reasoned({ verb: "suspend", harm: true }),
  },
  harm: ["refuse-registration", "suspend", "succeed"],
  silent: [
    "wrong-state",
    "not-authority",
    "not-itself",
    "not-yours",
    "own-inactive",
    "not-a-dinsos",
    "missing",
  ],
}
