import { TextArea } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import { AgencyFind } from "./agency-find.tsx"
import type { Profile } from "./profile-form.ts"
import { ProfileText } from "./profile-text.tsx"

/** Other names, the institution within its kind, and the agency above it. */
export const KinFields = (props: { profile: Profile; id?: string }) => (
  <>
    <TextArea
      name="aliases"
      rows={2}
      label={t("profile.aliases")}
      hint={t("profile.aliasesHint")}
      optional={t("app.optional")}
      value={props.profile.form.aliases}
      onInput={(aliases) => props.profile.setForm("aliases", aliases)}
    />
    <ProfileText
      profile={props.profile}
      field="kind"
      label={t("profile.kind")}
      hint={t("profile.kindHint")}
    />
    <AgencyFind
      name="parent"
      label={t("agency.parent")}
      hint={t("profile.parentHint")}
      optional={t("app.optional")}
      value={props.profile.form.parent}
      without={props.id ? [props.id] : []}
      onInput={(parent) => props.profile.setForm("parent", parent)}
    />
  </>
)
