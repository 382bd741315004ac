import { useAction, useParams } from "@solidjs/router"
import { Show } from "solid-js"
import { OnePage } from "../one-page.tsx"
import { type Asked, PowerPanel } from "../powers.tsx"
import { RegionName } from "../region/place-name.tsx"
import { acting, ownZone } from "../session/agency.ts"
import { dateOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { Candidates } from "./candidates.tsx"
import { actOnNetwork, getNetwork, type NetworkView } from "./data.ts"
import { networkDeeds } from "./deeds.tsx"
import { Departures, Facts, Members, Story } from "./parts.tsx"
import { Picture } from "./ring.tsx"
import "./network.css"

/** One network: who works together under which decree, and who is to join. */
export function NetworkPage() {
  const params = useParams<{ id: string }>()
  const run = useAction(actOnNetwork)
  const act = (asked: Asked) => run({ id: params.id, ...asked })
  return (
    <OnePage
      load={() => getNetwork(params.id)}
      origin={{ href: "/jaringan", name: t("network.list") }}
      title={(view) => view.name}
      above={(view) => <Chips view={view()} />}
    >
      {(view, etag) => (
        <div class="split">
          <div class="stack">
            <Dissolved view={view()} />
            <Invited view={view()} />
            <Picture view={view()} />
            <Candidates view={view()} etag={etag()} act={act} />
            <Members view={view()} />
          </div>
          <div class="stack">
            <PowerPanel
              title={t("networkAct.title")}
              deeds={networkDeeds}
              view={view()}
              etag={etag()}
              name={(verb) => label("networkAct", verb)}
              act={act}
            />
            <Facts view={view()} />
            <Departures view={view()} />
            <Story view={view()} />
          </div>
        </div>
      )}
    </OnePage>
  )
}

const Chips = (props: { view: NetworkView }) => (
  <div class="chips">
    <span class="chip calm">{label("networkKind", props.view.kind)}</span>
    <span class="chip" classList={{ warm: props.view.status === "dissolved" }}>
      {label("networkStatus", props.view.status)}
    </span>
    <span class="soft">
      {label("networkLevel", props.view.level)}
      <Show when={props.view.region}>
        {(code) => (
          <>
            {" · "}
            <RegionName code={code()} />
          </>
        )}
      </Show>
    </span>
  </div>
)

const Dissolved = (props: { view: NetworkView }) => (
  <Show when={props.view.dissolved}>
    {(dissolved) => (
      <section class="note warm">
        <h2>{t("network.dissolvedNote", { date: dateOf(dissolved().at, ownZone()) })}</h2>
        <p class="prose">{dissolved().reason}</p>
      </section>
    )}
  </Show>
)

/** One's own agency is a candidate that has not answered yet. */
const Invited = (props: { view: NetworkView }) => {
  const own = () => props.view.candidates.find(({ agency }) => agency.id === acting()?.agency.id)
  return (
    <Show when={own() && !own()?.agreed}>
      <section class="note">
        <h2>{t("network.invited")}</h2>
        <p>{t("network.invitedText")}</p>
      </section>
    </Show>
  )
}
