import { For, Show, Suspense } from "solid-js"
import { HandoffRow } from "../handoff/row.tsx"
import { createView, Loaded } from "../reading.tsx"
import { acting } from "../session/agency.ts"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { type CaseSeen, getCaseHandoffs } from "./data.ts"

/** What was asked of others for this child, and how far each of it is. */
export const CaseHandoffs = (props: { view: CaseSeen }) => (
  <Show when={!withoutHandoffs.includes(props.view.relation ?? "")}>
    <section>
      <div class="section-head">
        <h2>{t("case.handoffs")}</h2>
      </div>
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Rows id={props.view.id} />
      </Suspense>
    </section>
  </Show>
)

/** Whoever sees stages only is told of no handoff but their own. */
const withoutHandoffs = ["bridge", "observer"]

function Rows(props: { id: string }) {
  const answer = createView(() => getCaseHandoffs(props.id))
  return (
    <Loaded answer={answer()}>
      {(page) => (
        <Show
          when={page().items.length > 0}
          fallback={<p class="card padded soft">{t("case.noHandoffs")}</p>}
        >
          <ul class="card rows">
            <For each={page().items}>
              {(card) => (
                <HandoffRow card={card} box={card.to.id === acting()?.agency.id ? "in" : "out"} />
              )}
            </For>
          </ul>
        </Show>
      )}
    </Loaded>
  )
}
