import { useParams } from "@solidjs/router"
import { Show } from "solid-js"
import { RiskChip } from "../case/risk.tsx"
import { OnePage } from "../one-page.tsx"
import { ownZone } from "../session/agency.ts"
import { Countdown, Moment } from "../ui/due.tsx"
import { label, t } from "../words/words.ts"
import { Acts } from "./acts.tsx"
import { getHandoff, type HandoffView } from "./data.ts"
import { Offer, Outcome, People, Story, Tier } from "./parts.tsx"
import "./one.css"

const titleOf = ({ kind, service }: HandoffView): string =>
  t("handoff.title", { kind: label("kind", kind), service: label("service", service) })

/** One handoff: what is offered, by whom, until when, and what one may do about it. */
export function HandoffPage() {
  const params = useParams<{ id: string }>()
  return (
    <OnePage
      load={() => getHandoff(params.id)}
      origin={{ href: "/serah-terima", name: t("handoff.list") }}
      title={titleOf}
    >
      {(view, etag) => (
        <>
          <Headline view={view()} />
          <div class="split">
            <div class="stack">
              <Outcome view={view()} />
              <Offer view={view()} />
            </div>
            <div class="stack">
              <Acts view={view()} etag={etag()} />
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

/** The end of an id: enough to say on the phone, and it tells nothing of the child. */
const shortOf = (id: string): string => id.slice(-7).toUpperCase()

const Headline = (props: { view: HandoffView }) => (
  <div class="headline card">
    <div class="chips">
      <RiskChip risk={props.view.risk} />
      <span class="chip calm">{label("status", props.view.status)}</span>
      <span class="soft" title={props.view.id}>
        {props.view.case ? t("handoff.case") : t("handoff.reference")}{" "}
        <span class="reference">{props.view.case?.reference ?? shortOf(props.view.id)}</span>
      </span>
    </div>
    <p class="between">
      <span>
        <span class="soft">{t("handoff.from")}</span>
        <strong>{props.view.from.name}</strong>
      </span>
      <svg viewBox="0 0 48 16" aria-hidden="true">
        <path d="M2 8h42M38 2l6 6-6 6" />
      </svg>
      <span>
        <span class="soft">{t("handoff.to")}</span>
        <strong>{props.view.to.name}</strong>
      </span>
    </p>
    <Show when={props.view.due}>
      {(due) => (
        <p class="clock">
          <span class="soft">{label("due", due().kind)}</span>
          <Countdown at={due().at} zone={ownZone()} />
          <span class="soft">
            <Moment at={due().at} zone={ownZone()} />
          </span>
        </p>
      )}
    </Show>
  </div>
)
