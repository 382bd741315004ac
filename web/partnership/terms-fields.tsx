import { Index, Show } from "solid-js"
import { RegionsField } from "../region/regions-field.tsx"
import { Button } from "../ui/button.tsx"
import { Checkboxes, Radios } from "../ui/choice.tsx"
import { TextField } from "../ui/field.tsx"
import { Icon } from "../ui/icon.tsx"
import { codesOf, label, t } from "../words/words.ts"
import { dataClasses, Sentence } from "./sentence.tsx"
import { type ClauseForm, clauseOf, type TermsState } from "./terms-form.ts"

const mostClauses = 20

/** From when until when, and what is agreed: one clause to begin with. */
export const TermsFields = (props: { terms: TermsState }) => (
  <>
    <div class="pair">
      <TextField
        name="from"
        type="date"
        label={t("propose.from")}
        hint={t("propose.fromHint")}
        value={props.terms.form.from}
        wrong={props.terms.wrong("from")}
        onInput={(from) => props.terms.setForm("from", from)}
      />
      <TextField
        name="until"
        type="date"
        label={t("propose.until")}
        hint={t("propose.untilHint")}
        value={props.terms.form.until}
        wrong={props.terms.wrong("until")}
        onInput={(until) => props.terms.setForm("until", until)}
      />
    </div>
    <fieldset class="field clauses">
      <legend>{t("propose.clauses")}</legend>
      <p class="hint">{t("propose.clausesHint")}</p>
      <Index each={props.terms.form.clauses}>
        {(clause, place) => (
          <ClauseFields
            clause={clause()}
            place={place}
            isOnly={props.terms.form.clauses.length === 1}
            onInput={(part) => props.terms.change(place, part)}
            onDrop={() => props.terms.drop(place)}
          />
        )}
      </Index>
      <Show when={props.terms.form.clauses.length < mostClauses}>
        <div class="actions">
          <Button small onClick={props.terms.add}>
            <Icon name="add" />
            {t("propose.addClause")}
          </Button>
        </div>
      </Show>
    </fieldset>
  </>
)

const effects = ["allow", "deny"] as const

function ClauseFields(props: {
  clause: ClauseForm
  place: number
  isOnly: boolean
  onInput: (part: Partial<ClauseForm>) => void
  onDrop: () => void
}) {
  const named = (name: string) => `${name}-${props.place}`
  return (
    <fieldset class="clause-fields">
      <legend>{t("propose.clause", { n: props.place + 1 })}</legend>
      <Sentence clause={clauseOf(props.clause)} />
      <Radios
        name={named("effect")}
        legend={t("propose.effect")}
        value={props.clause.effect}
        onInput={(effect) => props.onInput({ effect: effect === "deny" ? "deny" : "allow" })}
        choices={effects.map((value) => ({ value, label: label("clause", value) }))}
      />
      <details>
        <summary>
          {t("propose.services")} <Count of={props.clause.services} />
        </summary>
        <Checkboxes
          name={named("services")}
          legend={t("propose.services")}
          hint={t("propose.servicesHint")}
          values={props.clause.services}
          onInput={(services) => props.onInput({ services })}
          choices={codesOf("service").map((value) => ({ value, label: label("service", value) }))}
        />
      </details>
      <details>
        <summary>
          {t("propose.regions")} <Count of={props.clause.regions} />
        </summary>
        <RegionsField
          legend={t("propose.regions")}
          hint={t("propose.regionsHint")}
          values={props.clause.regions}
          onInput={(regions) => props.onInput({ regions })}
        />
      </details>
      <details>
        <summary>
          {t("propose.categories")} <Count of={props.clause.categories} />
        </summary>
        <Checkboxes
          name={named("categories")}
          legend={t("propose.categories")}
          hint={t("propose.categoriesHint")}
          values={props.clause.categories}
          onInput={(categories) => props.onInput({ categories })}
          choices={codesOf("category").map((value) => ({ value, label: label("category", value) }))}
        />
      </details>
      <Radios
        name={named("data")}
        legend={props.clause.effect === "allow" ? t("propose.data") : t("propose.dataDeny")}
        value={props.clause.level}
        onInput={(level) =>
          props.onInput({ level: dataClasses.find((each) => each === level) ?? "SUMMARY" })
        }
        choices={dataClasses.map((value) => ({
          value,
          label:
            props.clause.effect === "allow"
              ? t(`propose.upTo.${value}`)
              : t(`propose.from.${value}`),
        }))}
      />
      <Show when={!props.isOnly}>
        <div class="actions">
          <Button small look="plain" onClick={props.onDrop}>
            {t("propose.dropClause")}
          </Button>
        </div>
      </Show>
    </fieldset>
  )
}

/** How many are chosen; none means every one. */
const Count = (props: { of: readonly string[] }) => (
  <span class="soft">
    {props.of.length > 0 ? t("propose.chosen", { n: props.of.length }) : t("propose.all")}
  </span>
)
