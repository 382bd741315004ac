import { createSignal } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import { AgencyFind } from "./agency-find.tsx"
import type { AgencyView } from "./data.ts"
import { DinsosFields, type DinsosForm, dinsosBody, dinsosMissing } from "./dinsos-fields.tsx"

type Props = ActProps<AgencyView>

const required = (missing: boolean): string | undefined =>
  missing ? t("problem.required") : undefined

/** A new official name, since when, and by which decree. */
export function RenameDialog(props: Props) {
  const [name, setName] = createSignal("")
  const [from, setFrom] = createSignal("")
  const [basis, setBasis] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    const isWhole = name().trim() && from() && basis().trim()
    return isWhole ? { name: name().trim(), from: from(), basis: basis().trim() } : undefined
  }
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
        wrong={required(tried() && !name().trim())}
        onInput={setName}
      />
      <TextField
        name="from"
        type="date"
        label={t("register.from")}
        value={from()}
        wrong={required(tried() && !from())}
        onInput={setFrom}
      />
      <TextField
        name="basis"
        label={t("dinsos.basis")}
        hint={t("rename.basisHint")}
        value={basis()}
        wrong={required(tried() && !basis().trim())}
        onInput={setBasis}
      />
    </ActDialog>
  )
}

/** A new size of a Dinas Sosial. */
export function ClassifyDialog(props: Props) {
  const [form, setForm] = createSignal<DinsosForm>({ type: "", from: "", basis: "" })
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    return dinsosMissing(form()).length > 0 ? undefined : dinsosBody(form())
  }
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
        wrong={(field) => required(tried() && dinsosMissing(form()).includes(field))}
        onInput={setForm}
      />
    </ActDialog>
  )
}

/** Who takes its work over. */
export function SucceedDialog(props: Props) {
  const [successor, setSuccessor] = createSignal("")
  const [basis, setBasis] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    return successor() && basis().trim()
      ? { successor: successor(), basis: basis().trim() }
      : undefined
  }
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
        wrong={required(tried() && !successor())}
        onInput={setSuccessor}
      />
      <TextField
        name="basis"
        label={t("dinsos.basis")}
        hint={t("rename.basisHint")}
        value={basis()}
        wrong={required(tried() && !basis().trim())}
        onInput={setBasis}
      />
    </ActDialog>
  )
}
