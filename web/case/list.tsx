import { A } from "@solidjs/router"
import { Show, Suspense } from "solid-js"
import { createPages, PagedRows } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { dayOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { type CaseCard, getCases } from "./data.ts"
import { RiskChip } from "./risk.tsx"

/** The children one's agency is responsible for, by reference only. */
export const CasesPage = () => (
  <Page title={t("case.list")} lede={t("case.listLede")}>
    <Suspense fallback={<Skeleton label={t("app.loading")} />}>
      <Cases />
    </Suspense>
  </Page>
)

function Cases() {
  const pages = createPages((cursor) => getCases(cursor))
  return (
    <PagedRows pages={pages} empty={{ title: t("case.empty"), children: t("case.emptyText") }}>
      {(card) => <CaseRow card={card} />}
    </PagedRows>
  )
}

const CaseRow = (props: { card: CaseCard }) => (
  <li>
    <A class={`row-link rail ${props.card.risk}`} href={`/kasus/${props.card.id}`}>
      <span class="what">
        <span class="title">
          <strong class="reference">{props.card.reference}</strong>
          <RiskChip risk={props.card.risk} />
          <Show when={props.card.status === "closed"}>
            <span class="chip">{t("case.closed")}</span>
          </Show>
        </span>
        <span class="soft">{label("category", props.card.category)}</span>
      </span>
      <span class="when soft">
        <span>
          {t("case.opened")}{" "}
          <time datetime={props.card.openedAt}>{dayOf(props.card.openedAt, ownZone())}</time>
        </span>
      </span>
    </A>
  </li>
)
