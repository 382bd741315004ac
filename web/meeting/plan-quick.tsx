import { For, Show } from "solid-js"
import { Icon } from "../ui/icon.tsx"
import type { Recent } from "./recent.ts"

/** Agencies to be added with one press. */
export const Quick = (props: {
  title: string
  items: readonly Recent[]
  onAdd: (each: Recent) => void
}) => (
  <Show when={props.items.length > 0}>
    <div class="stack tight">
      <p class="label">{props.title}</p>
      <ul class="chips quick">
        <For each={props.items}>
          {(each) => (
            <li>
              <button type="button" class="button small" onClick={() => props.onAdd(each)}>
                <Icon name="add" />
                {each.name}
              </button>
            </li>
          )}
        </For>
      </ul>
    </div>
  </Show>
)
