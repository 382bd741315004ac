import { A, useSearchParams } from "@solidjs/router"
import { createEffect, lazy, on, Show, Suspense } from "solid-js"
import { createPages, PagedRows } from "../reading.tsx"
import { hasRole } from "../session/agency.ts"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { Board } from "./board.tsx"
import { type Box, getHandoffs, type Stage } from "./data.ts"
import { HandoffRow } from "./row.tsx"

const PullButton = lazy(() =>
  import("./pull.tsx").then((module) => ({ default: module.PullButton })),
)

const addressOf = (box: Box, stage: Stage): string =>
  `/serah-terima?kotak=${box === "in" ? "masuk" : "keluar"}${stage === "ended" ? "&tahap=berakhir" : ""}`

/** Whoever sits at the desk looks at what comes in first, the others at what they sent. */
function boxOf(named: string | undefined): Box {
  if (named) return named === "keluar" ? "out" : "in"
  return hasRole("HANDOFF_OFFICER") || !hasRole("CASE_MANAGER", "SUPERVISOR") ? "in" : "out"
}

/** The two boxes of an agency: what came in, and what it sent. */
export function HandoffsPage() {
  const [search] = useSearchParams<{ kotak?: string; tahap?: string }>()
  const box = () => boxOf(search.kotak)
  const stage = (): Stage => (search.tahap === "berakhir" ? "ended" : "open")
  const current = (here: boolean) => (here ? "page" : undefined)
  return (
    <Page
      title={t("handoff.list")}
      lede={t("handoff.listLede")}
      aside={
        <Suspense>
          <PullButton />
        </Suspense>
      }
    >
      <div class="stack tight">
        <nav class="tabs" aria-label={t("handoff.list")}>
          <a href={addressOf("in", "open")} aria-current={current(box() === "in")}>
            {t("handoff.in")}
          </a>
          <a href={addressOf("out", "open")} aria-current={current(box() === "out")}>
            {t("handoff.out")}
          </a>
          <span class="stages">
            <a href={addressOf(box(), "open")} aria-current={current(stage() === "open")}>
              {t("handoff.open")}
            </a>
            <a href={addressOf(box(), "ended")} aria-current={current(stage() === "ended")}>
              {t("handoff.ended")}
            </a>
          </span>
        </nav>
        <Suspense fallback={<Skeleton label={t("app.loading")} />}>
          <Show when={stage() === "ended"} fallback={<Board box={box()} />}>
            <Ended box={box()} />
          </Show>
        </Suspense>
      </div>
    </Page>
  )
}

function Ended(props: { box: Box }) {
  const pages = createPages((cursor) => getHandoffs(props.box, "ended", cursor))
  createEffect(on(() => props.box, pages.reset, { defer: true }))
  return (
    <PagedRows
      pages={pages}
      empty={{
        title: t("handoff.emptyEnded"),
        children: (
          <>
            {t("handoff.emptyEndedText")} <A href="/kasus">{t("handoff.toCases")}</A>
          </>
        ),
      }}
    >
      {(card) => <HandoffRow card={card} box={props.box} />}
    </PagedRows>
  )
}
