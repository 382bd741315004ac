import { Show } from "solid-js"
import { TextArea, TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import { asksFamily, type Offering, returnDays } from "./offering-form.ts"

type Part = { readonly offering: Offering }

/** What the receiver reads before deciding. */
export const OfferFields = (props: Part) => (
  <>
    <TextArea
      name="reason"
      label={t("offering.reason")}
      hint={t("offering.reasonHint")}
      value={props.offering.form().reason}
      wrong={props.offering.wrong("reason")}
      onInput={(text) => props.offering.set("reason", text)}
    />
    <TextArea
      name="safety"
      label={t("offering.safety")}
      hint={t("offering.safetyHint")}
      value={props.offering.form().safety}
      wrong={props.offering.wrong("safety")}
      onInput={(text) => props.offering.set("safety", text)}
    />
    <TextArea
      name="documents"
      label={t("offering.documents")}
      optional={t("app.optional")}
      hint={t("offering.documentsHint")}
      value={props.offering.form().documents}
      onInput={(text) => props.offering.set("documents", text)}
    />
  </>
)

/** A placement ends on a day; and where a family is left, somebody says why none fits. */
export const PlacementFields = (props: Part) => (
  <>
    <Show when={props.offering.form().kind === "placement"}>
      <TextField
        name="return-by"
        type="date"
        label={t("offering.returnBy")}
        hint={t("offering.returnByHint")}
        min={returnDays().first}
        max={returnDays().last}
        value={props.offering.form().returnBy}
        wrong={props.offering.wrong("returnBy")}
        onInput={(date) => props.offering.set("returnBy", date)}
      />
    </Show>
    <Show when={asksFamily(props.offering.form())}>
      <TextArea
        name="family"
        label={t("offering.family")}
        hint={t("offering.familyHint")}
        value={props.offering.form().family}
        wrong={props.offering.wrong("family")}
        onInput={(text) => props.offering.set("family", text)}
      />
    </Show>
  </>
)

/** Reasons for going past a guard that a reason may pass. */
export const UnusualFields = (props: Part) => (
  <details class="field" open={props.offering.form().far !== ""}>
    <summary class="label">
      {t("offering.unusual")} <span class="soft">({t("app.optional")})</span>
    </summary>
    <p class="hint">{t("offering.unusualHint")}</p>
    <div class="stack tight">
      <TextArea
        name="catchment"
        rows={2}
        label={t("offering.catchment")}
        value={props.offering.form().catchment}
        wrong={props.offering.wrong("catchment")}
        onInput={(text) => props.offering.set("catchment", text)}
      />
      <TextArea
        name="capacity"
        rows={2}
        label={t("offering.capacity")}
        value={props.offering.form().capacity}
        onInput={(text) => props.offering.set("capacity", text)}
      />
    </div>
  </details>
)
