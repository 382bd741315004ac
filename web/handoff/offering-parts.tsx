import { Show } from "solid-js"
import { Radios } from "../ui/choice.tsx"
import { TextArea, TextField } from "../ui/field.tsx"
import { codesOf, label, t } from "../words/words.ts"
import type { Offering } from "./offering-form.ts"

type Part = { readonly offering: Offering }

/** What the receiver reads before deciding. */
export const OfferFields = (props: Part) => (
  <>
    <TextArea
      name="reason"
      label={t("offering.reason")}
      hint={t("offering.reasonHint")}
      value={props.offering.form.reason}
      wrong={props.offering.wrong("reason")}
      onInput={(text) => props.offering.setForm("reason", text)}
    />
    <TextArea
      name="safety"
      label={t("offering.safety")}
      hint={t("offering.safetyHint")}
      value={props.offering.form.safety}
      wrong={props.offering.wrong("safety")}
      onInput={(text) => props.offering.setForm("safety", text)}
    />
    <TextArea
      name="documents"
      label={t("offering.documents")}
      optional={t("app.optional")}
      hint={t("offering.documentsHint")}
      value={props.offering.form.documents}
      onInput={(text) => props.offering.setForm("documents", text)}
    />
  </>
)

/** On which ground data may pass at all. */
export const BasisFields = (props: Part) => (
  <>
    <Radios
      name="basis"
      legend={t("offering.basis")}
      value={props.offering.form.basis}
      wrong={props.offering.wrong("basis")}
      onInput={(basis) => props.offering.setForm("basis", basis)}
      choices={codesOf("basis").map((value) => ({ value, label: label("basis", value) }))}
    />
    <TextField
      name="by"
      label={t("offering.by")}
      hint={t("offering.byHint")}
      value={props.offering.form.by}
      wrong={props.offering.wrong("by")}
      onInput={(text) => props.offering.setForm("by", text)}
    />
    <TextArea
      name="note"
      rows={2}
      label={t("offering.note")}
      value={props.offering.form.note}
      wrong={props.offering.wrong("note")}
      onInput={(text) => props.offering.setForm("note", text)}
    />
  </>
)

/** What the child says about it, or why nobody asked. */
export const ChildFields = (props: Part) => (
  <>
    <Radios
      name="child"
      legend={t("offering.child")}
      value={props.offering.form.child}
      wrong={props.offering.wrong("child")}
      onInput={(child) => props.offering.setForm("child", child === "asked" ? "asked" : "not")}
      choices={[
        { value: "asked", label: t("offering.childAsked") },
        { value: "not", label: t("offering.childNot") },
      ]}
    />
    <Show when={props.offering.form.child}>
      <TextArea
        name="child-text"
        label={
          props.offering.form.child === "asked"
            ? t("offering.childView")
            : t("offering.childAbsent")
        }
        value={props.offering.form.childText}
        wrong={props.offering.wrong("childText")}
        onInput={(text) => props.offering.setForm("childText", text)}
      />
    </Show>
  </>
)

/** Reasons for going past a guard that a reason may pass. */
export const UnusualFields = (props: Part) => (
  <details class="field">
    <summary class="label">
      {t("offering.unusual")} <span class="soft">({t("app.optional")})</span>
    </summary>
    <p class="hint">{t("offering.unusualHint")}</p>
    <div class="stack tight">
      <TextArea
        name="catchment"
        rows={2}
        label={t("offering.catchment")}
        value={props.offering.form.catchment}
        onInput={(text) => props.offering.setForm("catchment", text)}
      />
      <TextArea
        name="capacity"
        rows={2}
        label={t("offering.capacity")}
        value={props.offering.form.capacity}
        onInput={(text) => props.offering.setForm("capacity", text)}
      />
    </div>
  </details>
)
