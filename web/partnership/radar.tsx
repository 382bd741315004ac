import { A } from "@solidjs/router"
import { For, Show, Suspense } from "solid-js"
import { createView } from "../reading.tsx"
import { Mark } from "../ui/mark.tsx"
import { t } from "../words/words.ts"
import { Cropped } from "./cropped.tsx"
import { getStranded, type PartnershipCard } from "./data.ts"
import { bandOf, leftWords } from "./days.ts"

const bands = [
  [7, "octagon", "partner.radar.7"],
  [30, "triangle", "partner.radar.30"],
  [90, "square", "partner.radar.90"],
] as const

/** Each asks the API what it would strand. */
const most = 5

/** Agreements that lapse within 90 days, the nearest first, with what would be stranded. */
export const Radar = (props: { cards: readonly PartnershipCard[] }) => (
  <Show when={props.cards.length > 0}>
    <section class="radar">
      <div class="section-head">
        <h2>{t("partner.radar")}</h2>
        <span class="soft figures">{props.cards.length}</span>
      </div>
      <p class="soft lead-in">{t("partner.radarText")}</p>
      <div class="bands">
        <For each={bands}>
          {([days, shape, title]) => (
            <Show when={props.cards.some((card) => bandOf(card) === days)}>
              <div class={`card padded band within-${days}`}>
                <h3 id={`within-${days}`}>
                  <Mark shape={shape} />
                  {t(title)}
                </h3>
                <Cropped
                  class="stack tight"
                  items={props.cards.filter((card) => bandOf(card) === days)}
                  most={most}
                  titledBy={`within-${days}`}
                >
                  {(card) => (
                    <li>
                      <A href={`/kerja-sama/${card.id}`}>{card.title}</A>
                      <span class="figures"> {leftWords(card)}</span>
                      <Suspense>
                        <Stranded id={card.id} />
                      </Suspense>
                    </li>
                  )}
                </Cropped>
              </div>
            </Show>
          )}
        </For>
      </div>
    </section>
  </Show>
)

/** How many open handoffs rest on an agreement; a role that may not see any sees no number. */
function Stranded(props: { id: string }) {
  const answer = createView(() => getStranded(props.id))
  const count = () => {
    const known = answer()
    return known?.ok ? known.value.handoffs.length : undefined
  }
  return (
    <Show when={count() !== undefined}>
      <p class="soft">
        {count() ? t("partner.strands", { n: count() ?? 0 }) : t("partner.strandsNone")}
      </p>
    </Show>
  )
}
