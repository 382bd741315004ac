import { Show } from "solid-js"
import { RegionsField } from "../region/regions-field.tsx"
import { Checkboxes, Radios } from "../ui/choice.tsx"
import { Select, TextArea } from "../ui/field.tsx"
import { codesOf, label, t } from "../words/words.ts"
import type { Profile } from "./profile-form.ts"
import { ProfileText } from "./profile-text.tsx"
import { WeekField } from "./week-field.tsx"

const choicesOf = (group: string) =>
  codesOf(group).map((value) => ({ value, label: label(group, value) }))

/** What it does, for whom, and where. */
export const WorkFields = (props: { profile: Profile; type: string }) => (
  <>
    <Checkboxes
      name="services"
      legend={t("profile.services")}
      hint={t("profile.servicesHint")}
      values={props.profile.form.services}
      choices={choicesOf("service")}
      onInput={(services) => props.profile.setForm("services", services)}
    />
    <RegionsField
      legend={t("profile.catchment")}
      hint={t("profile.catchmentHint")}
      values={props.profile.form.catchment}
      onInput={(catchment) => props.profile.setForm("catchment", catchment)}
    />
    <div class="pair">
      <ProfileText
        profile={props.profile}
        field="ageFrom"
        type="number"
        label={t("profile.ageFrom")}
      />
      <ProfileText
        profile={props.profile}
        field="ageTo"
        type="number"
        label={t("profile.ageTo")}
        wrong={t("profile.agesWrong")}
      />
    </div>
    <Radios
      name="sexes"
      legend={t("profile.sexes")}
      value={props.profile.form.sexes}
      onInput={(sex) => props.profile.setForm("sexes", sex === "F" || sex === "M" ? sex : "")}
      choices={[
        { value: "", label: t("agency.both") },
        { value: "F", label: label("only", "F") },
        { value: "M", label: label("only", "M") },
      ]}
    />
    <details class="folded">
      <summary>{t("profile.categories")}</summary>
      <Checkboxes
        name="categories"
        legend={t("profile.categoriesHint")}
        values={props.profile.form.categories}
        choices={choicesOf("category")}
        onInput={(categories) => props.profile.setForm("categories", categories)}
      />
    </details>
    <Show when={props.type === "LKSA" || props.profile.form.grade}>
      <div class="pair">
        <Select
          name="grade"
          label={t("agency.accreditation")}
          blank={t("profile.gradeUnknown")}
          value={props.profile.form.grade}
          options={["A", "B", "C", "NONE"].map((value) => ({
            value,
            label: label("grade", value),
          }))}
          onInput={(grade) => props.profile.setForm("grade", grade)}
        />
        <ProfileText
          profile={props.profile}
          field="gradeUntil"
          type="date"
          label={t("profile.gradeUntil")}
        />
      </div>
    </Show>
  </>
)

/** How and when the office is reached, and where it stands. */
export const ReachFields = (props: { profile: Profile }) => (
  <>
    <WeekField profile={props.profile} />
    <div class="pair">
      <ProfileText
        profile={props.profile}
        field="phone"
        type="tel"
        label={t("office.phone")}
        hint={t("profile.phoneHint")}
      />
      <ProfileText
        profile={props.profile}
        field="whatsapp"
        type="tel"
        label="WhatsApp"
        hint={t("profile.whatsappHint")}
      />
    </div>
    <ProfileText profile={props.profile} field="email" type="email" label={t("office.email")} />
    <TextArea
      name="address"
      rows={2}
      label={t("office.address")}
      optional={t("app.optional")}
      value={props.profile.form.address}
      onInput={(address) => props.profile.setForm("address", address)}
    />
    <div class="pair">
      <ProfileText
        profile={props.profile}
        field="latitude"
        label={t("profile.latitude")}
        hint={t("profile.latitudeHint")}
      />
      <ProfileText
        profile={props.profile}
        field="longitude"
        label={t("profile.longitude")}
        hint={t("profile.longitudeHint")}
      />
    </div>
  </>
)
