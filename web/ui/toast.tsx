import { createSignal, Show } from "solid-js"

const [said, setSaid] = createSignal("")
let timer: ReturnType<typeof setTimeout> | undefined

/** Says in passing that something worked, on screen and to readers. */
export function say(text: string): void {
  clearTimeout(timer)
  setSaid(text)
  timer = setTimeout(() => setSaid(""), 6_000)
}

export const Toast = () => (
  <div class="toast" role="status">
    <Show when={said()}>
      <p>{said()}</p>
    </Show>
  </div>
)
