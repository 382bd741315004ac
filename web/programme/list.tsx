import { A } from "@solidjs/router"
import { createSignal, Show, Suspense } from "solid-js"
import { createPages, PagedRows } from "../reading.tsx"
import { hasRole } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { CreateDialog } from "./create.tsx"
import { getProgrammes, type ProgrammeCard } from "./data.ts"
import { ProgrammeTabs } from "./tabs.tsx"

/** Series of meetings that one's agency holds or follows, and what they are for. */
export function ProgrammesPage() {
  const [making, setMaking] = createSignal(false)
  return (
    <Page
      title={t("programme.list")}
      lede={t("programme.lede")}
      aside={
        <Show when={hasRole("COORDINATOR")}>
          <Button look="main" onClick={() => setMaking(true)}>
            <Icon name="add" />
            {t("programme.new")}
          </Button>
        </Show>
      }
    >
      <div class="stack tight">
        <ProgrammeTabs here="/program" />
        <Suspense fallback={<Skeleton label={t("app.loading")} />}>
          <Programmes />
        </Suspense>
      </div>
      <Show when={making()}>
        <CreateDialog onClose={() => setMaking(false)} />
      </Show>
    </Page>
  )
}

function Programmes() {
  const pages = createPages((cursor) => getProgrammes(cursor))
  return (
    <PagedRows
      pages={pages}
      empty={{ title: t("programme.empty"), children: t("programme.emptyText") }}
    >
      {(card) => <Row card={card} />}
    </PagedRows>
  )
}

const Row = (props: { card: ProgrammeCard }) => (
  <li>
    <A class="row-link" href={`/program/${props.card.id}`}>
      <span class="what">
        <span class="title">
          <strong>{props.card.name}</strong>
          <ProgrammeChips card={props.card} />
        </span>
        <span class="soft">
          {label("rhythm", props.card.every)} · {props.card.host.name}
        </span>
      </span>
      <span class="when figures">
        {t("programme.recorded", { n: props.card.recorded, all: props.card.objectives })}
      </span>
    </A>
  </li>
)

export const ProgrammeChips = (props: { card: Pick<ProgrammeCard, "status" | "prevention"> }) => (
  <>
    <Show when={props.card.prevention}>
      <span class="chip calm">{t("programme.prevention")}</span>
    </Show>
    <Show when={props.card.status === "closed"}>
      <span class="chip">{t("programme.closed")}</span>
    </Show>
  </>
)
