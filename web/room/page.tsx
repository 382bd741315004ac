import { revalidate, useAction, useParams } from "@solidjs/router"
import { createMemo, onCleanup, onMount, Show, Suspense, untrack } from "solid-js"
import { createActing } from "../acting.tsx"
import { actOnItem, getAgenda } from "../agenda/data.ts"
import { runsIt } from "../agenda/standing.ts"
import { OnePage } from "../one-page.tsx"
import { createView, ProblemNote } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { CheckIn } from "./check-in.tsx"
import { CodeCard } from "./code.tsx"
import { getRoll, getRoom, type RoomSeen } from "./data.ts"
import { Discussion } from "./discussion.tsx"
import { EndCard } from "./end.tsx"
import { itemsWith, rollsWith } from "./overlay.ts"
import { PostsCard } from "./posts.tsx"
import { QuorumCard } from "./quorum.tsx"
import { RollCard } from "./roll.tsx"
import { SessionRoll } from "./session-roll.tsx"
import { useUnsent } from "./unsent.ts"
import { UnsentBar } from "./unsent-bar.tsx"
import "./discussion.css"
import "./roll.css"
import "./room.css"

const beat = 15_000

/** The room of one meeting: who is there, what is talked about, what came out of it. */
export function RoomPage() {
  const params = useParams<{ id: string }>()
  return (
    <OnePage
      load={() => getRoom(params.id)}
      origin={{ href: `/rapat/${params.id}`, name: t("room.back") }}
      title={({ title }) => title}
      above={(view) => (
        <div class="chips">
          <span class="chip calm">{t("room.title")}</span>
          <span class="chip">{label("meetingStatus", view().status)}</span>
        </div>
      )}
    >
      {(view, etag) => <Room view={view()} etag={etag()} />}
    </OnePage>
  )
}

function Room(props: { view: RoomSeen; etag: string | undefined }) {
  const unsent = useUnsent(untrack(() => props.view.id))
  onMount(() => {
    const look = () => {
      if (document.visibilityState === "visible") void revalidate(["room", "roll", "agenda"])
    }
    const timer = setInterval(look, beat)
    onCleanup(() => clearInterval(timer))
  })
  return (
    <div class="stack">
      <UnsentBar unsent={unsent} />
      <Show when={props.view.status === "in-progress"} fallback={<Closed view={props.view} />}>
        <Suspense fallback={<Skeleton label={t("app.loading")} />}>
          <Inside view={props.view} unsent={unsent} />
        </Suspense>
      </Show>
    </div>
  )
}

function Inside(props: { view: RoomSeen; unsent: ReturnType<typeof useUnsent> }) {
  const roll = createView(() => getRoll(props.view.id))
  const agenda = createView(() => getAgenda(props.view.id))
  const rolls = createMemo(() => {
    const answer = roll()
    const here = answer?.ok ? answer.value : []
    return rollsWith(here, props.unsent.shown(), props.view.room?.session)
  })
  const items = createMemo(() => {
    const answer = agenda()
    return itemsWith(answer?.ok ? answer.value : [], props.unsent.shown())
  })
  const unread = () => [roll(), agenda()].find((answer) => answer && !answer.ok)
  const runs = () => runsIt(props.view) || props.view.can["call-roll"] === true
  return (
    <>
      <Show when={unread()} keyed>
        {(answer) => <>{!answer.ok && <ProblemNote problem={answer.problem} />}</>}
      </Show>
      <div class="room">
        <CheckIn view={props.view} rolls={rolls()} />
        <div class="room-strip">
          <Show when={runs()}>
            <CodeCard view={props.view} />
          </Show>
          <QuorumCard view={props.view} rolls={rolls()} unsent={props.unsent} runs={runs()} />
        </div>
        <Discussion
          view={props.view}
          items={items()}
          rolls={rolls()}
          unsent={props.unsent}
          runs={runs()}
        />
        <Show when={props.view.can["call-roll"] === true}>
          <Show
            when={props.view.room?.session !== undefined}
            fallback={<RollCard view={props.view} rolls={rolls()} unsent={props.unsent} />}
          >
            <SessionRoll view={props.view} unsent={props.unsent} />
          </Show>
        </Show>
        <PostsCard view={props.view} rolls={rolls()} />
        <Show when={runs()}>
          <EndCard view={props.view} rolls={rolls()} items={items()} unsent={props.unsent} />
        </Show>
      </div>
    </>
  )
}

/** Not on yet, or over. */
function Closed(props: { view: RoomSeen }) {
  const run = useAction(actOnItem)
  const { busy, problem, attempt } = createActing()
  const start = () => attempt(run({ path: "meetings", id: props.view.id, verb: "start", body: {} }))
  const may = () => props.view.can["start"] === true
  const isAhead = () => props.view.status === "scheduled"
  return (
    <section class="card padded">
      <h2>{t(isAhead() ? "room.notYet" : "room.over")}</h2>
      <p>
        {isAhead() ? (may() ? t("room.startText") : props.view.why["start"]) : t("room.overText")}
      </p>
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <div class="actions">
        <Show
          when={isAhead()}
          fallback={
            <a class="button main" href={`/rapat/${props.view.id}#notula`}>
              {t("room.toMinutes")}
            </a>
          }
        >
          <Button look="main" off={!may()} busy={busy()} onClick={() => void start()}>
            {t("room.start")}
          </Button>
        </Show>
      </div>
    </section>
  )
}
