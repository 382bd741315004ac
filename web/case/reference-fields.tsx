import { Select, TextField } from "../ui/field.tsx"
import { label, t } from "../words/words.ts"
import { optionsOf } from "./tried.ts"

/** The child's or the case's number elsewhere, as it is typed. */
export type Reference = { readonly system: string; readonly number: string }

const systems = ["POLICE", "SIMFONI_PPA", "AMK", "DTSEN", "DTKS", "PRIMERO"]

/** The reference that is meant, once both its parts are there. */
export function referencesIn({ system, number }: Reference): readonly Reference[] {
  const said = { system: system.trim(), number: number.trim() }
  return said.system && said.number ? [said] : []
}

/** One number in another system. */
export const ReferenceFields = (
  props: Reference & { readonly onInput: (field: keyof Reference, text: string) => void },
) => (
  <>
    <Select
      name="system"
      label={t("intake.system")}
      blank={t("app.choose")}
      value={props.system}
      options={optionsOf(systems, (code) => label("system", code))}
      onInput={(system) => props.onInput("system", system)}
    />
    <TextField
      name="number"
      label={t("intake.number")}
      hint={t("intake.numberHint")}
      value={props.number}
      onInput={(number) => props.onInput("number", number)}
    />
  </>
)
