import { useParams } from "@solidjs/router"
import { Suspense } from "solid-js"
import { Back } from "../one-page.tsx"
import { createPages, PagedRows } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { Since } from "../ui/due.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { getReceipts, type Opening } from "./data.ts"

/** Who opened what of this child, when and what for. */
export function ReceiptsPage() {
  const params = useParams<{ id: string }>()
  return (
    <Page
      title={t("receipts.title")}
      lede={t("receipts.lede")}
      back={<Back to={{ href: `/kasus/${params.id}`, name: t("custody.toCase") }} />}
    >
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Rows id={params.id} />
      </Suspense>
    </Page>
  )
}

function Rows(props: { id: string }) {
  const pages = createPages<Opening>((cursor) => getReceipts(props.id, cursor))
  return (
    <PagedRows
      pages={pages}
      empty={{ title: t("receipts.empty"), children: t("receipts.emptyText") }}
    >
      {(opening) => (
        <li class="receipt">
          <span class="what">
            <strong>{label("sealedPart", opening.part)}</strong>
            <span>
              {opening.who.name} · {opening.agency.name}
            </span>
            <span class="soft">{t("receipts.purpose", { purpose: opening.purpose })}</span>
          </span>
          <span class="soft">
            <Since at={opening.at} zone={ownZone()} />
          </span>
        </li>
      )}
    </PagedRows>
  )
}
