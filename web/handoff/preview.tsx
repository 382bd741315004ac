import { For, Show } from "solid-js"
import type { AgencyCard } from "../agency/data.ts"
import type { CaseView } from "../case/data.ts"
import { RiskChip } from "../case/risk.tsx"
import { acting } from "../session/agency.ts"
import { label, t } from "../words/words.ts"
import { linesOf, type OfferingForm } from "./offering-form.ts"
import "./preview.css"

/** The masked offer as the receiver will see it: nothing else leaves the house. */
export function Preview(props: {
  form: OfferingForm
  child: CaseView
  target: AgencyCard | undefined
}) {
  const need = () =>
    [
      label("category", props.child.category),
      props.child.sex ? label("sex", props.child.sex) : "",
      t("age.band", { band: props.child.ageBand.replace("-", "–") }),
    ]
      .filter(Boolean)
      .join(" · ")
  const approval = () =>
    props.form.kind === "transfer" ||
    ["HIGH", "EMERGENCY"].includes(props.child.risk) ||
    (props.form.basis !== "" && props.form.basis !== "CONSENT")
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
        <p class="soft">{props.child.region.name}</p>
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
      </div>
      <Show when={approval()}>
        <p class="note">{t("offering.approval")}</p>
      </Show>
    </aside>
  )
}

const Line = (props: { title: string; text: string }) => (
  <div>
    <h3>{props.title}</h3>
    <p class="prose">{props.text.trim() || "…"}</p>
  </div>
)
