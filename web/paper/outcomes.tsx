import { For } from "solid-js"
import type { Outcome } from "../agenda/data.ts"
import { OutcomeWho } from "../agenda/outcome-who.tsx"
import { label } from "../words/words.ts"

/** What came out of an item, each by its kind. */
export const OutcomeList = (props: { outcomes: readonly Outcome[] }) => (
  <ul class="remarks">
    <For each={props.outcomes}>
      {(outcome) => (
        <li>
          <em>{label("outcomeKind", outcome.kind)}:</em> {outcome.text}{" "}
          <OutcomeWho outcome={outcome} />
        </li>
      )}
    </For>
  </ul>
)
