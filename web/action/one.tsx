import { A, useAction, useParams } from "@solidjs/router"
import { type Accessor, For, Show } from "solid-js"
import { OnePage } from "../one-page.tsx"
import { PowerPanel } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { Countdown, Since } from "../ui/due.tsx"
import { Story } from "../ui/story.tsx"
import { longDayOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { type ActionView, actOnAction, getAction } from "./data.ts"
import { actionDeeds } from "./deeds.tsx"
import { ActionChips, isOpen } from "./row.tsx"

/** One action: what is to be done, by whom, until when, what became of it, and what one may do. */
export function ActionPage() {
  const params = useParams<{ id: string }>()
  const run = useAction(actOnAction)
  return (
    <OnePage
      load={() => getAction(params.id)}
      origin={{ href: "/tindak-lanjut", name: t("action.list") }}
      title={({ meeting }) => t("action.title", { meeting: meeting.name })}
      above={(view) => (
        <div class="chips">
          <ActionChips card={view()} />
          <Show when={isOpen(view())}>
            <Countdown at={view().due} zone={ownZone()} />
          </Show>
        </div>
      )}
    >
      {(view, etag) => (
        <div class="stack">
          <div class="split">
            <div class="stack">
              <section class="card padded">
                <h2>{t("action.what")}</h2>
                <p class="prose">{view().text}</p>
                <About view={view()} />
              </section>
              <Result view={view()} />
            </div>
            <PowerPanel
              title={t("task.acts")}
              deeds={actionDeeds}
              view={view()}
              etag={etag()}
              name={(verb) => label("actionAct", verb)}
              act={(asked) => run({ id: view().id, ...asked })}
            />
          </div>
          <History view={view} />
        </div>
      )}
    </OnePage>
  )
}

const About = (props: { view: ActionView }) => (
  <dl class="facts">
    <dt>{t("action.meeting")}</dt>
    <dd>
      <A href={`/rapat/${props.view.meeting.id}`}>{props.view.meeting.name}</A>
      <Show when={props.view.number}>
        {(number) => <> · {t("agenda.number", { number: number() })}</>}
      </Show>
    </dd>
    <Show when={props.view.case}>
      {(child) => (
        <>
          <dt>{t("task.case")}</dt>
          <dd>
            <A class="reference" href={`/kasus/${child().id}`}>
              {child().reference}
            </A>
          </dd>
        </>
      )}
    </Show>
    <dt>{t("room.owner")}</dt>
    <dd>
      {props.view.owner.name}
      <Show when={props.view.person}>{(person) => <> · {person().name}</>}</Show>
    </dd>
    <dt>{t("room.verifier")}</dt>
    <dd>{props.view.verifier.name}</dd>
    <dt>{t("task.due")}</dt>
    <dd>{longDayOf(props.view.due, ownZone())}</dd>
    <Show when={props.view.task}>
      {(task) => (
        <>
          <dt>{t("action.task")}</dt>
          <dd>
            <A href={`/tugas/${task()}`}>{t("action.taskText")}</A>
          </dd>
        </>
      )}
    </Show>
  </dl>
)

/** What was said of it: what shows that it was done, why not, and what others noted. */
const Result = (props: { view: ActionView }) => (
  <Show when={props.view.evidence || props.view.reason || props.view.notes.length > 0}>
    <section class="card padded">
      <h2>{t("action.result")}</h2>
      <dl class="facts upright">
        <Show when={props.view.evidence}>
          <dt>{t("action.evidence")}</dt>
          <dd class="prose">{props.view.evidence}</dd>
        </Show>
        <Show when={props.view.reason}>
          <dt>{t("agenda.reason")}</dt>
          <dd class="prose">{props.view.reason}</dd>
        </Show>
        <For each={props.view.notes}>
          {(note) => (
            <>
              <dt>
                {note.agency.name} · <Since at={note.at} zone={ownZone()} />
              </dt>
              <dd class="prose">{note.text}</dd>
            </>
          )}
        </For>
      </dl>
    </section>
  </Show>
)

const History = (props: { view: Accessor<ActionView> }) => (
  <Story
    title={t("task.story")}
    steps={props.view().timeline.map((step) => ({
      what: label("happened", step.type),
      who: [step.person?.name, step.agency.name].filter(Boolean).join(" · "),
      when: <Since at={step.at} zone={ownZone()} />,
    }))}
  />
)
