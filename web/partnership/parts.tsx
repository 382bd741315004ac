import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import type { Named } from "../handoff/data.ts"
import { ownZone } from "../session/agency.ts"
import { Since } from "../ui/due.tsx"
import { Icon } from "../ui/icon.tsx"
import { Story as Steps } from "../ui/story.tsx"
import { dateOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { PartnershipView, TermsView } from "./data.ts"
import { runsWords } from "./days.ts"
import { Sentence } from "./sentence.tsx"

type Seen = { readonly view: PartnershipView }

/** What is agreed, clause by clause, as one reads it out. */
export const Clauses = (props: Seen) => (
  <section class="card padded">
    <div>
      <h2>{t("partner.clauses")}</h2>
      <Show when={props.view.clauses?.some(({ effect }) => effect === "deny")}>
        <p class="hint">{t("partner.clausesText")}</p>
      </Show>
    </div>
    <ClauseList clauses={props.view.clauses ?? []} />
    <Show when={(props.view.foci?.length ?? 0) > 0}>
      <div>
        <h3>{t("partner.foci")}</h3>
        <ul class="foci">
          <For each={props.view.foci}>{(focus) => <li>{focus}</li>}</For>
        </ul>
      </div>
    </Show>
  </section>
)

export const ClauseList = (props: { clauses: TermsView["clauses"] }) => (
  <ol class="clause-list">
    <For each={props.clauses}>
      {(clause) => (
        <li>
          <Sentence clause={clause} />
        </li>
      )}
    </For>
  </ol>
)

/** Parties, document and validity. */
export const Facts = (props: Seen) => (
  <section class="card padded">
    <dl class="facts upright">
      <dt>{t("partner.number")}</dt>
      <dd class="reference">{props.view.number}</dd>
      <dt>{t("partner.kind")}</dt>
      <dd>{label("partnerKind", props.view.kind)}</dd>
      <dt>{t("partner.validity")}</dt>
      <dd>
        {runsWords(props.view)}
        <Show when={props.view.version}>
          {(version) => <span class="soft"> · {t("partner.version", { n: version() })}</span>}
        </Show>
      </dd>
      <Show when={!props.view.signatures}>
        <dt>{t("partner.parties")}</dt>
        <dd>{props.view.parties.map(({ name }) => name).join(", ")}</dd>
      </Show>
    </dl>
  </section>
)

/** Each side: when it signed, or that it has not. */
export function Signatures(props: { parties: readonly Named[]; terms: TermsView }) {
  const isDocumented = () => props.terms.signatures.length > 0
  const of = (party: Named) => props.terms.signatures.find(({ agency }) => agency.id === party.id)
  return (
    <section class="card padded">
      <div>
        <h2>{t("partner.signatures")}</h2>
        <Show when={isDocumented()}>
          <p class="hint figures">
            {t("partner.signatureLine", {
              n: props.parties.filter(of).length,
              all: props.parties.length,
            })}
          </p>
        </Show>
      </div>
      <ul class="signatures">
        <For each={props.parties}>
          {(party) => (
            <li classList={{ signed: of(party) !== undefined }}>
              <Icon name={of(party) ? "check" : isDocumented() ? "wait" : "agreement"} />
              <span>
                <A href={`/instansi/${party.id}`}>{party.name}</A>
                <SignedLine signature={of(party)} isDocumented={isDocumented()} />
              </span>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

const SignedLine = (props: {
  signature: TermsView["signatures"][number] | undefined
  /** Agreements from before Simpul came with no signature at all. */
  isDocumented: boolean
}) => (
  <Show
    when={props.signature}
    fallback={
      <span class="soft">
        {props.isDocumented ? t("partner.unsigned") : t("partner.signatureUnknown")}
      </span>
    }
  >
    {(signature) => (
      <span class="soft">
        {[signature().person?.name, dateOf(signature().at, ownZone())].filter(Boolean).join(", ")}
      </span>
    )}
  </Show>
)

/** What was agreed before, the latest first. */
export const Earlier = (props: { terms: readonly TermsView[] }) => (
  <Show when={props.terms.length > 0}>
    <section class="card padded">
      <h2>{t("partner.versions")}</h2>
      <For each={[...props.terms].reverse()}>
        {(terms) => (
          <details class="version">
            <summary>
              {t("partner.before", { n: terms.version })}{" "}
              <span class="soft figures">{runsWords(terms)}</span>
            </summary>
            <ClauseList clauses={terms.clauses} />
          </details>
        )}
      </For>
    </section>
  </Show>
)

const harmful = ["declined", "ended", "withdrawn"]

export const Story = (props: Seen) => (
  <Steps
    title={t("partner.story")}
    steps={props.view.timeline.map((step) => ({
      what: label("happened", step.type),
      who: [step.person?.name, step.agency.name].filter(Boolean).join(" · "),
      when: <Since at={step.at} zone={ownZone()} />,
      tone: harmful.some((each) => step.type.endsWith(each)) ? "harm" : "done",
    }))}
  />
)
