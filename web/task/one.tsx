import { A, useAction, useParams } from "@solidjs/router"
import { type Accessor, For, Show } from "solid-js"
import { RiskChip } from "../case/risk.tsx"
import { OnePage } from "../one-page.tsx"
import { PowerPanel } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { Countdown, Since } from "../ui/due.tsx"
import { Story } from "../ui/story.tsx"
import { dayOf, longDayOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { actOnTask, getTask, type TaskView } from "./data.ts"
import { nameOfDeed, taskDeeds } from "./deeds.tsx"

/** One task: what is to be done for whom, until when, and what one may do about it. */
export function TaskPage() {
  const params = useParams<{ id: string }>()
  const run = useAction(actOnTask)
  return (
    <OnePage
      load={() => getTask(params.id)}
      origin={{ href: "/tugas", name: t("task.list") }}
      title={({ kind }) => label("taskKind", kind)}
      above={(view) => <Chips view={view()} />}
    >
      {(view, etag) => (
        <div class="stack">
          <div class="split">
            <About view={view()} />
            <PowerPanel
              title={t("task.acts")}
              deeds={taskDeeds}
              view={view()}
              etag={etag()}
              name={nameOfDeed}
              act={(asked) => run({ id: view().id, ...asked })}
            />
          </div>
          <History view={view} />
        </div>
      )}
    </OnePage>
  )
}

const Chips = (props: { view: TaskView }) => (
  <div class="chips">
    <RiskChip risk={props.view.risk} />
    <span class="chip" classList={{ good: props.view.status === "done" }}>
      {label("taskStatus", props.view.status)}
    </span>
    <Show when={props.view.status === "open"}>
      <Countdown at={props.view.due} zone={ownZone()} />
    </Show>
  </div>
)

const About = (props: { view: TaskView }) => (
  <section class="card padded">
    <dl class="facts">
      <dt>{t("task.case")}</dt>
      <dd>
        <A class="reference" href={`/kasus/${props.view.case.id}`}>
          {props.view.case.reference}
        </A>
      </dd>
      <dt>{t("task.due")}</dt>
      <dd>{longDayOf(props.view.due, ownZone())}</dd>
      <Show when={props.view.worker}>
        {(worker) => (
          <>
            <dt>{t("task.worker")}</dt>
            <dd>{worker().name}</dd>
          </>
        )}
      </Show>
      <dt>{t("task.owner")}</dt>
      <dd>{props.view.owner.name}</dd>
      <dt>{t("task.createdBy")}</dt>
      <dd>{props.view.createdBy.name}</dd>
      <Show when={props.view.note}>
        {(note) => (
          <>
            <dt>{t("task.note")}</dt>
            <dd>{note()}</dd>
          </>
        )}
      </Show>
      <Show when={props.view.dropped}>
        {(dropped) => (
          <>
            <dt>{t("task.why")}</dt>
            <dd>{dropped()}</dd>
          </>
        )}
      </Show>
      <Show when={props.view.changes.length > 0}>
        <dt>{t("task.changes")}</dt>
        <dd>
          <ul>
            <For each={props.view.changes}>
              {(change) => (
                <li>
                  {dayOf(change.due, ownZone())}: {change.reason}
                </li>
              )}
            </For>
          </ul>
        </dd>
      </Show>
    </dl>
  </section>
)

const History = (props: { view: Accessor<TaskView> }) => (
  <Story
    title={t("task.story")}
    steps={props.view().timeline.map((step) => ({
      what: label("happened", step.type),
      who: [step.person?.name, step.agency.name].filter(Boolean).join(" · "),
      when: <Since at={step.at} zone={ownZone()} />,
    }))}
  />
)
