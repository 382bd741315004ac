import { createSignal } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps, Deeds } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { TextField } from "../ui/field.tsx"
import { typedIn } from "../ui/time.ts"
import { t } from "../words/words.ts"
import { ChangeContactDialog } from "./contact.tsx"
import type { MemberView } from "./data.ts"
import { EndDialog } from "./end.tsx"
import { createLeaving, TakeoverFields } from "./leaving.tsx"

type Props = ActProps<MemberView>

const nameIn = ({ view }: Props) => ({ name: view.person.name })

export function CertifyDialog(props: Props) {
  const [number, setNumber] = createSignal("")
  const [issuer, setIssuer] = createSignal("")
  const [date, setDate] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const wrong = (text: string) => (tried() && !text.trim() ? t("problem.required") : undefined)
  const body = () => {
    setTried(true)
    if (!number().trim() || !issuer().trim() || !date()) return undefined
    return { number: number().trim(), body: issuer().trim(), validUntil: date() }
  }
  return (
    <ActDialog
      {...props}
      title={t("certify.title", nameIn(props))}
      send={t("memberAct.certify")}
      done={t("certify.done")}
      body={body}
    >
      <TextField
        name="number"
        label={t("certificate.number")}
        value={number()}
        onInput={setNumber}
        wrong={wrong(number())}
      />
      <TextField
        name="issuer"
        label={t("certificate.body")}
        value={issuer()}
        onInput={setIssuer}
        wrong={wrong(issuer())}
      />
      <TextField
        name="valid-until"
        type="date"
        label={t("certificate.until")}
        min={typedIn(new Date().toISOString(), ownZone()).date}
        value={date()}
        onInput={setDate}
        wrong={wrong(date())}
      />
    </ActDialog>
  )
}

function SuspendDialog(props: Props) {
  const leaving = createLeaving(() => props.view, true)
  return (
    <ActDialog
      {...props}
      harm
      title={t("suspend.title", nameIn(props))}
      text={t("suspend.text")}
      send={t("memberAct.suspend")}
      done={t("suspend.done")}
      body={leaving.body}
      act={(body) => leaving.heed(props.act(body))}
    >
      <TakeoverFields view={props.view} leaving={leaving} />
    </ActDialog>
  )
}

const ReinstateDialog = (props: Props) => (
  <ActDialog
    {...props}
    title={t("reinstate.title", nameIn(props))}
    text={t("reinstate.text")}
    send={t("memberAct.reinstate")}
    done={t("reinstate.done")}
    body={() => ({})}
  />
)

/** Acts on one person; roles, certificate and desk have their buttons beside what they change. */
export const memberDeeds: Deeds<MemberView> = {
  dialogs: {
    "change-contact": ChangeContactDialog,
    reinstate: ReinstateDialog,
    suspend: SuspendDialog,
    end: EndDialog,
  },
  harm: ["suspend", "end"],
  silent: [".wrong-state", ".not-yours", ".not-allowed", ".oneself"],
}
