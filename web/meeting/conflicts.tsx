import { For, Show, Suspense } from "solid-js"
import { createView, Loaded } from "../reading.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { type Asked, type Clash, getClashes } from "./conflicts-data.ts"
import "./plan.css"

const namesOf = ({ people, count }: Clash): string | undefined => {
  if (people) return people.map(({ name }) => name).join(", ")
  return count ? t("clash.people", { n: count }) : undefined
}

/** Whose it is: the agency, and who of it. */
const whoseOf = (clash: Clash): string =>
  [clash.agency?.name, namesOf(clash)].filter(Boolean).join(", ")

const Line = (props: { clash: Clash; isHard?: boolean }) => (
  <li>
    <Show when={props.isHard}>
      <span class="chip alarm">{t("clash.hard")}</span>{" "}
    </Show>
    <strong>{label("clashCode", props.clash.code)}</strong>
    <Show when={whoseOf(props.clash)}>{(whose) => <>: {whose()}</>}</Show>
  </li>
)

/** What is known against a time before it is fixed: what stands in the way first. */
export function Conflicts(props: { id: string; asked?: Asked }) {
  const answer = createView(() => getClashes(props.id, props.asked))
  return (
    <Suspense fallback={<Skeleton label={t("clash.looking")} />}>
      <Loaded answer={answer()}>
        {(found) => (
          <Show
            when={found().hard.length + found().soft.length > 0}
            fallback={<p class="good">{t("clash.none")}</p>}
          >
            <section class="note warm">
              <h3>{t("clash.title")}</h3>
              <ul class="clashes">
                <For each={found().hard}>{(clash) => <Line clash={clash} isHard />}</For>
                <For each={found().soft}>{(clash) => <Line clash={clash} />}</For>
              </ul>
            </section>
          </Show>
        )}
      </Loaded>
    </Suspense>
  )
}
