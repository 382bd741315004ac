import { A, useParams } from "@solidjs/router"
import { Show } from "solid-js"
import { OnePage } from "../one-page.tsx"
import { PlaceName } from "../region/place-name.tsx"
import { acting } from "../session/agency.ts"
import { Icon } from "../ui/icon.tsx"
import { label, t } from "../words/words.ts"
import { AboutCard } from "./about.tsx"
import { AgencyActs } from "./acts.tsx"
import { ContactCard } from "./contact.tsx"
import { type AgencyView, getAgency } from "./data.ts"
import { DeskCard } from "./desk.tsx"
import { FirstAdministrator } from "./first-administrator.tsx"
import { HoursCard, OpenNow } from "./hours.tsx"
import { PartnersCard } from "./partners.tsx"
import { HistoryCard, NamesCard } from "./past.tsx"
import { RoomCard } from "./room.tsx"
import { StatusChip } from "./status.tsx"
import "./parts.css"
import "./one.css"

/** One agency of the register: what it does, who answers, what room it has, what it was before. */
export function AgencyPage() {
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id} keyed>
      {(id) => <Whole id={id} />}
    </Show>
  )
}

const Whole = (props: { id: string }) => (
  <OnePage
    load={() => getAgency(props.id)}
    origin={{ href: "/direktori", name: t("directory.title") }}
    title={(view) => view.name}
  >
    {(view, etag) => (
      <>
        <Headline view={view()} />
        <Standing view={view()} />
        <FirstAdministrator view={view()} />
        <div class="split">
          <div class="stack">
            <AboutCard view={view()} />
            <RoomCard view={view()} etag={etag()} />
            <NamesCard view={view()} />
            <HistoryCard view={view()} />
          </div>
          <div class="stack">
            <AgencyActs view={view()} etag={etag()} />
            <DeskCard view={view()} />
            <HoursCard view={view()} />
            <ContactCard view={view()} />
            <PartnersCard view={view()} />
          </div>
        </div>
      </>
    )}
  </OnePage>
)

const Headline = (props: { view: AgencyView }) => (
  <div class="agency-head card">
    <div class="what">
      <div class="chips">
        <StatusChip status={props.view.status} />
        <span class="chip calm">{label("agencyType", props.view.type)}</span>
        <Show when={props.view.kind}>
          <span class="chip">{props.view.kind}</span>
        </Show>
        <Show when={props.view.dinsosTypes?.at(-1)}>
          {(type) => <span class="chip">{t("agency.typeLetter", { letter: type().type })}</span>}
        </Show>
        <Show when={props.view.id === acting()?.agency.id}>
          <span class="chip">{t("agency.own")}</span>
        </Show>
      </div>
      <p>
        <PlaceName code={props.view.region} /> <span class="soft reference">{props.view.id}</span>
      </p>
    </div>
    <div class="chips">
      <OpenNow hours={props.view.hours} />
      <Show when={props.view.contact?.phone}>
        {(phone) => (
          <a class="button main" href={`tel:${phone().replaceAll(/[^\d+]/g, "")}`}>
            <Icon name="phone" />
            {phone()}
          </a>
        )}
      </Show>
    </div>
  </div>
)

/** Why it does not take part, where it does not. */
const Standing = (props: { view: AgencyView }) => (
  <>
    <Show when={props.view.status === "pending"}>
      <p class="note">{t("state.pending", { n: props.view.approvals?.length ?? 0 })}</p>
    </Show>
    <Show when={props.view.status === "refused" && props.view.refused}>
      {(known) => <p class="note warm">{reasonWords("state.refused", known().reason)}</p>}
    </Show>
    <Show when={props.view.status === "suspended" && props.view.suspension}>
      {(known) => <p class="note warm">{reasonWords("state.suspension", known().reason)}</p>}
    </Show>
    <Show when={props.view.status === "succeeded" && props.view.successorAgency}>
      {(agency) => (
        <p class="note">
          <span>
            {t("names.successor")} <A href={`/instansi/${agency().id}`}>{agency().name}</A>
          </span>
        </p>
      )}
    </Show>
  </>
)

/** Reasons are for whom they concern; everybody else learns that it is so. */
const reasonWords = (key: "state.refused" | "state.suspension", reason: string | undefined) =>
  reason ? t(key, { reason }) : t(`${key}Only`)
