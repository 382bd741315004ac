import { For, Show } from "solid-js"
import { HandoffRow } from "../handoff/row.tsx"
import { createView } from "../reading.tsx"
import { acting } from "../session/agency.ts"
import { t } from "../words/words.ts"
import { getStranded } from "./data.ts"

/** Open handoffs that rest on the agreement; a role that may not see any sees nothing here. */
export function Stranded(props: { id: string }) {
  const answer = createView(() => getStranded(props.id))
  const cards = () => {
    const known = answer()
    return known?.ok ? known.value.handoffs : undefined
  }
  const own = acting()?.agency.id
  return (
    <Show when={cards()}>
      {(known) => (
        <Show
          when={known().length > 0}
          fallback={<p class="note good">{t("partner.strandsNone")}</p>}
        >
          <div class="note warm">
            <strong>
              {t("endPartner.strands")} ({known().length})
            </strong>
          </div>
          <ul class="card rows">
            <For each={known()}>
              {(card) => <HandoffRow card={card} box={card.to.id === own ? "in" : "out"} />}
            </For>
          </ul>
        </Show>
      )}
    </Show>
  )
}
