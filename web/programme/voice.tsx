import { useAction, useParams } from "@solidjs/router"
import { Show, Suspense } from "solid-js"
import { OnePage } from "../one-page.tsx"
import { PowerButton } from "../powers.tsx"
import { createView, Loaded } from "../reading.tsx"
import { hasRole, ownZone } from "../session/agency.ts"
import { dateOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { actOnRecommendation, getRecommendation, type RecommendationCard } from "./data.ts"
import { AnswerDialog, RouteDialog } from "./voice-deeds.tsx"
import "./programme.css"

/** One recommendation, as a notice leads to it. */
export function RecommendationPage() {
  const params = useParams<{ id: string }>()
  return (
    <OnePage
      load={() => getRecommendation(params.id)}
      origin={{ href: "/program/rekomendasi", name: t("voice.list") }}
      title={({ topic }) => label("voiceTopic", topic)}
    >
      {(view) => (
        <ul class="card rows">
          <Voice card={view()} />
        </ul>
      )}
    </OnePage>
  )
}

/** What children said, who is asked, and what was answered. */
export const Voice = (props: { card: RecommendationCard }) => (
  <li class="voice">
    <span class="chips">
      <span class="chip calm">{label("voiceTopic", props.card.topic)}</span>
      <span class="chip" classList={{ good: props.card.status === "answered" }}>
        {label("voiceStatus", props.card.status)}
      </span>
    </span>
    <p class="prose">“{props.card.text}”</p>
    <p class="soft">
      {props.card.meetingTitle} · {props.card.host.name}
      <Show when={props.card.to}>{(to) => <> → {to().name}</>}</Show>
    </p>
    <Show when={props.card.answer}>
      {(answer) => (
        <div class="note good">
          <strong>{label("voiceReply", answer().status)}</strong>
          <p class="prose">{answer().text}</p>
          <Show when={answer().until}>
            {(until) => <p class="soft">{t("voice.until", { day: dateOf(until(), ownZone()) })}</p>}
          </Show>
        </div>
      )}
    </Show>
    <Show when={props.card.status !== "answered" && hasRole("COORDINATOR")}>
      <Suspense>
        <Acts id={props.card.id} text={props.card.text} />
      </Suspense>
    </Show>
  </li>
)

/** A list tells of no powers: each that waits is asked for its own. */
function Acts(props: { id: string; text: string }) {
  const run = useAction(actOnRecommendation)
  const answer = createView(() => getRecommendation(props.id))
  return (
    <Loaded answer={answer()}>
      {(view, etag) => (
        <div class="actions">
          <PowerButton
            verb="answer"
            view={view()}
            etag={etag()}
            label={t("voice.answer")}
            about={props.text}
            look="main"
            small
            dialog={AnswerDialog}
            act={(asked) => run({ id: props.id, ...asked })}
          />
          <PowerButton
            verb="route"
            view={view()}
            etag={etag()}
            label={t("voice.route")}
            about={props.text}
            small
            dialog={RouteDialog}
            act={(asked) => run({ id: props.id, ...asked })}
          />
        </div>
      )}
    </Loaded>
  )
}
