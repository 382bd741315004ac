import { useAction, useParams } from "@solidjs/router"
import { Show } from "solid-js"
import { OnePage } from "../one-page.tsx"
import { type Asked, PowerPanel } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { dateOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { Amendment } from "./amendment.tsx"
import { actOnPartnership, getPartnership, type PartnershipView, termsOf } from "./data.ts"
import { counts, isOver, leftWords, runsWords } from "./days.ts"
import { partnershipDeeds } from "./deeds.tsx"
import { Clauses, Earlier, Facts, Signatures, Story } from "./parts.tsx"
import { Supplies } from "./supplies.tsx"
import "./partnership.css"

/** One agreement: who agreed what, until when, and what waits to be signed. */
export function PartnershipPage() {
  const params = useParams<{ id: string }>()
  const run = useAction(actOnPartnership)
  const act = (asked: Asked) => run({ id: params.id, ...asked })
  return (
    <OnePage
      load={() => getPartnership(params.id)}
      origin={{ href: "/kerja-sama", name: t("partner.list") }}
      title={(view) => view.title}
      above={(view) => <Chips view={view()} />}
    >
      {(view, etag) => (
        <div class="split">
          <div class="stack">
            <Outcome view={view()} />
            <Renewed view={view()} />
            <Amendment view={view()} />
            <Show when={view().clauses}>
              <Clauses view={view()} />
            </Show>
            <Show when={view().signatures}>
              <Signatures parties={view().parties} terms={termsOf(view())} />
            </Show>
            <Supplies view={view()} etag={etag()} act={act} />
            <Earlier terms={view().earlier ?? []} />
          </div>
          <div class="stack">
            <PowerPanel
              title={t("partnerAct.title")}
              deeds={partnershipDeeds}
              view={view()}
              etag={etag()}
              name={(verb) => label("partnerAct", verb)}
              act={act}
            />
            <Facts view={view()} />
            <Story view={view()} />
          </div>
        </div>
      )}
    </OnePage>
  )
}

const isLapsed = (view: PartnershipView): boolean => view.status === "active" && isOver(view)

const Chips = (props: { view: PartnershipView }) => (
  <div class="chips">
    <span class="chip calm">{label("partnerKind", props.view.kind)}</span>
    <span
      class="chip"
      classList={{
        good: props.view.inForce ?? counts(props.view),
        warm: isLapsed(props.view) || props.view.status === "declined",
      }}
    >
      {isLapsed(props.view) ? t("partner.lapsed") : label("partnerStatus", props.view.status)}
    </span>
    <span class="soft figures">
      {runsWords(props.view)}
      <Show when={counts(props.view)}> · {leftWords(props.view)}</Show>
    </span>
  </div>
)

/** Signed anew, but the new terms have not begun: the ones before still count. */
const Renewed = (props: { view: PartnershipView }) => (
  <Show
    when={
      props.view.versionInForce !== undefined && props.view.versionInForce !== props.view.version
    }
  >
    <p class="note">
      {t("partner.renewed", {
        n: props.view.versionInForce ?? 0,
        next: props.view.version ?? 0,
        date: dateOf(props.view.from, ownZone()),
      })}
    </p>
  </Show>
)

/** How it ended, if it did. */
const Outcome = (props: { view: PartnershipView }) => (
  <Show when={props.view.ended}>
    {(ended) => (
      <section class="note warm">
        <h2>
          {t(props.view.status === "declined" ? "partner.declinedBy" : "partner.endedNote", {
            agency: ended().agency.name,
            date: dateOf(ended().at, ownZone()),
          })}
        </h2>
        <p class="prose">{ended().reason}</p>
        <Show when={props.view.status === "declined"}>
          <p class="soft">{t("partner.declinedNote")}</p>
        </Show>
      </section>
    )}
  </Show>
)
