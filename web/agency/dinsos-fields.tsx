import { Radios } from "../ui/choice.tsx"
import { TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"

/** The size of a Dinas Sosial as typed. */
export type DinsosForm = { readonly type: string; readonly from: string; readonly basis: string }

/** The body it becomes. */
export const dinsosBody = ({ type, from, basis }: DinsosForm) => ({
  type,
  from,
  basis: basis.trim(),
})

export const dinsosMissing = (form: DinsosForm): readonly (keyof DinsosForm)[] =>
  (["type", "from", "basis"] as const).filter((field) => !form[field].trim())

/** Type A, B or C, since when, and the regulation that says so. */
export const DinsosFields = (props: {
  legend: string
  value: DinsosForm
  wrong: (field: keyof DinsosForm) => string | undefined
  onInput: (form: DinsosForm) => void
}) => (
  <div class="stack tight inset">
    <Radios
      name="dinsos-type"
      legend={props.legend}
      hint={t("dinsos.hint")}
      value={props.value.type}
      wrong={props.wrong("type")}
      onInput={(type) => props.onInput({ ...props.value, type })}
      choices={["A", "B", "C"].map((value) => ({
        value,
        label: t("agency.typeLetter", { letter: value }),
      }))}
    />
    <div class="pair">
      <TextField
        name="dinsos-from"
        type="date"
        label={t("dinsos.from")}
        value={props.value.from}
        wrong={props.wrong("from")}
        onInput={(from) => props.onInput({ ...props.value, from })}
      />
      <TextField
        name="dinsos-basis"
        label={t("dinsos.basis")}
        hint={t("dinsos.basisHint")}
        value={props.value.basis}
        wrong={props.wrong("basis")}
        onInput={(basis) => props.onInput({ ...props.value, basis })}
      />
    </div>
  </div>
)
