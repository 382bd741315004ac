import { revalidate } from "@solidjs/router"
import { createEffect, createMemo, createSignal, For, Show } from "solid-js"
import type { Problem } from "../api.ts"
import { createView, ProblemNote } from "../reading.tsx"
import { acting, ownZone } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Moment } from "../ui/due.tsx"
import { instantFrom, typedIn } from "../ui/time.ts"
import { say } from "../ui/toast.tsx"
import { label, t } from "../words/words.ts"
import { actQuietly, getHandoff } from "./acting-data.ts"
import type { PartProps } from "./dialog-props.ts"
import {
  bodiesOf,
  getManifest,
  isTask,
  type ManifestItem,
  type ManifestView,
  runSteps,
  type ServiceItem,
  type TaskItem,
} from "./manifest-data.ts"
import { isOfSource } from "./side.ts"

/** Days on which a task is to be done instead, by task. */
type Dates = Readonly<Record<string, string>>

/** A longer list is folded: most take all of it as it is. */
const inSight = 4

/** The receiver's days are full days: a task is due at the end of office hours. */
const closing = "16:00"

const isChanged = (item: TaskItem, date: string | undefined): boolean =>
  date !== undefined && date !== "" && date !== typedIn(item.due, ownZone()).date

function placing(item: TaskItem, dates: Dates) {
  const date = dates[item.task]
  const due = isChanged(item, date) ? instantFrom(date ?? "", closing, ownZone()) : undefined
  return { task: item.task, ...(due ? { due } : {}) }
}

/** Runs many acts in a row, tells how far they are, and reads everything anew at the end. */
function createRun(props: PartProps) {
  const [done, setDone] = createSignal<{ readonly of: number; readonly at: number }>()
  const [problem, setProblem] = createSignal<Problem>()
  const start = async (verb: "place" | "move", bodies: readonly unknown[]) => {
    if (bodies.length === 0 || done()) return
    setProblem(undefined)
    setDone({ of: bodies.length, at: 0 })
    const refused = await runSteps({
      id: props.view.id,
      etag: props.etag,
      bodies,
      verb,
      run: actQuietly,
      onStep: (at) => setDone({ of: bodies.length, at }),
    })
    setProblem(refused)
    await revalidate([getHandoff.key, getManifest.key])
    setDone(undefined)
    if (!refused) say(t(verb === "place" ? "did.place" : "did.move"))
  }
  return { done, problem, start }
}

/** What goes along with the child: looked at before the handover, taken over after it. */
/** `signed`: the record was signed on this page a moment ago, and all of it moves at once. */
export function Manifest(props: PartProps & { signed: boolean }) {
  const answer = createView(() => getManifest(props.view.id))
  const view = () => {
    const found = answer()
    return found?.ok && found.value.listed > 0 ? found.value : undefined
  }
  return (
    <Show when={view()}>
      {(manifest) => (
        <section class="card padded" aria-labelledby="manifest">
          <h2 id="manifest">{t("manifest.title")}</h2>
          <Whole {...props} manifest={manifest()} />
        </section>
      )}
    </Show>
  )
}

function Whole(props: PartProps & { manifest: ManifestView; signed: boolean }) {
  const work = createRun(props)
  const [dates, setDates] = createSignal<Dates>({})
  const isAfter = () => ["active", "outcome-proposed"].includes(props.view.status)
  const open = createMemo(() => props.manifest.items.filter(({ placed }) => !placed))
  const mayPlace = () => !isAfter() && props.view.can["place"] === true && open().length > 0
  const mayMove = () => isAfter() && props.view.can["move"] === true && props.manifest.unmoved > 0
  const left = () => (isAfter() ? props.manifest.unmoved : props.manifest.unplaced)
  const isSender = () => isOfSource(props.view, acting()?.agency.id)
  const told = (): Told =>
    isAfter() ? "manifest.moved" : isSender() ? "manifest.seen" : "manifest.placed"
  const place = () => {
    const known = dates()
    return work.start(
      "place",
      bodiesOf(open(), (item) => placing(item, known)),
    )
  }
  const move = () =>
    work.start(
      "move",
      bodiesOf(props.manifest.items, ({ task }) => task),
    )
  let begun = false
  createEffect(() => {
    if (begun || !props.signed || !mayMove()) return
    begun = true
    void move()
  })
  return (
    <>
      <Progress of={props.manifest.listed} left={left()} text={told()} />
      <Show when={work.done()}>
        {(done) => <p role="status">{t("manifest.step", { n: done().at, of: done().of })}</p>}
      </Show>
      <Show when={work.problem()}>
        {(problem) => (
          <>
            <ProblemNote problem={problem()} />
            <p class="soft">{t("manifest.resume")}</p>
          </>
        )}
      </Show>
      <Show when={mayPlace()}>
        <div class="actions">
          <Button look="main" busy={work.done() !== undefined} onClick={() => void place()}>
            {t("manifest.placeAll", { n: open().length })}
          </Button>
          <p class="soft">{t("manifest.placeHint")}</p>
        </div>
      </Show>
      <Show when={mayMove()}>
        <div class="actions">
          <Button look="main" busy={work.done() !== undefined} onClick={() => void move()}>
            {t("manifest.move", { n: props.manifest.unmoved })}
          </Button>
          <p class="soft">{t("manifest.moveHint")}</p>
        </div>
      </Show>
      <Show when={!isAfter()}>
        <details class="past" open={props.manifest.items.length <= inSight}>
          <summary>{t("manifest.each", { n: props.manifest.items.length })}</summary>
          <Items
            items={props.manifest.items}
            dates={dates()}
            editable={props.view.can["place"] === true}
            onDate={(task, date) => setDates((known) => ({ ...known, [task]: date }))}
          />
        </details>
      </Show>
      <Show when={props.manifest.clocks.length > 0}>
        <div>
          <h3>{t("manifest.clocks")}</h3>
          <ul class="manifest">
            <For each={props.manifest.clocks}>
              {(clock) => (
                <li>
                  <span>{label("caseClock", clock.kind)}</span>
                  <span class="soft">
                    <Moment at={clock.due} zone={ownZone()} />
                  </span>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
    </>
  )
}

type Told = "manifest.moved" | "manifest.placed" | "manifest.seen"

const Progress = (props: { of: number; left: number; text: Told }) => (
  <div>
    <p id="manifest-progress">{t(props.text, { n: props.of - props.left, of: props.of })}</p>
    <div
      class="meter"
      role="progressbar"
      aria-labelledby="manifest-progress"
      aria-valuemin={0}
      aria-valuemax={props.of}
      aria-valuenow={props.of - props.left}
    >
      <i style={{ width: `${(100 * (props.of - props.left)) / Math.max(1, props.of)}%` }} />
    </div>
  </div>
)

const Items = (props: {
  items: readonly ManifestItem[]
  dates: Dates
  editable: boolean
  onDate: (task: string, date: string) => void
}) => (
  <ul class="manifest">
    <For each={props.items}>
      {(item, place) => (
        <li>
          {isTask(item) ? (
            <TaskRow
              item={item}
              place={place() + 1}
              date={props.dates[item.task]}
              editable={props.editable}
              onDate={(date) => props.onDate(item.task, date)}
            />
          ) : (
            <ServiceRow item={item} />
          )}
        </li>
      )}
    </For>
  </ul>
)

const PlacedChip = (props: { item: ManifestItem }) => (
  <Show when={props.item.placed}>
    <span class="chip good">{t("manifest.isPlaced")}</span>
  </Show>
)

const ServiceRow = (props: { item: ServiceItem }) => (
  <>
    <span>
      <strong>
        {label("kind", props.item.kind)} · {label("service", props.item.service)}
      </strong>{" "}
      <Show when={props.item.to}>
        {(to) => <span class="soft">{t("manifest.goesOn", { to: to().name })}</span>}
      </Show>
    </span>
    <PlacedChip item={props.item} />
  </>
)

const TaskRow = (props: {
  item: TaskItem
  place: number
  date: string | undefined
  editable: boolean
  onDate: (date: string) => void
}) => (
  <>
    <span>
      <strong>{label("taskKind", props.item.kind)}</strong>{" "}
      <span class="soft">
        {t("manifest.due")} <Moment at={props.item.due} zone={ownZone()} />
      </span>
    </span>
    <Show when={props.editable && !props.item.placed} fallback={<PlacedChip item={props.item} />}>
      <input
        class="input"
        type="date"
        aria-label={t("manifest.date", {
          n: props.place,
          kind: label("taskKind", props.item.kind),
        })}
        min={typedIn(new Date().toISOString(), ownZone()).date}
        value={props.date ?? typedIn(props.item.due, ownZone()).date}
        onInput={(event) => props.onDate(event.currentTarget.value)}
      />
    </Show>
  </>
)
