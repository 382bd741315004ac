import { Show } from "solid-js"
import type { Problem } from "../api.ts"
import { ProblemNote } from "../reading.tsx"
import { hasRole } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { t } from "../words/words.ts"
import type { BatchView } from "./data.ts"

type Props = {
  readonly view: BatchView
  readonly running: boolean
  readonly problem: Problem | undefined
  readonly onGo: () => void
  readonly onAgain: () => void
  readonly onStop: () => void
}

const doneOf = ({ tallies }: BatchView): number => tallies.all - tallies.waiting

/** How far it is, and the one button that takes it on: by whoever is entitled, from wherever it stopped. */
export const Progress = (props: Props) => (
  <section class="card padded batch-progress">
    <h2>{t("batch.progress")}</h2>
    <p role="status">
      {props.running && props.view.tallies.waiting > 0
        ? t("batch.running", { n: doneOf(props.view) + 1, all: props.view.tallies.all })
        : t("batch.progressText", { n: doneOf(props.view), all: props.view.tallies.all })}
    </p>
    <progress
      aria-label={t("batch.progress")}
      value={doneOf(props.view)}
      max={props.view.tallies.all}
    />
    <Show when={props.problem}>
      {(problem) => (
        <>
          <ProblemNote problem={problem()} />
          <p class="soft">{t("batch.paused")}</p>
        </>
      )}
    </Show>
    <Ways {...props} />
  </section>
)

function Ways(props: Props) {
  const isOpen = () => props.view.status === "running" || props.view.status === "done"
  const waits = () => props.view.tallies.waiting
  return (
    <>
      <Show when={props.view.status === "pending-approval"}>
        <p class="note">{t("batch.waits")}</p>
      </Show>
      <Show when={props.view.status === "running" && !hasRole("SUPERVISOR")}>
        <p class="note">{t("batch.onlySupervisor")}</p>
      </Show>
      <Show when={isOpen() && hasRole("SUPERVISOR")}>
        <Show when={props.running || waits() > 0}>
          <p class="hint">{t("batch.keepOpen")}</p>
        </Show>
        <div class="actions">
          <Show
            when={!props.running}
            fallback={<Button onClick={props.onStop}>{t("batch.pause")}</Button>}
          >
            <Show when={waits() > 0}>
              <Button look="main" onClick={props.onGo}>
                {doneOf(props.view) > 0 ? t("batch.continue") : t("batch.begin")}
              </Button>
            </Show>
            <Show when={waits() === 0 && props.view.tallies.refused > 0}>
              <Button onClick={props.onAgain}>
                {t("batch.again", { n: props.view.tallies.refused })}
              </Button>
            </Show>
          </Show>
        </div>
      </Show>
    </>
  )
}
