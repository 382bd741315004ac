import { A, useSearchParams } from "@solidjs/router"
import { createEffect, createMemo, For, on, Show, Suspense } from "solid-js"
import { createPages, Loaded, MoreButton } from "../reading.tsx"
import { hasRole } from "../session/agency.ts"
import { Icon } from "../ui/icon.tsx"
import { Page } from "../ui/page.tsx"
import { Empty, Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { type CaseBox, getCases } from "./data.ts"
import { byRiskThenAge, CaseRow } from "./row.tsx"

const boxes: readonly CaseBox[] = ["mine", "team", "care"]
const addresses: Record<CaseBox, string> = {
  mine: "/kasus",
  team: "/kasus?kotak=tim",
  care: "/kasus?kotak=titip",
}
const openers = ["CASE_MANAGER", "INTAKE_OFFICER", "SUPERVISOR"]

/** The children one's agency answers for, works for beside others, or looks after. */
export function CasesPage() {
  const [search] = useSearchParams<{ kotak?: string }>()
  const box = () =>
    boxes.find((each) => addresses[each].endsWith(`=${search.kotak ?? "?"}`)) ?? "mine"
  return (
    <Page title={t("case.list")} lede={label("caseLede", box())} aside={<IntakeLink />}>
      <div class="stack tight">
        <nav class="tabs" aria-label={t("case.list")}>
          <For each={boxes}>
            {(each) => (
              <a href={addresses[each]} aria-current={box() === each ? "page" : undefined}>
                {label("caseBox", each)}
              </a>
            )}
          </For>
        </nav>
        <Suspense fallback={<Skeleton label={t("app.loading")} />}>
          <Cases box={box()} />
        </Suspense>
      </div>
    </Page>
  )
}

const IntakeLink = () => (
  <Show when={hasRole(...openers)}>
    <A class="button main" href="/kasus/baru">
      <Icon name="add" />
      {t("intake.open")}
    </A>
  </Show>
)

function Cases(props: { box: CaseBox }) {
  const pages = createPages((cursor) => getCases(props.box, cursor))
  createEffect(on(() => props.box, pages.reset, { defer: true }))
  const cards = createMemo(() => [...pages.items()].sort(byRiskThenAge))
  return (
    <Loaded answer={pages.first()}>
      {() => (
        <>
          <Show
            when={cards().length > 0}
            fallback={
              <div class="card">
                <Empty title={label("caseEmpty", props.box)}>
                  {label("caseEmptyText", props.box)}
                </Empty>
              </div>
            }
          >
            <ul class="card rows">
              <For each={cards()}>{(card) => <CaseRow card={card} />}</For>
            </ul>
          </Show>
          <MoreButton pages={pages} />
        </>
      )}
    </Loaded>
  )
}
