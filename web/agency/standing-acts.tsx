import { createSignal } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import { AgencyFind } from "./agency-find.tsx"
import type { AgencyView } from "./data.ts"
import { DinsosFields, type DinsosForm, dinsosBody, dinsosMissing } from "./dinsos-fields.tsx"

type Props = ActProps<AgencyView>

/** What to send once it is whole; from the first try on, what is missing is marked. */
function createTry(whole: () => object | undefined) {
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    return whole()
  }
  const wrong = (isMissing: boolean) => (tried() && isMissing ? t("problem.required") : undefined)
  return { body, wrong }
}

const BasisField = (props: {
  value: string
  wrong: (isMissing: boolean) => string | undefined
  onInput: (basis: string) => void
}) => (
  <TextField
    name="basis"
    label={t("dinsos.basis")}
    hint={t("rename.basisHint")}
    value={props.value}
    wrong={props.wrong(!props.value.trim())}
    onInput={props.onInput}
  />
)

/** A new official name, since when, and by which decree. */
export function RenameDialog(props: Props) {
  const [name, setName] = createSignal("")
  const [from, setFrom] = createSignal("")
  const [basis, setBasis] = createSignal("")
  const { body, wrong } = createTry(() => {
    const isWhole = name().trim() && from() && basis().trim()
    return isWhole ? { name: name().trim(), from: from(), basis: basis().trim() } : undefined
  })
  return (
    <ActDialog
      {...props}
      title={t("agencyAct.rename")}
      text={t("rename.text", { name: props.view.name })}
      send={t("agencyAct.rename")}
      done={t("agencyDid.rename")}
      body={body}
    >
      <TextField
        name="name"
        label={t("rename.name")}
        value={name()}
        wrong={wrong(!name().trim())}
        onInput={setName}
      />
      <TextField
        name="from"
        type="date"
        label={t("register.from")}
        value={from()}
        wrong={wrong(!from())}
        onInput={setFrom}
      />
      <BasisField value={basis()} wrong={wrong} onInput={setBasis} />
    </ActDialog>
  )
}

/** A new size of a Dinas Sosial. */
export function ClassifyDialog(props: Props) {
  const [form, setForm] = createSignal<DinsosForm>({ type: "", from: "", basis: "" })
  const { body, wrong } = createTry(() =>
    dinsosMissing(form()).length > 0 ? undefined : dinsosBody(form()),
  )
  return (
    <ActDialog
      {...props}
      title={t("agencyAct.classify")}
      send={t("agencyAct.classify")}
      done={t("agencyDid.classify")}
      body={body}
    >
      <DinsosFields
        legend={t("agency.dinsosType")}
        value={form()}
        wrong={(field) => wrong(dinsosMissing(form()).includes(field))}
        onInput={setForm}
      />
    </ActDialog>
  )
}

/** Who takes its work over. */
export function SucceedDialog(props: Props) {
  const [successor, setSuccessor] = createSignal("")
  const [basis, setBasis] = createSignal("")
  const { body, wrong } = createTry(() =>
    successor() && basis().trim() ? { successor: successor(), basis: basis().trim() } : undefined,
  )
  return (
    <ActDialog
      {...props}
      harm
      title={`${t("agencyAct.succeed")}: ${props.view.name}`}
      text={t("agencyActText.succeed")}
      send={t("agencyAct.succeed")}
      done={t("agencyDid.succeed")}
      body={body}
    >
      <AgencyFind
        name="successor"
        label={t("succeed.who")}
        value={successor()}
        without={[props.view.id]}
        wrong={wrong(!successor())}
        onInput={setSuccessor}
      />
      <BasisField value={basis()} wrong={wrong} onInput={setBasis} />
    </ActDialog>
  )
}
