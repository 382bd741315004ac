import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import { createView, Loaded } from "../reading.tsx"
import { Icon } from "../ui/icon.tsx"
import { label, t } from "../words/words.ts"
import type { Cover } from "./cover.ts"
import { type CoverType, coverTypes, type DistrictCover, getProvinceCoverage } from "./data.ts"

/** The districts of one province: those without the chosen kind first, and what else they lack. */
export function Gaps(props: { cover: Cover; type: CoverType }) {
  const answer = createView(() => getProvinceCoverage(props.cover.code))
  const parted = (all: readonly DistrictCover[], has: boolean) =>
    all.filter((each) => (each.active[props.type] ?? 0) > 0 === has)
  return (
    <section class="card padded gaps" aria-labelledby="gaps-title" aria-live="polite">
      <h2 id="gaps-title">{props.cover.name}</h2>
      <Loaded answer={answer()}>
        {(found) => (
          <>
            <Show
              when={parted(found().districts, false).length > 0}
              fallback={
                <p class="note good">
                  {t("coverage.full", { type: label("coverType", props.type) })}
                </p>
              }
            >
              <div>
                <h3>
                  {t("coverage.without", {
                    n: parted(found().districts, false).length,
                    type: label("coverType", props.type),
                  })}
                </h3>
                <Districts items={parted(found().districts, false)} />
              </div>
            </Show>
            <Show when={parted(found().districts, true).length > 0}>
              <details>
                <summary>
                  {t("coverage.with", {
                    n: parted(found().districts, true).length,
                    type: label("coverType", props.type),
                  })}
                </summary>
                <Districts items={parted(found().districts, true)} />
              </details>
            </Show>
          </>
        )}
      </Loaded>
    </section>
  )
}

const Districts = (props: { items: readonly DistrictCover[] }) => (
  <ul class="districts">
    <For each={props.items}>
      {(district) => (
        <li>
          <A href={`/direktori?wilayah=${district.code}`}>{district.name}</A>
          <ul class="chips">
            <For each={coverTypes}>
              {(type) => <Has type={type} count={district.active[type] ?? 0} />}
            </For>
          </ul>
        </li>
      )}
    </For>
  </ul>
)

const Has = (props: { type: CoverType; count: number }) => (
  <li class="chip" classList={{ good: props.count > 0, lacks: props.count === 0 }}>
    <Icon name={props.count > 0 ? "check" : "cross"} />
    {label("coverType", props.type)}
    <span class="unseen">
      {props.count > 0 ? t("coverage.count", { n: props.count }) : t("coverage.none")}
    </span>
  </li>
)
