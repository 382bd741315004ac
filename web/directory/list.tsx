import { A, useSearchParams } from "@solidjs/router"
import { Show, Suspense } from "solid-js"
import { createPages, Loaded, MoreButton } from "../reading.tsx"
import { hasRole } from "../session/agency.ts"
import { Icon } from "../ui/icon.tsx"
import { Page } from "../ui/page.tsx"
import { Empty, Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { getFound, type Wanted } from "./data.ts"
import { Filters, QueryField, type Search } from "./finder.tsx"
import { FoundRows } from "./row.tsx"
import { DirectoryTabs } from "./tabs.tsx"
import "./directory.css"

/** Every agency by any of its names, narrowed by place, kind and service. */
export function DirectoryPage() {
  const [search, setSearch] = useSearchParams<Search>()
  const wanted = (): Wanted => ({
    q: search.q ?? "",
    region: search.wilayah ?? "",
    type: search.jenis ?? "",
    service: search.layanan ?? "",
  })
  const narrow = (change: Search) => setSearch(change, { replace: true })
  return (
    <Page
      title={t("directory.title")}
      lede={t("directory.lede")}
      aside={
        <Show when={hasRole("AGENCY_ADMIN", "COORDINATOR", "PLATFORM_ADMIN")}>
          <div class="actions">
            <A class="button" href="/instansi/impor">
              {t("directory.transfer")}
            </A>
            <A class="button" href="/instansi/daftar">
              <Icon name="add" />
              {t("agency.register")}
            </A>
          </div>
        </Show>
      }
    >
      <div class="stack">
        <DirectoryTabs current="/direktori" />
        <search class="finder">
          <QueryField value={wanted().q} onInput={(q) => narrow({ q })} />
          <Filters wanted={wanted()} onInput={narrow} />
        </search>
        <Suspense fallback={<Skeleton label={t("app.loading")} />}>
          <Show when={JSON.stringify(wanted())} keyed>
            {(key) => <Results wanted={JSON.parse(key) as Wanted} />}
          </Show>
        </Suspense>
      </div>
    </Page>
  )
}

function Results(props: { wanted: Wanted }) {
  const pages = createPages((cursor) => getFound(props.wanted, cursor))
  const isCut = () => {
    const answer = pages.first()
    return answer?.ok && "complete" in answer.value && answer.value.complete === false
  }
  const told = () =>
    t(pages.cursor() || isCut() ? "directory.foundMore" : "directory.found", {
      n: pages.items().length,
    })
  return (
    <Loaded answer={pages.first()}>
      {() => (
        <Show
          when={pages.items().length > 0}
          fallback={
            <div class="card" role="status">
              <Empty title={t("directory.empty")}>
                {t("directory.emptyText")}{" "}
                <A href="/direktori/terdekat">{t("directory.emptyNearest")}</A>
              </Empty>
            </div>
          }
        >
          <div class="stack tight">
            <p class="soft" role="status">
              {told()}
            </p>
            <FoundRows items={pages.items()} />
            <Show when={isCut()}>
              <p class="note">{t("directory.cut")}</p>
            </Show>
            <MoreButton pages={pages} />
          </div>
        </Show>
      )}
    </Loaded>
  )
}
