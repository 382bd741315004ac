import { useSearchParams } from "@solidjs/router"
import { Show, Suspense } from "solid-js"
import { createView, Loaded } from "../reading.tsx"
import { Radios } from "../ui/choice.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { coverOf } from "./cover.ts"
import { CoverageTable } from "./coverage-table.tsx"
import { type CoverType, coverTypes, getCoverage, type ProvinceCover } from "./data.ts"
import { Gaps } from "./gaps.tsx"
import { DirectoryTabs } from "./tabs.tsx"
import { Legend, TileMap } from "./tile-map.tsx"
import "../agency/parts.css"
import "./directory.css"
import "./coverage.css"

type Search = { jenis?: string; provinsi?: string }

/** Where each kind of agency is missing: a map of tiles, the same as a table, and the districts. */
export function CoveragePage() {
  const [search, setSearch] = useSearchParams<Search>()
  const type = (): CoverType => coverTypes.find((each) => each === search.jenis) ?? coverTypes[0]
  const answer = createView(() => getCoverage())
  return (
    <Page title={t("coverage.title")} lede={t("coverage.lede")}>
      <div class="stack">
        <DirectoryTabs current="/direktori/cakupan" />
        <div class="cover-types">
          <Radios
            name="type"
            boxed
            legend={t("coverage.which")}
            value={type()}
            onInput={(jenis) => setSearch({ jenis }, { replace: true })}
            choices={coverTypes.map((each) => ({
              value: each,
              label: label("coverType", each),
            }))}
          />
        </div>
        <Suspense fallback={<Skeleton label={t("app.loading")} />}>
          <Loaded answer={answer()}>
            {(found) => (
              <Whole
                provinces={found().provinces}
                type={type()}
                chosen={search.provinsi}
                onChoose={(provinsi) => setSearch({ provinsi }, { replace: true, scroll: false })}
              />
            )}
          </Loaded>
        </Suspense>
      </div>
    </Page>
  )
}

function Whole(props: {
  provinces: readonly ProvinceCover[]
  type: CoverType
  chosen: string | undefined
  onChoose: (code: string) => void
}) {
  const covers = () => props.provinces.map((each) => coverOf(each, props.type))
  const sum = (key: "districts" | "covered") =>
    covers().reduce((total, each) => total + each[key], 0)
  const chosen = () => covers().find((each) => each.code === props.chosen)
  return (
    <div class="coverage">
      <section class="card map-card" aria-labelledby="map-title">
        <h2 id="map-title">
          {t("coverage.sum", {
            type: label("coverType", props.type),
            n: sum("covered"),
            all: sum("districts"),
          })}
        </h2>
        <TileMap covers={covers()} chosen={props.chosen} onChoose={props.onChoose} />
        <Legend />
      </section>
      <Show when={chosen()}>
        {(cover) => (
          <Suspense fallback={<Skeleton label={t("app.loading")} />}>
            <Gaps cover={cover()} type={props.type} />
          </Suspense>
        )}
      </Show>
      <CoverageTable covers={covers()} chosen={props.chosen} onChoose={props.onChoose} />
    </div>
  )
}
