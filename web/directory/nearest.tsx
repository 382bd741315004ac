import { useSearchParams } from "@solidjs/router"
import { Show, Suspense, untrack } from "solid-js"
import { Page } from "../ui/page.tsx"
import { Empty, Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import type { Need } from "./data.ts"
import { NeedForm } from "./need-form.tsx"
import { createOwnRegion } from "./own-region.ts"
import { RankingPart } from "./ranking.tsx"
import { DirectoryTabs } from "./tabs.tsx"
import "./directory.css"
import "./nearest.css"

/** What the address keeps: bands and codes, never anything of a child's own. */
type Search = {
  wilayah?: string
  layanan?: string
  kategori?: string
  usia?: string
  jk?: string
  kedudukan?: string
  bersama?: string
}

const needOf = (search: Search): Need => ({
  region: search.wilayah ?? "",
  service: search.layanan ?? "",
  category: search.kategori ?? "",
  band: search.usia ?? "",
  sex: search.jk ?? "",
  abh: search.kedudukan ?? "",
  siblings: search.bersama ?? "",
})

const searchOf = (need: Need): Required<Search> => ({
  wilayah: need.region,
  layanan: need.service,
  kategori: need.category,
  usia: need.band,
  jk: need.sex,
  kedudukan: need.abh,
  bersama: need.siblings,
})

/** Who can help a child here: the need on one side, the explained ranking on the other. */
export function NearestPage() {
  const [search, setSearch] = useSearchParams<Search>()
  const need = () => needOf(search)
  let answers: HTMLDivElement | undefined
  const ask = (asked: Need) => {
    setSearch(searchOf(asked), { scroll: false })
    // Where the answer stands below the form, whoever asks is taken to it.
    if (!matchMedia("(min-width: 1081px)").matches) answers?.scrollIntoView()
  }
  const isWhole = () => need().region.length > 2 && need().service !== ""
  return (
    <Page title={t("nearest.title")} lede={t("nearest.lede")}>
      <div class="stack">
        <DirectoryTabs current="/direktori/terdekat" />
        <div class="nearest">
          <Suspense fallback={<Skeleton label={t("app.loading")} />}>
            <Begun need={untrack(need)} onAsk={ask} />
          </Suspense>
          <div
            ref={(made) => {
              answers = made
            }}
          >
            <Show
              when={isWhole()}
              fallback={
                <div class="card">
                  <Empty title={t("nearest.begin")}>{t("nearest.beginText")}</Empty>
                </div>
              }
            >
              <Suspense fallback={<Skeleton label={t("app.loading")} />}>
                <Show when={JSON.stringify(need())} keyed>
                  {(key) => <RankingPart need={JSON.parse(key) as Need} />}
                </Show>
              </Suspense>
            </Show>
          </div>
        </div>
      </div>
    </Page>
  )
}

/** Whoever comes without a place begins at their own agency's. */
function Begun(props: { need: Need; onAsk: (need: Need) => void }) {
  const own = createOwnRegion()
  return (
    <Show when={props.need.region || own() || " "} keyed>
      {(region) => <NeedForm need={{ ...props.need, region: region.trim() }} onAsk={props.onAsk} />}
    </Show>
  )
}
