import { For, Show } from "solid-js"
import { createView, Loaded } from "../reading.tsx"
import { t } from "../words/words.ts"
import { Relaxations } from "./plan-relax.tsx"
import { SlotCard } from "./slot-card.tsx"
import {
  getSuggestions,
  type Relaxation,
  type Suggestion,
  type Suggestions,
  type Wanted,
} from "./suggestions-data.ts"

const nothing: { readonly ok: true; readonly value: Suggestions } = {
  ok: true,
  value: { slots: [], relaxations: [] },
}

/** Times that the server finds, to tick; where there is none, whom one would have to do without. */
export function SlotPicker(props: {
  /** Nothing while it is not settled what is looked for. */
  wanted: Wanted | undefined
  invited: readonly { readonly agency: string; readonly name: string }[]
  isChosen: (slot: Suggestion) => boolean
  onToggle: (slot: Suggestion, checked: boolean) => void
  onRelax: (relaxation: Relaxation) => void
}) {
  const answer = createView(async () => {
    const { wanted } = props
    return wanted ? getSuggestions(wanted) : nothing
  })
  return (
    <Loaded answer={answer()}>
      {(found) => (
        <>
          <Show
            when={found().slots.length > 0}
            fallback={
              <Show when={props.wanted}>
                <p class="note warm">{t("plan.noSlots")}</p>
              </Show>
            }
          >
            <ul class="slots">
              <For each={found().slots}>
                {(slot) => (
                  <SlotCard
                    slot={slot}
                    invited={props.invited}
                    checked={props.isChosen(slot)}
                    onInput={(checked) => props.onToggle(slot, checked)}
                  />
                )}
              </For>
            </ul>
          </Show>
          <Relaxations relaxations={found().relaxations} onTake={props.onRelax} />
        </>
      )}
    </Loaded>
  )
}
