import { A } from "@solidjs/router"
import { Show, Suspense } from "solid-js"
import { createPages, PagedRows } from "../reading.tsx"
import { RegionName } from "../region/place-name.tsx"
import { hasRole } from "../session/agency.ts"
import { Icon } from "../ui/icon.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { getNetworks, type NetworkCard } from "./data.ts"
import { mayFound, speakers } from "./standing.ts"

/** The networks one's agency belongs to, and those that want it. */
export const NetworksPage = () => (
  <Page
    title={t("network.list")}
    lede={t("network.listLede")}
    aside={
      <Show when={hasRole(...speakers) && mayFound()}>
        <A class="button main" href="/jaringan/baru">
          <Icon name="add" />
          {t("network.new")}
        </A>
      </Show>
    }
  >
    <Suspense fallback={<Skeleton label={t("app.loading")} />}>
      <Networks />
    </Suspense>
  </Page>
)

function Networks() {
  const pages = createPages((cursor) => getNetworks(cursor))
  return (
    <PagedRows
      pages={pages}
      empty={{ title: t("network.empty"), children: t("network.emptyText") }}
    >
      {(card) => <NetworkRow card={card} />}
    </PagedRows>
  )
}

const NetworkRow = (props: { card: NetworkCard }) => (
  <li>
    <A class="row-link" href={`/jaringan/${props.card.id}`}>
      <span class="what">
        <span class="title">
          <strong>{props.card.name}</strong>
          <Show when={props.card.standing === "candidate"}>
            <span class="chip warm">{t("network.asCandidate")}</span>
          </Show>
        </span>
        <span class="soft">{label("networkKind", props.card.kind)}</span>
      </span>
      <span class="when soft">
        <span>{label("networkLevel", props.card.level)}</span>
        <Show when={props.card.region}>{(code) => <RegionName code={code()} />}</Show>
      </span>
    </A>
  </li>
)
