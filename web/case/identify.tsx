import { createSignal } from "solid-js"
import { createStore } from "solid-js/store"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { TextArea, TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import type { CaseSeen } from "./data.ts"
import { filled } from "./tried.ts"

const nothing = { name: "", nik: "", birthDate: "", address: "", parents: "", reference: "" }

/** What has become known of who the child is; the former reference stays an alias. */
export function IdentifyDialog(props: ActProps<CaseSeen>) {
  const [known, setKnown] = createStore({ ...nothing })
  const [wrong, setWrong] = createSignal<{ nik?: string; any?: string }>({})
  const body = () => {
    const given = filled(known)
    const isNik = known.nik === "" || /^\d{16}$/.test(known.nik)
    const isAny = Object.keys(given).length > 0
    setWrong({
      ...(isNik ? {} : { nik: t("intake.nikWrong") }),
      ...(isAny ? {} : { any: t("identifyForm.something") }),
    })
    return isNik && isAny ? given : undefined
  }
  return (
    <ActDialog
      {...props}
      title={t("caseAct.identify")}
      text={t("identifyForm.text")}
      send={t("case.save")}
      done={t("identifyForm.done")}
      body={body}
    >
      <TextField
        name="name"
        label={t("intake.name")}
        value={known.name}
        wrong={wrong().any}
        onInput={(text) => setKnown("name", text)}
      />
      <TextField
        name="nik"
        label={t("intake.nik")}
        value={known.nik}
        wrong={wrong().nik}
        onInput={(text) => setKnown("nik", text.replaceAll(/\D/g, ""))}
      />
      <TextField
        name="birthDate"
        type="date"
        label={t("intake.birthDate")}
        value={known.birthDate}
        onInput={(text) => setKnown("birthDate", text)}
      />
      <TextArea
        name="address"
        rows={2}
        label={t("intake.address")}
        value={known.address}
        onInput={(text) => setKnown("address", text)}
      />
      <TextField
        name="parents"
        label={t("intake.parents")}
        value={known.parents}
        onInput={(text) => setKnown("parents", text)}
      />
      <TextField
        name="reference"
        label={t("identifyForm.reference")}
        hint={t("identifyForm.referenceHint")}
        value={known.reference}
        onInput={(text) => setKnown("reference", text)}
      />
    </ActDialog>
  )
}
