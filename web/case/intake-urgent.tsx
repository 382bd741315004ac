import { RegionFields } from "../region/region-fields.tsx"
import { Checkbox, Radios } from "../ui/choice.tsx"
import { Select, TextField } from "../ui/field.tsx"
import { codesOf, label, t } from "../words/words.ts"
import { RiskRadios } from "./assess.tsx"
import type { Intake } from "./intake-form.ts"
import { optionsOf } from "./tried.ts"

export type StepProps = { readonly intake: Intake }

/** How urgent, where, and about what kind of child: enough to act upon. */
export const UrgentStep = (props: StepProps) => (
  <>
    <RiskRadios
      value={props.intake.form.risk}
      wrong={props.intake.wrong("risk")}
      onInput={(risk) => props.intake.setForm("risk", risk)}
    />
    <Radios
      name="sex"
      legend={t("intake.sex")}
      value={props.intake.form.sex}
      wrong={props.intake.wrong("sex")}
      onInput={(sex) => props.intake.setForm("sex", sex)}
      choices={["F", "M"].map((value) => ({ value, label: label("sexName", value) }))}
    />
    <TextField
      name="age"
      type="number"
      min="0"
      max="18"
      label={t("intake.age")}
      hint={t("intake.ageHint")}
      value={props.intake.form.age}
      wrong={props.intake.wrong("age")}
      onInput={(age) => props.intake.setForm("age", age)}
    />
    <Checkbox
      name="estimated"
      label={t("intake.ageEstimated")}
      checked={props.intake.form.isAgeEstimated}
      onInput={(isAgeEstimated) => props.intake.setForm("isAgeEstimated", isAgeEstimated)}
    />
    <RegionFields
      value={props.intake.form.region}
      wrong={props.intake.wrong("region")}
      onInput={(region) => props.intake.setForm("region", region)}
    />
    <Select
      name="source"
      label={t("intake.source")}
      blank={t("app.choose")}
      value={props.intake.form.source}
      wrong={props.intake.wrong("source")}
      options={optionsOf(codesOf("source"), (code) => label("source", code))}
      onInput={(source) => props.intake.setForm("source", source)}
    />
  </>
)
