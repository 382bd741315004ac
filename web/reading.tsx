import { createAsync } from "@solidjs/router"
import { createMemo, createSignal, For, type JSX, Show } from "solid-js"
import type { Answer, Problem } from "./api.ts"
import { Button } from "./ui/button.tsx"
import { Empty } from "./ui/state.tsx"
import { steady } from "./ui/steady.ts"
import { t } from "./words/words.ts"

export type Page<Item> = { readonly items: readonly Item[]; readonly cursor?: string }

/** A view that stays on screen while it is fetched again, and when the connection is gone. */
export function createView<Value>(load: () => Promise<Answer<Value>>) {
  return createAsync<Answer<Value>>(async (previous) => {
    const fresh = await load()
    if (!fresh.ok && fresh.problem.status === 0 && previous?.ok) return previous
    return steady(previous, fresh)
  })
}

/** A list that grows page by page. */
export function createPages<Item extends { readonly id: string }>(
  load: (cursor?: string) => Promise<Answer<Page<Item>>>,
) {
  const first = createView(() => load())
  const [rest, setRest] = createSignal<readonly Page<Item>[]>([])
  const [busy, setBusy] = createSignal(false)
  const items = createMemo(() => {
    const answer = first()
    const pages = answer?.ok ? [answer.value, ...rest()] : []
    return [...new Map(pages.flatMap((page) => page.items).map((each) => [each.id, each])).values()]
  })
  const cursor = () => {
    const answer = first()
    return rest().length > 0 ? rest().at(-1)?.cursor : answer?.ok ? answer.value.cursor : undefined
  }
  const more = async () => {
    setBusy(true)
    const answer = await load(cursor())
    setBusy(false)
    if (answer.ok) setRest((pages) => [...pages, answer.value])
  }
  return { first, items, cursor, more, busy, reset: () => setRest([]) }
}

/** Shows what was read, or why it could not be. */
export function Loaded<Value>(props: {
  answer: Answer<Value> | undefined
  children: (value: () => Value, etag: () => string | undefined) => JSX.Element
}) {
  const value = () => (props.answer?.ok ? props.answer : undefined)
  const problem = () => (props.answer && !props.answer.ok ? props.answer.problem : undefined)
  return (
    <>
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <Show when={value()}>
        {(found) =>
          props.children(
            () => found().value,
            () => found().etag,
          )
        }
      </Show>
    </>
  )
}

type Pages<Item extends { readonly id: string }> = ReturnType<typeof createPages<Item>>

/** The rows of a list page by page, or what to say and do where there are none. */
export const PagedRows = <Item extends { readonly id: string }>(props: {
  pages: Pages<Item>
  empty: { readonly title: string; readonly children: JSX.Element }
  children: (item: Item) => JSX.Element
}) => (
  <Loaded answer={props.pages.first()}>
    {() => (
      <>
        <Show
          when={props.pages.items().length > 0}
          fallback={
            <div class="card">
              <Empty title={props.empty.title}>{props.empty.children}</Empty>
            </div>
          }
        >
          <ul class="card rows">
            <For each={props.pages.items()}>{(item) => props.children(item)}</For>
          </ul>
        </Show>
        <MoreButton pages={props.pages} />
      </>
    )}
  </Loaded>
)

export const MoreButton = (props: {
  pages: { cursor: () => string | undefined; busy: () => boolean; more: () => void }
}) => (
  <Show when={props.pages.cursor()}>
    <div class="actions">
      <Button busy={props.pages.busy()} onClick={() => props.pages.more()}>
        {t("app.more")}
      </Button>
    </div>
  </Show>
)

/** Says why not, in the words the API gave, and what to do. */
export function ProblemNote(props: { problem: Problem }) {
  const title = () => {
    if (props.problem.status === 0) return t("problem.unreachable")
    return props.problem.title || t("problem.fault")
  }
  const detail = () => {
    if (props.problem.status === 0) return t("problem.unreachableDetail")
    if (props.problem.status >= 500) return t("problem.faultDetail")
    return props.problem.detail
  }
  return (
    <div class="note warm" role="alert">
      <strong>{title()}</strong>
      <Show when={detail() && detail() !== title()}>
        <p>{detail()}</p>
      </Show>
      <Show when={props.problem.status === 409 || props.problem.status === 412}>
        <p>{t("problem.stale")}</p>
      </Show>
    </div>
  )
}
