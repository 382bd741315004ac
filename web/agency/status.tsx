import { Show } from "solid-js"
import { Icon } from "../ui/icon.tsx"
import { label } from "../words/words.ts"

/** Whether the agency takes part: a word and a sign. */
export const StatusChip = (props: { status: string }) => (
  <span
    class="chip"
    classList={{ good: props.status === "active", warm: props.status === "suspended" }}
  >
    <Show when={props.status === "active"}>
      <Icon name="check" />
    </Show>
    <Show when={props.status === "pending"}>
      <Icon name="wait" />
    </Show>
    <Show when={props.status === "suspended" || props.status === "refused"}>
      <Icon name="cross" />
    </Show>
    {label("agencyStatus", props.status)}
  </span>
)
