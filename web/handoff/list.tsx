import { A, useSearchParams } from "@solidjs/router"
import { createEffect, For, on, Show, Suspense } from "solid-js"
import { createPages, Loaded, MoreButton } from "../reading.tsx"
import { Page } from "../ui/page.tsx"
import { Empty, Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { type Box, getHandoffs } from "./data.ts"
import { HandoffRow } from "./row.tsx"

/** The two boxes of an agency: what came in, and what it sent. */
export function HandoffsPage() {
  const [search] = useSearchParams<{ kotak?: string }>()
  const box = (): Box => (search.kotak === "keluar" ? "out" : "in")
  return (
    <Page title={t("handoff.list")} lede={t("handoff.listLede")}>
      <div class="stack tight">
        <nav class="tabs" aria-label={t("handoff.list")}>
          <A href="/serah-terima?kotak=masuk" aria-current={box() === "in" ? "page" : undefined}>
            {t("handoff.in")}
          </A>
          <A href="/serah-terima?kotak=keluar" aria-current={box() === "out" ? "page" : undefined}>
            {t("handoff.out")}
          </A>
        </nav>
        <Suspense fallback={<Skeleton label={t("app.loading")} />}>
          <BoxList box={box()} />
        </Suspense>
      </div>
    </Page>
  )
}

function BoxList(props: { box: Box }) {
  const pages = createPages((cursor) => getHandoffs(props.box, cursor))
  createEffect(on(() => props.box, pages.reset, { defer: true }))
  return (
    <Loaded answer={pages.first()}>
      {() => (
        <>
          <Show when={pages.items().length > 0} fallback={<EmptyBox box={props.box} />}>
            <ul class="card rows">
              <For each={pages.items()}>{(card) => <HandoffRow card={card} box={props.box} />}</For>
            </ul>
          </Show>
          <MoreButton pages={pages} />
        </>
      )}
    </Loaded>
  )
}

const EmptyBox = (props: { box: Box }) => (
  <div class="card">
    <Empty title={props.box === "in" ? t("handoff.emptyIn") : t("handoff.emptyOut")}>
      {props.box === "in" ? (
        t("handoff.emptyInText")
      ) : (
        <>
          {t("handoff.emptyOutText")} <A href="/kasus">{t("handoff.toCases")}</A>
        </>
      )}
    </Empty>
  </div>
)
