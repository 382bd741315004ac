import { A, createAsync } from "@solidjs/router"
import { For, Show, Suspense } from "solid-js"
import { getAgency } from "../agency/data.ts"
import { RoomWords } from "../agency/room.tsx"
import { createView, Loaded } from "../reading.tsx"
import { PlaceName } from "../region/place-name.tsx"
import { Icon } from "../ui/icon.tsx"
import { Empty } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { type Fit, getRanking, type Need, type Ranking, type Unfit } from "./data.ts"
import { LineWords, Reasons, Unfitting, Ways } from "./reasons.tsx"
import { lacksOnlyAgreement } from "./unagreed.ts"
import { Unagreed } from "./unagreed.tsx"

/** The candidates in their order, each with what every rule says of it. */
export function RankingPart(props: { need: Need }) {
  const answer = createView(() => getRanking(props.need))
  return (
    <div class="stack ranking">
      <Loaded answer={answer()}>
        {(ranking) => (
          <>
            <Show when={ranking().fit[0]} fallback={<Nobody unagreed={unagreedIn(ranking())} />}>
              {(best) => <BestCard fit={best()} service={props.need.service} />}
            </Show>
            <Show when={ranking().fit.length > 1}>
              <section class="stack tight">
                <h2>{t("nearest.others")}</h2>
                <ol class="card candidates">
                  <For each={ranking().fit.slice(1)}>{(fit) => <Next fit={fit} />}</For>
                </ol>
              </section>
            </Show>
            <Show when={!ranking().complete}>
              <p class="note">{t("nearest.cut")}</p>
            </Show>
            <Show when={buriedIn(ranking()).length > 0}>
              <details class="card unfit" open={buriedIn(ranking()).length === all(ranking())}>
                <summary>{t("nearest.unfit", { n: buriedIn(ranking()).length })}</summary>
                <Unfitting items={buriedIn(ranking())} />
              </details>
            </Show>
          </>
        )}
      </Loaded>
    </div>
  )
}

/** Where nobody fits: whoever lacks an agreement alone comes first, for that can be mended. */
const unagreedIn = ({ fit, unfit }: Ranking): readonly Unfit[] =>
  fit.length === 0 ? unfit.filter(lacksOnlyAgreement) : []

const buriedIn = (ranking: Ranking): readonly Unfit[] =>
  ranking.fit.length === 0
    ? ranking.unfit.filter((each) => !lacksOnlyAgreement(each))
    : ranking.unfit

const all = ({ fit, unfit }: Ranking): number => fit.length + unfit.length

const Nobody = (props: { unagreed: readonly Unfit[] }) => (
  <Show
    when={props.unagreed.length > 0}
    fallback={
      <div class="card" role="status">
        <Empty title={t("nearest.none")}>{t("nearest.noneText")}</Empty>
      </div>
    }
  >
    <Unagreed items={props.unagreed} />
  </Show>
)

const BestCard = (props: { fit: Fit; service: string }) => (
  <section class="card padded best" aria-labelledby="best">
    <p class="eyebrow">
      <span class="rank" aria-hidden="true">
        1
      </span>
      {t("nearest.best")}
    </p>
    <Head fit={props.fit} id="best" />
    <Reasons lines={props.fit.lines} />
    <Suspense>
      <Counted id={props.fit.agency.id} service={props.service} />
    </Suspense>
    <For each={props.fit.competence}>
      {(competence) => (
        <p class="soft">
          {competence.matter} ({competence.basis})
        </p>
      )}
    </For>
    <Ways fit={props.fit} />
  </section>
)

/** The count behind the room of the first choice, and how old it is. */
function Counted(props: { id: string; service: string }) {
  const agency = createAsync(() => getAgency(props.id))
  const room = () => {
    const answer = agency()
    if (!answer?.ok) return undefined
    return answer.value.capacity.find(({ service }) => service === props.service)
  }
  return (
    <Show when={room()}>
      {(counted) => (
        <p class="glance-line">
          <Icon name="bed" />
          <RoomWords room={counted()} />
        </p>
      )}
    </Show>
  )
}

const Next = (props: { fit: Fit }) => (
  <li class="candidate">
    <span class="rank" aria-hidden="true">
      {props.fit.rank}
    </span>
    <div class="stack tight">
      <Head fit={props.fit} />
      <details>
        <summary>{t("nearest.why")}</summary>
        <Reasons lines={props.fit.lines} />
      </details>
      <p class="glance">
        <For each={props.fit.lines.filter(({ rule }) => rule === "room" || rule === "distance")}>
          {(line) => <LineWords line={line} />}
        </For>
      </p>
      <Ways fit={props.fit} />
    </div>
  </li>
)

const Head = (props: { fit: Fit; id?: string }) => (
  <div>
    <h3 id={props.id}>
      <span class="unseen">{t("nearest.rank", { n: props.fit.rank })}: </span>
      <A href={`/instansi/${props.fit.agency.id}`}>{props.fit.agency.name}</A>
    </h3>
    <p class="soft">
      {label("agencyType", props.fit.agency.type)} · <PlaceName code={props.fit.agency.region} />
    </p>
  </div>
)
