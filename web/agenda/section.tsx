import { A, useAction } from "@solidjs/router"
import { createMemo, createSignal, For, Show, Suspense } from "solid-js"
import { createActing } from "../acting.tsx"
import type { MeetingView } from "../meeting/data.ts"
import { createView, Loaded, ProblemNote } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { actOnItem, getAgenda, getWaiting, type ItemView } from "./data.ts"
import { ItemRow } from "./item-row.tsx"
import { ProposeDialog } from "./propose.tsx"
import { isAhead, mayArrange, mayPropose, plannedMinutes, waitsFor } from "./standing.ts"
import "./agenda.css"

/** The agenda of one meeting: what the reader may know of, in its order, and what waits for it. */
export function Agenda(props: { view: MeetingView }) {
  const [proposing, setProposing] = createSignal(false)
  return (
    <section class="card padded agenda" id="agenda">
      <div class="section-head">
        <h2>{t("agenda.title")}</h2>
        <Show when={mayPropose(props.view)}>
          <Button small onClick={() => setProposing(true)}>
            <Icon name="add" />
            {t("agenda.propose")}
          </Button>
        </Show>
      </div>
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Items view={props.view} />
      </Suspense>
      <Papers view={props.view} />
      <Show when={proposing()}>
        <ProposeDialog view={props.view} onClose={() => setProposing(false)} />
      </Show>
    </section>
  )
}

/** The letters and forms that offices file. */
const Papers = (props: { view: MeetingView }) => (
  <Show when={!["draft", "polling", "cancelled"].includes(props.view.status)}>
    <p class="soft paper-links">
      {t("papers.title")}:{" "}
      <A href={`/rapat/${props.view.id}/cetak/undangan`}>{t("papers.invitation")}</A>
      {" · "}
      <A href={`/rapat/${props.view.id}/cetak/daftar-hadir`}>{t("papers.attendance")}</A>
    </p>
  </Show>
)

function Items(props: { view: MeetingView }) {
  const answer = createView(() => getAgenda(props.view.id))
  return (
    <>
      <Loaded answer={answer()}>{(items) => <Placed view={props.view} items={items()} />}</Loaded>
      <Show when={isAhead(props.view)}>
        <Waiting view={props.view} />
      </Show>
    </>
  )
}

/** What was proposed to this meeting, or waits for any of its host, and is on no agenda yet. */
function Waiting(props: { view: MeetingView }) {
  const answer = createView(() => getWaiting(mayArrange(props.view) ? "backlog" : "proposed"))
  const items = createMemo(() => {
    const found = answer()
    return (found?.ok ? found.value : []).filter((item) => waitsFor(item, props.view))
  })
  return (
    <Show when={items().length > 0}>
      <h3>{t("agenda.waiting")}</h3>
      <ul class="items">
        <For each={items()}>{(item) => <ItemRow item={item} view={props.view} />}</For>
      </ul>
    </Show>
  )
}

function Placed(props: { view: MeetingView; items: readonly ItemView[] }) {
  const order = createOrder(props)
  return (
    <>
      <Show when={props.items.length > 0} fallback={<p class="soft same">{t("agenda.empty")}</p>}>
        <p class="soft figures">
          {t("agenda.sum", { n: props.items.length, minutes: plannedMinutes(props.items) })}
        </p>
      </Show>
      <Show when={order.problem()}>{(problem) => <ProblemNote problem={problem()} />}</Show>
      <ol class="items">
        <For each={props.items}>
          {(item, place) => (
            <ItemRow
              item={item}
              view={props.view}
              place={place() + 1}
              all={props.items.length}
              busy={order.busy()}
              onMove={mayArrange(props.view) ? (by) => void order.move(item.id, by) : undefined}
            />
          )}
        </For>
      </ol>
    </>
  )
}

/** Puts an item one place up or down. */
function createOrder(props: { view: MeetingView; items: readonly ItemView[] }) {
  const run = useAction(actOnItem)
  const { busy, problem, attempt } = createActing()
  const move = async (id: string, by: -1 | 1) => {
    if (busy()) return
    const ids = props.items.map((each) => each.id)
    const from = ids.indexOf(id)
    const [taken] = ids.splice(from, 1)
    if (taken === undefined) return
    ids.splice(from + by, 0, taken)
    const body = { items: ids }
    await attempt(run({ path: "meetings", id: props.view.id, verb: "arrange-agenda", body }))
  }
  return { busy, problem, move }
}
