import { For, Show } from "solid-js"
import { AgencyName } from "../agency/names.tsx"
import type { Outcome } from "../agenda/data.ts"
import { label } from "../words/words.ts"

/** What came out of an item, each by its kind. */
export const OutcomeList = (props: { outcomes: readonly Outcome[] }) => (
  <ul class="remarks">
    <For each={props.outcomes}>
      {(outcome) => (
        <li>
          <em>{label("outcomeKind", outcome.kind)}:</em> {outcome.text}
          <Show when={outcome.agency}>
            {(agency) => (
              <>
                {" "}
                (<AgencyName id={agency()} />)
              </>
            )}
          </Show>
        </li>
      )}
    </For>
  </ul>
)
