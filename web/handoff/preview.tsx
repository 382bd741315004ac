import { For, Show } from "solid-js"
import type { AgencyCard } from "../agency/data.ts"
import { RegionName } from "../agency/names.tsx"
import { childOf } from "../case/child.ts"
import type { CaseView } from "../case/data.ts"
import { RiskChip } from "../case/risk.tsx"
import { acting } from "../session/agency.ts"
import { linesOf } from "../ui/lines.ts"
import { label, t } from "../words/words.ts"
import type { OfferingForm } from "./offering-form.ts"
import "./preview.css"

/** The masked offer as the receiver will see it: nothing else leaves the house. */
export function Preview(props: {
  form: OfferingForm
  child: CaseView
  target: AgencyCard | undefined
}) {
  const need = () => childOf(props.child.category, props.child.sex, props.child.ageBand)
  return (
    <aside class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t("offering.preview")}</h2>
      <p class="soft">{t("offering.previewText")}</p>
      <div class="card padded letter">
        <div class="chips">
          <RiskChip risk={props.child.risk} />
          <span class="chip">{label("kind", props.form.kind)}</span>
        </div>
        <strong>{props.form.service ? label("service", props.form.service) : "…"}</strong>
        <p class="soft">
          {acting()?.agency.name} → {props.target?.name ?? "…"}
        </p>
        <p>{need()}</p>
        <p class="soft">
          <RegionName code={props.child.region} />
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
    </aside>
  )
}

const Line = (props: { title: string; text: string }) => (
  <div>
    <h3>{props.title}</h3>
    <p class="prose">{props.text.trim() || "…"}</p>
  </div>
)
