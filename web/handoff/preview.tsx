import { For, Show } from "solid-js"
import { type AgencyType, agencyTypes } from "#shared/agency/lists/agency-types.ts"
import { knowsCategory } from "#shared/handoff/rules/tier.ts"
import type { AgencyCard } from "../agency/data.ts"
import { RegionName } from "../agency/names.tsx"
import { childOf } from "../case/child.ts"
import type { CaseView } from "../case/data.ts"
import { RiskChip } from "../case/risk.tsx"
import { acting } from "../session/agency.ts"
import { Icon } from "../ui/icon.tsx"
import { linesOf } from "../ui/lines.ts"
import { label, t } from "../words/words.ts"
import { asksFamily, type OfferingForm } from "./offering-form.ts"
import "./preview.css"

const isType = (text: string): text is AgencyType => text in agencyTypes

/** An office of a single task is not told what befell the child. */
const isOffice = (type = ""): boolean => isType(type) && !knowsCategory(type)

/** The masked offer as the receiver will see it, and what opens to whom later. */
export function Preview(props: {
  form: OfferingForm
  child: CaseView
  target: AgencyCard | undefined
}) {
  const category = () => (isOffice(props.target?.type) ? undefined : props.child.category)
  const need = () => childOf(category(), props.child.sex ?? "", props.child.ageBand ?? "")
  return (
    <aside class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t("offering.preview")}</h2>
      <p class="soft">{t("offering.previewText")}</p>
      <div class="card padded letter">
        <div class="chips">
          <Show when={props.child.risk}>{(risk) => <RiskChip risk={risk()} />}</Show>
          <span class="chip">{label("kind", props.form.kind)}</span>
        </div>
        <strong>{props.form.service ? label("service", props.form.service) : "…"}</strong>
        <p class="soft">
          {acting()?.agency.name} → {props.target?.name ?? "…"}
        </p>
        <p>{need()}</p>
        <p class="soft">
          <RegionName code={props.child.region ?? ""} />
        </p>
        <Line title={t("handoff.reason")} text={props.form.reason} />
        <Line title={t("handoff.safety")} text={props.form.safety} />
        <div>
          <h3>{t("handoff.documents")}</h3>
          <Show
            when={linesOf(props.form.documents).length > 0}
            fallback={<p class="soft">{t("handoff.noDocuments")}</p>}
          >
            <ul>
              <For each={linesOf(props.form.documents)}>{(name) => <li>{name}</li>}</For>
            </ul>
          </Show>
        </div>
        <Line
          title={t("handoff.basis")}
          text={props.form.basis ? label("basis", props.form.basis) : ""}
        />
      </div>
      <Later form={props.form} />
    </aside>
  )
}

/** What stays shut for now, and what opens it: each time with a receipt. */
const Later = (props: { form: OfferingForm }) => (
  <div class="card padded later">
    <h3>
      <Icon name="lock" /> {t("later.title")}
    </h3>
    <dl>
      <dt>{t("later.review")}</dt>
      <dd>
        {t("later.reviewText")}
        <Show when={asksFamily(props.form)}> {t("later.family")}</Show>
      </dd>
      <dt>{label("laterFull", props.form.kind)}</dt>
      <dd>{label("laterFullText", props.form.kind)}</dd>
    </dl>
    <p class="soft">{t("later.receipts")}</p>
  </div>
)

const Line = (props: { title: string; text: string }) => (
  <div>
    <h3>{props.title}</h3>
    <p class="prose">{props.text.trim() || "…"}</p>
  </div>
)
