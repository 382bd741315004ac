import { A } from "@solidjs/router"
import { Show, Suspense } from "solid-js"
import { createPages, PagedRows } from "../reading.tsx"
import { hasRole, ownZone } from "../session/agency.ts"
import { Icon } from "../ui/icon.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { shortDayOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { type BatchCard, getBatches } from "./data.ts"
import { StatusChip } from "./parts.tsx"

/** Bulk handoffs of one's agency, the newest first. */
export const BatchesPage = () => (
  <Page
    title={t("batch.list")}
    lede={t("batch.lede")}
    aside={
      <Show when={hasRole("CASE_MANAGER", "SUPERVISOR")}>
        <A class="button main" href="/serah-terima-massal/baru">
          <Icon name="add" />
          {t("batch.new")}
        </A>
      </Show>
    }
  >
    <div class="stack tight">
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Batches />
      </Suspense>
    </div>
  </Page>
)

function Batches() {
  const pages = createPages((cursor) => getBatches(cursor))
  return (
    <PagedRows pages={pages} empty={{ title: t("batch.empty"), children: t("batch.emptyText") }}>
      {(card) => <BatchRow card={card} />}
    </PagedRows>
  )
}

const BatchRow = (props: { card: BatchCard }) => (
  <li>
    <A class="row-link" href={`/serah-terima-massal/${props.card.id}`}>
      <span class="what">
        <span class="title">
          <strong>{props.card.title}</strong>
          <StatusChip of={props.card} />
        </span>
        <span class="soft">
          {label("kind", props.card.kind)} · {label("service", props.card.service)} →{" "}
          {props.card.to.name}
        </span>
      </span>
      <span class="when">
        <span class="next">
          {t("batch.progressText", {
            n: props.card.tallies.all - props.card.tallies.waiting,
            all: props.card.tallies.all,
          })}
        </span>
        <time class="soft" datetime={props.card.createdAt}>
          {shortDayOf(props.card.createdAt, ownZone())}
        </time>
      </span>
    </A>
  </li>
)
