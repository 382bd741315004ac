import { A, useParams } from "@solidjs/router"
import { For, type JSX, Show } from "solid-js"
import { RegionName } from "../agency/names.tsx"
import { OnePage } from "../one-page.tsx"
import { ownZone } from "../session/agency.ts"
import { Moment } from "../ui/due.tsx"
import { label, t } from "../words/words.ts"
import { type CaseView, getCase } from "./data.ts"
import { RiskChip } from "./risk.tsx"

/** One case: the envelope that coordination needs, never the child's identity. */
export function CasePage() {
  const params = useParams<{ id: string }>()
  const offering = () => (
    <A class="button main" href={`/kasus/${params.id}/serah-terima/baru`}>
      {t("case.offer")}
    </A>
  )
  return (
    <OnePage
      load={() => getCase(params.id)}
      origin={{ href: "/kasus", name: t("case.list") }}
      title={({ reference }) => t("case.title", { reference })}
      aside={offering}
    >
      {(view) => <Envelope view={view()} />}
    </OnePage>
  )
}

const Envelope = (props: { view: CaseView }) => (
  <section class="card padded">
    <h2>{t("case.about")}</h2>
    <div class="chips">
      <RiskChip risk={props.view.risk} />
      <span class="chip calm">
        {props.view.status === "open" ? t("case.open") : t("case.closed")}
      </span>
    </div>
    <dl class="facts">
      <Fact term={t("handoff.child")}>
        {label("sex", props.view.sex)},{" "}
        {t("age.band", { band: props.view.ageBand.replace("-", "–") })}
      </Fact>
      <Fact term={t("handoff.category")}>{label("category", props.view.category)}</Fact>
      <Fact term={t("handoff.region")}>
        <RegionName code={props.view.region} /> <span class="soft">{props.view.region}</span>
      </Fact>
      <Fact term={t("case.custodian")}>{props.view.custodian.name}</Fact>
      <Fact term={t("case.opened")}>
        <Moment at={props.view.openedAt} zone={ownZone()} />
      </Fact>
      <Fact term={t("case.source")}>{label("source", props.view.source)}</Fact>
      <Show when={props.view.externalReferences.length > 0}>
        <Fact term={t("case.external")}>
          <For each={props.view.externalReferences}>
            {(each) => (
              <span class="reference">
                {label("source", each.system)} {each.number}{" "}
              </span>
            )}
          </For>
        </Fact>
      </Show>
    </dl>
    <p class="soft">{t("case.noIdentity")}</p>
  </section>
)

const Fact = (props: { term: string; children: JSX.Element }) => (
  <>
    <dt>{props.term}</dt>
    <dd>{props.children}</dd>
  </>
)
