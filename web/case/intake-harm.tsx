import { Show } from "solid-js"
import { Checkboxes, Radios } from "../ui/choice.tsx"
import { Select } from "../ui/field.tsx"
import { codesOf, label, t } from "../words/words.ts"
import type { StepProps } from "./intake-urgent.tsx"
import { ReferenceFields } from "./reference-fields.tsx"
import { subCodesOf } from "./sub-codes.ts"
import { optionsOf } from "./tried.ts"

/** What happened, in the codes of the law and of those who count. */
export const HarmStep = (props: StepProps) => (
  <>
    <Select
      name="category"
      label={t("case.category")}
      blank={t("app.choose")}
      value={props.intake.form.category}
      wrong={props.intake.wrong("category")}
      options={optionsOf(codesOf("category"), (code) => label("category", code))}
      onInput={props.intake.chooseCategory}
    />
    <Show when={subCodesOf(props.intake.form.category).length > 0}>
      <Select
        name="sub-code"
        label={t("case.subCode")}
        optional={t("app.optional")}
        blank={t("app.choose")}
        value={props.intake.form.subCode}
        options={optionsOf(subCodesOf(props.intake.form.category), (code) =>
          label("subCode", code),
        )}
        onInput={(subCode) => props.intake.setForm("subCode", subCode)}
      />
    </Show>
    <Radios
      name="abh"
      legend={t("case.abh")}
      hint={t("intake.abhHint")}
      value={props.intake.form.abhPosition}
      onInput={(position) => props.intake.setForm("abhPosition", position)}
      choices={[
        { value: "", label: t("intake.abhNone") },
        ...["VICTIM", "CONFLICT", "WITNESS"].map((value) => ({
          value,
          label: label("abh", value),
        })),
      ]}
    />
    <Checkboxes
      name="harms"
      legend={t("case.harms")}
      values={props.intake.form.harms}
      onInput={(harms) => props.intake.setForm("harms", harms)}
      choices={codesOf("harm").map((value) => ({ value, label: label("harm", value) }))}
    />
    <Select
      name="cluster"
      label={t("case.cluster")}
      hint={t("intake.clusterHint")}
      blank={t("app.choose")}
      value={props.intake.form.cluster}
      wrong={props.intake.wrong("cluster")}
      options={optionsOf(codesOf("cluster"), (code) => label("cluster", code))}
      onInput={(cluster) => props.intake.setForm("cluster", cluster)}
    />
    <details class="field">
      <summary class="label">
        {t("intake.more")} <span class="soft">({t("app.optional")})</span>
      </summary>
      <div class="stack tight">
        <Select
          name="tier"
          label={t("case.level")}
          blank={label("caseLevel", "DISTRICT")}
          value={props.intake.form.tier}
          options={optionsOf(
            codesOf("caseLevel").filter((code) => code !== "DISTRICT"),
            (code) => label("caseLevel", code),
          )}
          onInput={(tier) => props.intake.setForm("tier", tier)}
        />
        <ReferenceFields
          system={props.intake.form.system}
          number={props.intake.form.number}
          onInput={(field, text) => props.intake.setForm(field, text)}
        />
      </div>
    </details>
  </>
)
