import { A, useAction, useParams, useSearchParams } from "@solidjs/router"
import { type Accessor, Show } from "solid-js"
import { CaseExcerpts } from "../minutes/excerpts.tsx"
import { OnePage } from "../one-page.tsx"
import { type Asked, PowerPanel } from "../powers.tsx"
import { hasRole } from "../session/agency.ts"
import { label, t } from "../words/words.ts"
import { About } from "./about.tsx"
import { Alerts, Opened } from "./alerts.tsx"
import { CareCard, ProtectionCard, ReunificationCard } from "./care.tsx"
import { ClocksCard } from "./clocks.tsx"
import { ClosingCard } from "./closing.tsx"
import { actOnCase, type CaseSeen, getCaseSeen } from "./data.ts"
import { caseDeeds } from "./deeds.tsx"
import { CaseHandoffs } from "./handoffs.tsx"
import { Holder } from "./holder.tsx"
import { KeysCard } from "./keys.tsx"
import { SealedCard } from "./sealed.tsx"
import { CaseStory } from "./story.tsx"
import { CaseTasks } from "./tasks.tsx"
import { TeamCard } from "./team.tsx"
import "./case.css"

/** One case: who holds the child, what is due, what was done, and what one may do now. */
export function CasePage() {
  const params = useParams<{ id: string }>()
  return (
    <OnePage
      load={() => getCaseSeen(params.id)}
      origin={{ href: "/kasus", name: t("case.list") }}
      title={({ reference }) => t("case.title", { reference })}
      aside={(view) => <Ways view={view()} />}
    >
      {(view, etag) => <Whole view={view} etag={etag} />}
    </OnePage>
  )
}

function Whole(props: { view: Accessor<CaseSeen>; etag: Accessor<string | undefined> }) {
  const run = useAction(actOnCase)
  const [search] = useSearchParams<{ dibuka?: string }>()
  const part = {
    get view() {
      return props.view()
    },
    get etag() {
      return props.etag()
    },
    act: (asked: Asked) => run({ id: props.view().id, ...asked }),
  }
  return (
    <div class="stack case-page">
      <Show when={search.dibuka}>
        <Opened view={part.view} />
      </Show>
      <Alerts view={part.view} />
      <Holder view={part.view} />
      <div class="split">
        <div class="stack">
          <PowerPanel
            title={t("case.acts")}
            deeds={caseDeeds}
            view={part.view}
            etag={part.etag}
            name={(verb) => label("caseAct", verb)}
            act={part.act}
          />
          <ClocksCard view={part.view} />
          <ClosingCard view={part.view} />
        </div>
        <div class="stack">
          <KeysCard {...part} />
          <CaseHandoffs view={part.view} />
          <CaseTasks view={part.view} />
          <CaseExcerpts case={part.view.id} />
          <CareCard {...part} />
          <ProtectionCard {...part} />
          <ReunificationCard {...part} />
          <TeamCard {...part} />
          <SealedCard {...part} />
          <About {...part} />
          <CaseStory view={part.view} />
        </div>
      </div>
    </div>
  )
}

const offers = ["custodian", "care-holder"]

/** Ways from here to other houses, for whoever may ask something of them. */
const Ways = (props: { view: CaseSeen }) => (
  <Show
    when={
      props.view.status === "open" &&
      offers.includes(props.view.relation ?? "") &&
      hasRole("CASE_MANAGER")
    }
  >
    <div class="actions">
      <A class="button" href={`/kasus/${props.view.id}/layanan`}>
        {t("serasi.open")}
      </A>
      <A class="button main" href={`/kasus/${props.view.id}/serah-terima/baru`}>
        {t("case.offer")}
      </A>
    </div>
  </Show>
)
