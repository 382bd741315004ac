import { A } from "@solidjs/router"
import { createSignal, For, Show, Suspense } from "solid-js"
import { zoneOffsets } from "#shared/kernel/instant.ts"
import { createView, Loaded } from "../reading.tsx"
import { PlaceName, TerritoryWords } from "../region/place-name.tsx"
import { ownZone } from "../session/agency.ts"
import { Since } from "../ui/due.tsx"
import { TextField } from "../ui/field.tsx"
import { Skeleton } from "../ui/state.tsx"
import { Timeline } from "../ui/timeline.tsx"
import { label, t } from "../words/words.ts"
import { type AgencyThen, type AgencyView, getAgencyThen } from "./data.ts"
import { dateWords, todayText } from "./dates.ts"

type Seen = { readonly view: AgencyView }

/** What the agency was called when, and what people call it besides. */
export const NamesCard = (props: Seen) => (
  <section class="card padded">
    <h2>{t("names.title")}</h2>
    <Timeline
      steps={[...props.view.names].reverse().map((each, place) => ({
        what: each.name,
        who: each.basis ?? "",
        when: each.until
          ? `${dateWords(each.from)} – ${dateWords(each.until)}`
          : t("agency.since", { date: dateWords(each.from) }),
        tone: place === 0 ? ("now" as const) : ("done" as const),
      }))}
    />
    <Show when={props.view.aliases.length > 0}>
      <div>
        <h3>{t("names.aliases")}</h3>
        <ul class="chips services">
          <For each={props.view.aliases}>{(alias) => <li class="chip">{alias}</li>}</For>
        </ul>
      </div>
    </Show>
    <Show when={props.view.successorAgency}>
      {(agency) => (
        <p class="note">
          <span>
            {t("names.successor")} <A href={`/instansi/${agency().id}`}>{agency().name}</A>
          </span>
        </p>
      )}
    </Show>
  </section>
)

const harmful = ["agency.registration-refused", "agency.suspended", "agency.succeeded"]

/** What was done with the register's entry, newest first, and what it said on any day. */
export const HistoryCard = (props: Seen) => (
  <section class="card padded">
    <h2>{t("history.title")}</h2>
    <Then id={props.view.id} />
    <Show
      when={props.view.timeline.length > 0}
      fallback={<p class="soft same">{t("history.none")}</p>}
    >
      <Timeline
        steps={[...props.view.timeline].reverse().map((step) => ({
          what: label("happened", step.type),
          who: [step.person?.name, step.agency.name].filter(Boolean).join(" · "),
          when: <Since at={step.at} zone={ownZone()} />,
          tone: harmful.includes(step.type) ? ("harm" as const) : ("done" as const),
        }))}
      />
    </Show>
  </section>
)

function Then(props: { id: string }) {
  const [date, setDate] = createSignal("")
  return (
    <div class="then">
      <TextField
        name="then"
        type="date"
        label={t("history.then")}
        max={todayText(zoneOffsets[ownZone()])}
        value={date()}
        onInput={setDate}
      />
      <Show when={date()}>
        <Suspense fallback={<Skeleton label={t("app.loading")} />}>
          <Said id={props.id} date={date()} />
        </Suspense>
      </Show>
    </div>
  )
}

function Said(props: { id: string; date: string }) {
  const answer = createView(() => getAgencyThen(props.id, props.date))
  return (
    <div aria-live="polite">
      <Loaded answer={answer()}>{(then) => <Sheet then={then()} />}</Loaded>
    </div>
  )
}

const Sheet = (props: { then: AgencyThen }) => (
  <div class="said">
    <strong>{props.then.name}</strong>
    <p>
      {label("agencyType", props.then.agency.type)} ·{" "}
      {label("agencyStatus", props.then.agency.status)}
      <Show when={props.then.agency.dinsosTypes?.at(-1)}>
        {(type) => <> · {t("agency.typeLetter", { letter: type().type })}</>}
      </Show>
    </p>
    <p>
      <PlaceName code={props.then.agency.region} /> ·{" "}
      <TerritoryWords codes={props.then.agency.catchment} />
    </p>
    <p>{props.then.agency.services.map((each) => label("service", each)).join(", ")}</p>
    <p class="soft">
      {t("history.said")} <Since at={props.then.said} zone={ownZone()} />
    </p>
  </div>
)
