import { A } from "@solidjs/router"
import { For, Show, Suspense } from "solid-js"
import { createView, Loaded } from "../reading.tsx"
import { acting, ownZone } from "../session/agency.ts"
import { Skeleton } from "../ui/state.tsx"
import { dayOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { type AgencyView, getAgreements } from "./data.ts"

/** The agreements between the reader's agency and this one. */
export const PartnersCard = (props: { view: AgencyView }) => (
  <Show when={props.view.id !== acting()?.agency.id}>
    <section class="card padded">
      <h2>{t("partners.title")}</h2>
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Agreements id={props.view.id} />
      </Suspense>
    </section>
  </Show>
)

function Agreements(props: { id: string }) {
  const answer = createView(() => getAgreements())
  return (
    <Loaded answer={answer()}>
      {(page) => (
        <ul class="links">
          <For
            each={page().items.filter((each) => each.parties.some(({ id }) => id === props.id))}
            fallback={<li class="soft same">{t("partners.none")}</li>}
          >
            {(each) => (
              <li>
                <A href={`/kerja-sama/${each.id}`}>{each.title}</A>
                <span class="soft">
                  {each.number} · {label("partnerStatus", each.status)} · {t("agency.until")}{" "}
                  {dayOf(each.until, ownZone())}
                </span>
              </li>
            )}
          </For>
        </ul>
      )}
    </Loaded>
  )
}
