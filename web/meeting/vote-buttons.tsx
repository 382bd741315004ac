import { For } from "solid-js"
import type { Vote } from "#shared/meeting/rows/poll.ts"
import { Icon, type IconName } from "../ui/icon.tsx"
import { label } from "../words/words.ts"

const choices = [
  ["AVAILABLE", "check"],
  ["IF_NEEDED", "question"],
  ["UNAVAILABLE", "cross"],
] as const satisfies readonly (readonly [Vote, IconName])[]

/** Yes, if needed, or no: three buttons as wide as a thumb. */
export const VoteButtons = (props: {
  value: Vote | undefined
  describedBy: string
  onPress: (vote: Vote) => void
}) => (
  <div class="votes" role="group" aria-labelledby={props.describedBy}>
    <For each={choices}>
      {([vote, icon]) => (
        <button
          type="button"
          class={`vote ${vote}`}
          aria-pressed={props.value === vote}
          onClick={() => props.onPress(vote)}
        >
          <Icon name={icon} />
          {label("vote", vote)}
        </button>
      )}
    </For>
  </div>
)
