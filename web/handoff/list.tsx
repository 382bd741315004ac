import { A, useSearchParams } from "@solidjs/router"
import { createEffect, on, Show, Suspense } from "solid-js"
import { createPages, PagedRows } from "../reading.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { type Box, getHandoffs, type Stage } from "./data.ts"
import { HandoffRow } from "./row.tsx"

const addressOf = (box: Box, stage: Stage): string =>
  `/serah-terima?kotak=${box === "in" ? "masuk" : "keluar"}${stage === "ended" ? "&tahap=berakhir" : ""}`

/** The two boxes of an agency: what came in, and what it sent. */
export function HandoffsPage() {
  const [search] = useSearchParams<{ kotak?: string; tahap?: string }>()
  const box = (): Box => (search.kotak === "keluar" ? "out" : "in")
  const stage = (): Stage => (search.tahap === "berakhir" ? "ended" : "open")
  const current = (here: boolean) => (here ? "page" : undefined)
  return (
    <Page title={t("handoff.list")} lede={t("handoff.listLede")}>
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
          <BoxList box={box()} stage={stage()} />
        </Suspense>
      </div>
    </Page>
  )
}

function BoxList(props: { box: Box; stage: Stage }) {
  const pages = createPages((cursor) => getHandoffs(props.box, props.stage, cursor))
  createEffect(on(() => [props.box, props.stage], pages.reset, { defer: true }))
  return (
    <PagedRows
      pages={pages}
      empty={{ title: emptyTitle(props), children: <EmptyText {...props} /> }}
    >
      {(card) => <HandoffRow card={card} box={props.box} />}
    </PagedRows>
  )
}

function emptyTitle({ box, stage }: { box: Box; stage: Stage }): string {
  if (stage === "ended") return t("handoff.emptyEnded")
  return box === "in" ? t("handoff.emptyIn") : t("handoff.emptyOut")
}

function EmptyText(props: { box: Box; stage: Stage }) {
  const text = () => {
    if (props.stage === "ended") return t("handoff.emptyEndedText")
    return props.box === "in" ? t("handoff.emptyInText") : t("handoff.emptyOutText")
  }
  return (
    <>
      {text()}{" "}
      <Show when={props.box === "out" && props.stage === "open"}>
        <A href="/kasus">{t("handoff.toCases")}</A>
      </Show>
    </>
  )
}
