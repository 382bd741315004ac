import { For, Show } from "solid-js"
import { AgencyFind } from "../agency/agency-find.tsx"
import { AgencyName } from "../agency/names.tsx"
import { TextArea, TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import type { StepProps } from "./intake-urgent.tsx"

/** The first assessment, who told of it, and who must not learn of it. */
export const StoryStep = (props: StepProps) => (
  <>
    <TextArea
      name="assessment"
      rows={5}
      label={t("intake.assessment")}
      hint={t("intake.assessmentHint")}
      value={props.intake.form.assessment}
      wrong={props.intake.wrong("assessment")}
      onInput={(text) => props.intake.setForm("assessment", text)}
    />
    <TextArea
      name="plan"
      rows={2}
      label={t("intake.plan")}
      optional={t("app.optional")}
      value={props.intake.form.plan}
      onInput={(text) => props.intake.setForm("plan", text)}
    />
    <details class="field">
      <summary class="label">
        {t("intake.reporter")} <span class="soft">({t("app.optional")})</span>
      </summary>
      <p class="hint">{t("intake.reporterHint")}</p>
      <div class="stack tight">
        <TextField
          name="reporter-name"
          label={t("intake.reporterName")}
          value={props.intake.form.reporterName}
          onInput={(text) => props.intake.setForm("reporterName", text)}
        />
        <TextField
          name="reporter-contact"
          label={t("intake.reporterContact")}
          value={props.intake.form.reporterContact}
          onInput={(text) => props.intake.setForm("reporterContact", text)}
        />
      </div>
    </details>
    <details class="field">
      <summary class="label">
        {t("awayForm.agency")} <span class="soft">({t("app.optional")})</span>
      </summary>
      <p class="hint">{t("intake.awayHint")}</p>
      <AgencyFind
        name="conflicted"
        label={t("awayForm.agency")}
        without={props.intake.form.conflicted}
        value=""
        onInput={(id) => props.intake.setForm("conflicted", [...props.intake.form.conflicted, id])}
      />
      <Show when={props.intake.form.conflicted.length > 0}>
        <ul class="kept">
          <For each={props.intake.form.conflicted}>
            {(id) => (
              <li>
                <AgencyName id={id} />{" "}
                <button
                  type="button"
                  class="button plain small"
                  onClick={() =>
                    props.intake.setForm(
                      "conflicted",
                      props.intake.form.conflicted.filter((each) => each !== id),
                    )
                  }
                >
                  {t("awayForm.drop")}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </details>
  </>
)
