import { useAction, useParams } from "@solidjs/router"
import { createSignal, Show } from "solid-js"
import type { Conversation } from "#shared/handoff/handoff.ts"
import { OnePage } from "../one-page.tsx"
import { acting } from "../session/agency.ts"
import { label, t } from "../words/words.ts"
import { actOnHandoff, getHandoff } from "./acting-data.ts"
import { Acts } from "./acts.tsx"
import type { Act, HandoffView } from "./data.ts"
import { Going } from "./going.tsx"
import { Headline } from "./headline.tsx"
import { Outcome } from "./outcome.tsx"
import { Offer, People, Tier } from "./parts.tsx"
import { Respond } from "./respond.tsx"
import { Sealed } from "./sealed.tsx"
import { isOfSource } from "./side.ts"
import { Story } from "./story.tsx"
import { Stub } from "./stub.tsx"
import "./one.css"

const titleOf = ({ kind, service }: HandoffView): string =>
  t("handoff.title", { kind: label("kind", kind), service: label("service", service) })

const commits = ["commit", "emergency-commit"]

/** On the way, while something must still move, or once the ground fell away: that comes first. */
const leads = (view: HandoffView): boolean =>
  view.frozen !== undefined ||
  (view.status === "handover" && isOfSource(view, acting()?.agency.id)) ||
  (view.status === "active" && view.can["move"] === true)

/** One handoff: what is offered, by whom, until when, and what one may do about it. */
export function HandoffPage() {
  const params = useParams<{ id: string }>()
  const act = useAction(actOnHandoff)
  const [talk, setTalk] = createSignal<Conversation>()
  const [signed, setSigned] = createSignal(false)
  const run = async (asked: Act) => {
    const answer = await act(asked)
    if (answer.ok && commits.includes(asked.verb)) setSigned(true)
    return answer
  }
  return (
    <OnePage
      load={() => getHandoff(params.id)}
      origin={{ href: "/serah-terima", name: t("handoff.list") }}
      title={titleOf}
    >
      {(view, etag) => (
        <>
          <Headline view={view()} />
          <Respond view={view()} etag={etag()} run={run} talk={talk()} />
          <Show when={leads(view())}>
            <Going view={view()} etag={etag()} run={run} signed={signed()} />
          </Show>
          <Acts view={view()} etag={etag()} run={run} led={leads(view())} />
          <Show when={!leads(view())}>
            <Going view={view()} etag={etag()} run={run} signed={signed()} />
          </Show>
          <div class="split">
            <div class="stack">
              <Outcome view={view()} />
              <Show when={view().tier === "stub"} fallback={<Offer view={view()} />}>
                <Stub view={view()} />
              </Show>
              <Sealed view={view()} etag={etag()} run={run} onTalk={setTalk} />
            </div>
            <div class="stack">
              <Tier view={view()} />
              <People view={view()} />
              <Story view={view()} />
            </div>
          </div>
        </>
      )}
    </OnePage>
  )
}
