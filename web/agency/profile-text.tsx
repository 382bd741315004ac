import { TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import type { Profile } from "./profile-form.ts"
import type { ProfileForm } from "./profile-typed.ts"

type TextKey = {
  [Key in keyof ProfileForm]: ProfileForm[Key] extends string ? Key : never
}[keyof ProfileForm]

/** One line of a profile. */
export const ProfileText = (props: {
  profile: Profile
  field: Exclude<TextKey, "open" | "zone" | "sexes">
  label: string
  hint?: string
  type?: "text" | "date" | "number" | "email" | "tel"
  wrong?: string
}) => (
  <TextField
    name={props.field}
    type={props.type ?? "text"}
    label={props.label}
    hint={props.hint}
    optional={props.field === "ageFrom" || props.field === "ageTo" ? undefined : t("app.optional")}
    value={props.profile.form[props.field]}
    wrong={props.profile.wrong(props.field) ? (props.wrong ?? t("profile.wrong")) : undefined}
    onInput={(text) => props.profile.setForm(props.field, text)}
  />
)
