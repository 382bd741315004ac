import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import { AgencyName } from "../agency/names.tsx"
import { Button } from "../ui/button.tsx"
import { label, t } from "../words/words.ts"
import type { CaseView } from "./data.ts"
import type { Asking, Result } from "./serasi-run.ts"

const isOver = ({ state }: Result): boolean => state !== "waiting" && state !== "running"
const isStuck = ({ state }: Result): boolean => state === "failed" || state === "draft"

/** What became of each request: none of them hangs on another. */
export function Results(props: { asking: Asking; child: CaseView }) {
  const all = () => props.asking.results()
  const done = () => all().filter(isOver).length
  return (
    <section class="stack tight">
      <p role="status">
        <strong>{t("serasi.progress", { done: done(), all: all().length })}</strong>
      </p>
      <progress class="serasi-bar" max={all().length} value={done()}>
        {done()}/{all().length}
      </progress>
      <ul class="card rows serasi-results">
        <For each={all()}>
          {(result) => (
            <li>
              <span class="what">
                <strong>{result.name || <AgencyName id={result.agency} />}</strong>
                <span class="soft">{label("service", result.service)}</span>
                <Show when={result.problem}>
                  {(problem) => <span class="wrong">{problem().detail ?? problem().title}</span>}
                </Show>
              </span>
              <span class="when">
                <span
                  class="chip"
                  classList={{ good: isOver(result) && !isStuck(result), warm: isStuck(result) }}
                >
                  {label("serasiState", result.state)}
                </span>
                <Show when={result.handoff}>
                  {(id) => <A href={`/serah-terima/${id()}`}>{t("serasi.see")}</A>}
                </Show>
              </span>
            </li>
          )}
        </For>
      </ul>
      <div class="actions">
        <Show when={!props.asking.isRunning() && all().some(isStuck)}>
          <Button look="main" onClick={() => void props.asking.again()}>
            {t("serasi.again")}
          </Button>
        </Show>
        <A class="button" href={`/kasus/${props.child.id}`}>
          {t("custody.toCase")}
        </A>
      </div>
    </section>
  )
}
