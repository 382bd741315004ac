import { For, type JSX } from "solid-js"
import "../styles/timeline.css"

export type Step = {
  readonly what: JSX.Element
  readonly who: JSX.Element
  readonly when: JSX.Element
  readonly tone?: "done" | "now" | "harm" | "ahead"
}

/** What happened so far, drawn as a line with knots from top to bottom. */
export const Timeline = (props: { steps: readonly Step[] }) => (
  <ol class="timeline">
    <For each={props.steps}>
      {(step) => (
        <li class={step.tone ?? "done"}>
          <p class="what">{step.what}</p>
          <p class="soft">{step.who}</p>
          <p class="soft">{step.when}</p>
        </li>
      )}
    </For>
  </ol>
)
