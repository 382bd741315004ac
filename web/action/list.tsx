import { useSearchParams } from "@solidjs/router"
import { createEffect, For, on, Suspense } from "solid-js"
import { createPages, PagedRows } from "../reading.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { type Box, boxes, getActions, type State } from "./data.ts"
import { ActionRow } from "./row.tsx"

const names = {
  mine: "action.mine",
  verify: "action.toVerify",
  following: "action.following",
} as const
const words = { mine: "milik", verify: "periksa", following: "ikuti" } as const

/** What meetings decided that somebody does: mine, what I verify, and what my meetings led to. */
export function ActionsPage() {
  const [search] = useSearchParams<{ kotak?: string; keadaan?: string }>()
  const box = (): Box => boxes.find((each) => words[each] === search.kotak) ?? "mine"
  const state = (): State => (search.keadaan === "selesai" ? "over" : "open")
  const to = (which: Box, how: State) =>
    `/tindak-lanjut?kotak=${words[which]}${how === "over" ? "&keadaan=selesai" : ""}`
  return (
    <Page title={t("action.list")} lede={t("action.lede")}>
      <div class="stack tight">
        <nav class="tabs" aria-label={t("action.list")}>
          <For each={boxes}>
            {(each) => (
              <a href={to(each, state())} aria-current={box() === each ? "page" : undefined}>
                {t(names[each])}
              </a>
            )}
          </For>
          <span class="stages">
            <a href={to(box(), "open")} aria-current={state() === "open" ? "true" : undefined}>
              {t("action.open")}
            </a>
            <a href={to(box(), "over")} aria-current={state() === "over" ? "true" : undefined}>
              {t("action.over")}
            </a>
          </span>
        </nav>
        <Suspense fallback={<Skeleton label={t("app.loading")} />}>
          <Actions box={box()} state={state()} />
        </Suspense>
      </div>
    </Page>
  )
}

/** What will be here one day, and what is to be done with it then. */
const emptyOf = (box: Box, state: State) =>
  state === "over"
    ? { title: t("action.emptyOver"), children: t("action.emptyOverText") }
    : { title: label("actionEmpty", box), children: label("actionEmptyText", box) }

function Actions(props: { box: Box; state: State }) {
  const pages = createPages((cursor) => getActions(props.box, props.state, cursor))
  createEffect(on([() => props.box, () => props.state], pages.reset, { defer: true }))
  return (
    <PagedRows pages={pages} empty={emptyOf(props.box, props.state)}>
      {(card) => <ActionRow card={card} />}
    </PagedRows>
  )
}
