import { Show } from "solid-js"
import { Radios } from "../ui/choice.tsx"
import { TextArea, TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import type { IntakeForm } from "./intake-form.ts"
import type { StepProps } from "./intake-urgent.tsx"

type Line = keyof IntakeForm & ("name" | "birthDate" | "parents" | "school")

/** Who the child is, as far as anybody knows; that nobody does is an answer too. */
export const ChildStep = (props: StepProps) => {
  const line = (field: Line, text: string) => (
    <TextField
      name={field}
      type={field === "birthDate" ? "date" : "text"}
      label={text}
      optional={field === "name" ? undefined : t("app.optional")}
      value={props.intake.form[field]}
      wrong={props.intake.wrong(field)}
      onInput={(value) => props.intake.setForm(field, value)}
    />
  )
  return (
    <>
      <Radios
        name="known"
        boxed
        legend={t("intake.known")}
        value={props.intake.form.known}
        wrong={props.intake.wrong("known")}
        onInput={(known) => props.intake.setForm("known", known === "yes" ? "yes" : "no")}
        choices={[
          { value: "yes", label: t("intake.knownYes") },
          { value: "no", label: t("intake.knownNo"), hint: t("intake.knownNoHint") },
        ]}
      />
      <Show when={props.intake.form.known === "yes"}>
        <p class="note">{t("intake.sealed")}</p>
        {line("name", t("intake.name"))}
        <TextField
          name="nik"
          label={t("intake.nik")}
          optional={t("app.optional")}
          value={props.intake.form.nik}
          wrong={props.intake.wrong("nik")}
          onInput={(nik) => props.intake.setForm("nik", nik.replaceAll(/\D/g, ""))}
        />
        {line("birthDate", t("intake.birthDate"))}
        <TextArea
          name="address"
          rows={2}
          label={t("intake.address")}
          optional={t("app.optional")}
          value={props.intake.form.address}
          onInput={(address) => props.intake.setForm("address", address)}
        />
        {line("parents", t("intake.parents"))}
        {line("school", t("intake.school"))}
      </Show>
      <TextArea
        name="brought-by"
        rows={2}
        label={t("intake.broughtBy")}
        hint={t("intake.broughtByHint")}
        optional={props.intake.form.known === "no" ? undefined : t("app.optional")}
        value={props.intake.form.broughtBy}
        wrong={props.intake.wrong("broughtBy")}
        onInput={(broughtBy) => props.intake.setForm("broughtBy", broughtBy)}
      />
    </>
  )
}
