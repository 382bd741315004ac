import { Show } from "solid-js"
import "../styles/shelves.css"
import { t } from "../words/words.ts"
import { type Step, Timeline } from "./timeline.tsx"

/** So many of the latest steps are in sight; the others are behind a press. */
const inSight = 6

/** What happened so far; of a long story the latest part, with the rest folded away. */
export const Story = (props: { title: string; steps: readonly Step[] }) => (
  <Show when={props.steps.length > 0}>
    <section class="card padded">
      <h2>{props.title}</h2>
      <Show when={props.steps.length > inSight + 1} fallback={<Timeline steps={props.steps} />}>
        <details class="past">
          <summary>{t("story.earlier", { n: props.steps.length - inSight })}</summary>
          <Timeline steps={props.steps.slice(0, -inSight)} />
        </details>
        <Timeline steps={props.steps.slice(-inSight)} />
      </Show>
    </section>
  </Show>
)
