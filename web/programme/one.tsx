import { A, useAction, useParams } from "@solidjs/router"
import { createSignal, For, Show } from "solid-js"
import { MeetingRow } from "../meeting/row.tsx"
import { OnePage } from "../one-page.tsx"
import { PowerPanel } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Since } from "../ui/due.tsx"
import { Icon } from "../ui/icon.tsx"
import { dateOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { actOnProgramme, getProgramme, type Objective, type ProgrammeView } from "./data.ts"
import { OutcomeDialog, programmeDeeds } from "./deeds.tsx"
import { ProgrammeChips } from "./list.tsx"
import "./programme.css"

/** One programme: what it is for, what came of it, its meetings, and when it meets next. */
export function ProgrammePage() {
  const params = useParams<{ id: string }>()
  const run = useAction(actOnProgramme)
  return (
    <OnePage
      load={() => getProgramme(params.id)}
      origin={{ href: "/program", name: t("programme.list") }}
      title={({ name }) => name}
      above={(view) => (
        <div class="chips">
          <span class="chip">{label("rhythm", view().every)}</span>
          <ProgrammeChips card={view()} />
        </div>
      )}
    >
      {(view, etag) => (
        <div class="split">
          <div class="stack">
            <Objectives view={view()} etag={etag()} />
            <Meetings view={view()} />
          </div>
          <div class="stack">
            <Next view={view()} />
            <PowerPanel
              title={t("task.acts")}
              deeds={programmeDeeds}
              view={view()}
              etag={etag()}
              name={(verb) => label("programmeAct", verb)}
              act={(asked) => run({ id: view().id, ...asked })}
            />
            <About view={view()} />
          </div>
        </div>
      )}
    </OnePage>
  )
}

const tones: Readonly<Record<string, string>> = { MET: "good", PARTLY: "calm", NOT_MET: "warm" }

function Objectives(props: { view: ProgrammeView; etag: string | undefined }) {
  const run = useAction(actOnProgramme)
  const [asked, setAsked] = createSignal<{ of: Objective; etag: string | undefined }>()
  return (
    <section class="card padded">
      <h2>{t("programme.objectives")}</h2>
      <ol class="objectives">
        <For each={props.view.objectives}>
          {(each) => (
            <li>
              <div class="stack tight">
                <strong>{each.text}</strong>
                <Show when={each.outcome} fallback={<p class="soft">{t("programme.noOutcome")}</p>}>
                  {(outcome) => (
                    <>
                      <span class="chips">
                        <span class={`chip ${tones[outcome().status] ?? ""}`}>
                          {label("objectiveResult", outcome().status)}
                        </span>
                        <span class="soft">
                          <Since at={outcome().at} zone={ownZone()} />
                        </span>
                      </span>
                      <p class="prose">{outcome().text}</p>
                    </>
                  )}
                </Show>
                <Show when={props.view.can["record-outcome"] === true}>
                  <div class="actions">
                    <Button small onClick={() => setAsked({ of: each, etag: props.etag })}>
                      {t(each.outcome ? "programme.outcomeAgain" : "programme.outcome")}
                      <span class="unseen"> {each.text}</span>
                    </Button>
                  </div>
                </Show>
              </div>
            </li>
          )}
        </For>
      </ol>
      <Show when={asked()} keyed>
        {({ of, etag }) => (
          <OutcomeDialog
            objective={of}
            onClose={() => setAsked(undefined)}
            act={(body) => run({ id: props.view.id, verb: "record-outcome", body, etag })}
          />
        )}
      </Show>
    </section>
  )
}

const Meetings = (props: { view: ProgrammeView }) => (
  <section>
    <div class="section-head">
      <h2>{t("meeting.list")}</h2>
    </div>
    <Show
      when={props.view.meetings.length > 0}
      fallback={<p class="card padded soft">{t("programme.noMeetings")}</p>}
    >
      <ul class="card rows">
        <For each={props.view.meetings}>{(card) => <MeetingRow card={card} />}</For>
      </ul>
    </Show>
  </section>
)

/** When it is due to meet next; the meeting itself is planned as any other. */
const Next = (props: { view: ProgrammeView }) => (
  <Show when={props.view.next}>
    {(next) => (
      <section class="card padded">
        <h2>{t("programme.next")}</h2>
        <p>
          {t("programme.nextOn", {
            day: dateOf(`${next().on}T05:00:00Z`, ownZone()),
            period: next().period,
          })}
        </p>
        <Show when={props.view.can["plan-next"] === true}>
          <A class="button main" href={`/rapat/baru?program=${props.view.id}`}>
            <Icon name="add" />
            {t("programme.planMeeting")}
          </A>
        </Show>
      </section>
    )}
  </Show>
)

const About = (props: { view: ProgrammeView }) => (
  <section class="card padded">
    <dl class="facts">
      <dt>{t("meeting.host")}</dt>
      <dd>{props.view.host.name}</dd>
      <Show when={props.view.theme}>
        <dt>{t("programme.theme")}</dt>
        <dd>{props.view.theme}</dd>
      </Show>
    </dl>
  </section>
)
