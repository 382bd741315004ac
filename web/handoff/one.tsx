import { useAction, useParams } from "@solidjs/router"
import { Show } from "solid-js"
import { OnePage } from "../one-page.tsx"
import { label, t } from "../words/words.ts"
import { actOnHandoff, getHandoff } from "./acting-data.ts"
import { Acts } from "./acts.tsx"
import type { HandoffView } from "./data.ts"
import { Going } from "./going.tsx"
import { Headline } from "./headline.tsx"
import { Outcome } from "./outcome.tsx"
import { Offer, People, Tier } from "./parts.tsx"
import { Respond } from "./respond.tsx"
import { Sealed } from "./sealed.tsx"
import { Story } from "./story.tsx"
import { Stub } from "./stub.tsx"
import "./one.css"

const titleOf = ({ kind, service }: HandoffView): string =>
  t("handoff.title", { kind: label("kind", kind), service: label("service", service) })

/** One handoff: what is offered, by whom, until when, and what one may do about it. */
export function HandoffPage() {
  const params = useParams<{ id: string }>()
  const run = useAction(actOnHandoff)
  return (
    <OnePage
      load={() => getHandoff(params.id)}
      origin={{ href: "/serah-terima", name: t("handoff.list") }}
      title={titleOf}
    >
      {(view, etag) => (
        <>
          <Headline view={view()} />
          <Respond view={view()} etag={etag()} run={run} />
          <Acts view={view()} etag={etag()} run={run} />
          <Going view={view()} etag={etag()} run={run} />
          <div class="split">
            <div class="stack">
              <Outcome view={view()} />
              <Show when={view().status === "info-requested"}>
                <Sealed view={view()} etag={etag()} run={run} />
              </Show>
              <Show when={view().tier === "stub"} fallback={<Offer view={view()} />}>
                <Stub view={view()} />
              </Show>
              <Show when={view().status !== "info-requested"}>
                <Sealed view={view()} etag={etag()} run={run} />
              </Show>
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
