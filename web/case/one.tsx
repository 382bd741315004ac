import { A, useParams } from "@solidjs/router"
import { For, type JSX, Show, Suspense } from "solid-js"
import { RegionName } from "../agency/names.tsx"
import { createView, Loaded } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { Moment } from "../ui/due.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { type CaseView, getCase } from "./data.ts"
import { RiskChip } from "./risk.tsx"

/** One case: the envelope that coordination needs, never the child's identity. */
export function CasePage() {
  const params = useParams<{ id: string }>()
  return (
    <Suspense
      fallback={
        <Page title={t("case.list")} back={<Back />}>
          <Skeleton label={t("app.loading")} />
        </Page>
      }
    >
      <Whole id={params.id} />
    </Suspense>
  )
}

function Whole(props: { id: string }) {
  const answer = createView(() => getCase(props.id))
  const title = () => {
    const known = answer()
    return known?.ok ? t("case.title", { reference: known.value.reference }) : t("case.list")
  }
  return (
    <Page
      title={title()}
      back={<Back />}
      aside={
        <Show when={answer()?.ok}>
          <A class="button main" href={`/kasus/${props.id}/serah-terima/baru`}>
            {t("case.offer")}
          </A>
        </Show>
      }
    >
      <Loaded answer={answer()}>{(view) => <Envelope view={view()} />}</Loaded>
    </Page>
  )
}

const Back = () => (
  <A class="back" href="/kasus">
    ← {t("case.list")}
  </A>
)

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
