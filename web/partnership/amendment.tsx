import { For, Show } from "solid-js"
import { sayingOf } from "#shared/partnership/rules/same.ts"
import { t } from "../words/words.ts"
import { type Clause, type PartnershipView, type TermsView, termsOf } from "./data.ts"
import { runsWords } from "./days.ts"
import { Signatures } from "./parts.tsx"
import { Sentence } from "./sentence.tsx"

/** Whether the other version holds this clause too, whatever its place. */
const isIn = (clause: Clause, terms: TermsView): boolean =>
  terms.clauses.some((other) => sayingOf(other) === sayingOf(clause))

/** Terms that wait for signatures, beside those that still count. */
export const Amendment = (props: { view: PartnershipView }) => (
  <Show when={props.view.amendment}>
    {(amendment) => (
      <section class="card padded amendment">
        <div>
          <h2>{t("partner.amendment")}</h2>
          <p class="hint">{t("partner.amendmentText")}</p>
        </div>
        <div class="versions">
          <Side
            title={t("partner.now")}
            mark={t("partner.dropped")}
            terms={termsOf(props.view)}
            other={amendment()}
            look="dropped"
          />
          <Side
            title={t("partner.then")}
            mark={t("partner.added")}
            terms={amendment()}
            other={termsOf(props.view)}
            look="added"
          />
        </div>
        <Signatures parties={props.view.parties} terms={amendment()} />
      </section>
    )}
  </Show>
)

/** One version; what the other does not say stands out, in word and in look. */
const Side = (props: {
  title: string
  mark: string
  look: "added" | "dropped"
  terms: TermsView
  other: TermsView
}) => (
  <div class="side-by-side">
    <h3>
      {props.title} <span class="soft">{t("partner.version", { n: props.terms.version })}</span>
    </h3>
    <p classList={{ [props.look]: runsWords(props.terms) !== runsWords(props.other) }}>
      {runsWords(props.terms)}
    </p>
    <ol class="clause-list">
      <For each={props.terms.clauses}>
        {(clause) => (
          <li classList={{ [props.look]: !isIn(clause, props.other) }}>
            <Show when={!isIn(clause, props.other)}>
              <span class="chip">{props.mark}</span>
            </Show>
            <Sentence clause={clause} />
          </li>
        )}
      </For>
    </ol>
  </div>
)
