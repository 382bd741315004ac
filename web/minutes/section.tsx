import { A, useAction } from "@solidjs/router"
import { createSignal, For, Show, Suspense } from "solid-js"
import type { MeetingView } from "../meeting/data.ts"
import { PowerPanel } from "../powers.tsx"
import { createView, Loaded } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { Countdown, Since } from "../ui/due.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { actOnMinutes, getMinutes, latestOf, type MinutesView } from "./data.ts"
import { minutesDeeds } from "./deeds.tsx"
import { Editor } from "./editor.tsx"
import { MinutesSheet } from "./sheet.tsx"
import { SignPanel } from "./sign.tsx"
import { Signatures } from "./signatures.tsx"
import { Difference } from "./since.tsx"
import "./minutes.css"

type Seen = { view: MeetingView; etag: string | undefined }

/** The minutes from the first draft to the last signature. */
export const Minutes = (props: Seen) => (
  <section class="card padded minutes" id="notula">
    <div class="section-head">
      <h2>{t("minutes.title")}</h2>
      <Show when={props.view.status !== "held"}>
        <A class="more" href={`/rapat/${props.view.id}/cetak/notulen`}>
          {t("paper.open")}
        </A>
      </Show>
    </div>
    <Show
      when={props.view.status !== "held"}
      fallback={
        <Show when={props.view.can["draft-minutes"] !== true}>
          <p class="soft same">
            {t("minutes.notYet")}{" "}
            <Show when={props.view.minuteTaker}>
              {(taker) => t("minutes.turnOf", { name: taker().name })}
            </Show>
          </p>
        </Show>
      }
    >
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Whole {...props} />
      </Suspense>
    </Show>
    <Deeds {...props} />
  </section>
)

/** What carries the minutes on, for whoever may. */
function Deeds(props: Seen) {
  const run = useAction(actOnMinutes)
  return (
    <PowerPanel
      title={t("minutes.acts")}
      deeds={minutesDeeds}
      view={props.view}
      etag={props.etag}
      name={(verb) => label("minutesAct", verb)}
      act={(asked) => run({ id: props.view.id, ...asked })}
    />
  )
}

function Whole(props: Seen) {
  const [version, setVersion] = createSignal<number>()
  const answer = createView(() => getMinutes(props.view.id, version()))
  return (
    <Loaded answer={answer()}>
      {(minutes) => (
        <>
          <Versions minutes={minutes()} onChoose={setVersion} />
          <Show when={isCurrent(minutes())}>
            <Window view={props.view} minutes={minutes()} />
            <SignPanel view={props.view} etag={props.etag} minutes={minutes()} />
          </Show>
          <Show
            when={props.view.can["write-minutes"] === true && isCurrent(minutes())}
            fallback={
              <>
                <Difference meeting={props.view.id} minutes={minutes()} />
                <MinutesSheet minutes={minutes()} />
              </>
            }
          >
            <Editor view={props.view} etag={props.etag} minutes={minutes()} />
          </Show>
          <Signatures minutes={minutes()} />
        </>
      )}
    </Loaded>
  )
}

const isCurrent = (minutes: MinutesView): boolean => minutes.version === latestOf(minutes)

/** Until when agencies may say something. */
const Window = (props: { view: MeetingView; minutes: MinutesView }) => (
  <Show when={props.view.status === "minutes-review" && props.minutes.commentUntil}>
    {(until) => (
      <p class="soft same">
        {t("minutes.window")} <Countdown at={until()} zone={ownZone()} />
      </p>
    )}
  </Show>
)

const versionsOf = (minutes: MinutesView): readonly number[] => [
  ...new Set([...minutes.frozen.map(({ version }) => version), latestOf(minutes)]),
]

const Versions = (props: {
  minutes: MinutesView
  onChoose: (version: number | undefined) => void
}) => (
  <div class="versions">
    <Show when={latestOf(props.minutes) > 1}>
      <nav class="tabs" aria-label={t("minutes.versions")}>
        <For each={versionsOf(props.minutes)}>
          {(each) => (
            <button
              type="button"
              aria-current={props.minutes.version === each ? "true" : undefined}
              onClick={() => props.onChoose(each === latestOf(props.minutes) ? undefined : each)}
            >
              {t("minutes.version", { n: each })}
            </button>
          )}
        </For>
      </nav>
    </Show>
    <Show when={props.minutes.hash}>
      {(hash) => (
        <p class="soft">
          <Show when={props.minutes.at}>
            {(at) => (
              <>
                {t("minutes.frozen")} <Since at={at()} zone={ownZone()} /> ·{" "}
              </>
            )}
          </Show>
          {t("minutes.hash")} <span class="reference">{hash()}</span>
        </p>
      )}
    </Show>
  </div>
)
