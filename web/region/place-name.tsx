import { Show, Suspense } from "solid-js"
import { t } from "../words/words.ts"
import { createRegions, territoryOf } from "./regions.ts"

/** A district or province by name; its code until the name is known. */
export const RegionName = (props: { code: string }) => (
  <Suspense fallback={props.code}>
    <Name code={props.code} />
  </Suspense>
)

function Name(props: { code: string }) {
  const regions = createRegions()
  return <>{regions()?.regionOf(props.code)?.name ?? props.code}</>
}

/** A district with the province it lies in. */
export const PlaceName = (props: { code: string }) => (
  <Suspense fallback={props.code}>
    <Place code={props.code} />
  </Suspense>
)

function Place(props: { code: string }) {
  const regions = createRegions()
  const words = () => {
    const own = regions()?.regionOf(props.code)
    const province = own?.parent && regions()?.regionOf(own.parent)
    return [own?.name ?? props.code, province ? province.name : ""].filter(Boolean).join(", ")
  }
  return <>{words()}</>
}

/** A territory in words: its name, or how many districts in which provinces. */
export const TerritoryWords = (props: { codes: readonly string[] }) => (
  <Suspense fallback={t("app.loading")}>
    <Territory codes={props.codes} />
  </Suspense>
)

function Territory(props: { codes: readonly string[] }) {
  const regions = createRegions()
  const territory = () => {
    const slice = regions()
    return slice && territoryOf(props.codes, slice)
  }
  return (
    <Show when={territory()}>
      {(known) => (
        <>
          <Show when={known().only} fallback={countOf(known().districts, known().provinces.length)}>
            {(only) =>
              known().districts > 1
                ? t("region.whole", { name: only(), n: known().districts })
                : only()
            }
          </Show>
          <Show when={!known().only && known().provinces.length <= 6}>
            {" "}
            <span class="soft">({known().provinces.join(", ")})</span>
          </Show>
        </>
      )}
    </Show>
  )
}

const countOf = (districts: number, provinces: number): string =>
  t(provinces === 1 ? "region.countOne" : "region.count", { n: districts, provinces })
