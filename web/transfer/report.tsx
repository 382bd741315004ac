import { createMemo, createSignal, For, Show } from "solid-js"
import { Button } from "../ui/button.tsx"
import { t } from "../words/words.ts"
import { outcomeMarks } from "./acts.tsx"
import { fileName } from "./choose.tsx"
import { type Job, outcomes } from "./job.ts"
import type { Entry, Outcome } from "./lines.ts"
import { reasonText } from "./reasons.ts"
import { save } from "./save.ts"
import { csvOf } from "./write.ts"

type Filter = Outcome | "all"
const step = 100

/** Each line with what became of it; by outcome, a hundred at a time. */
export function Report(props: { job: Job }) {
  const [filter, setFilter] = createSignal<Filter>("all")
  const [most, setMost] = createSignal(step)
  const told = createMemo(() =>
    props.job.entries().filter(({ row }) => {
      const outcome = props.job.results[row]?.outcome
      return outcome !== undefined && (filter() === "all" || outcome === filter())
    }),
  )
  const choose = (chosen: Filter) => {
    setFilter(chosen)
    setMost(step)
  }
  const isAny = () => props.job.entries().some(({ row }) => props.job.results[row])
  return (
    <Show when={isAny()}>
      <section class="card padded report" aria-labelledby="transfer-report">
        <div class="report-head">
          <h2 id="transfer-report">{t("transfer.report")}</h2>
          <Button small onClick={() => save(`${t("transfer.report")}.csv`, reportOf(props.job))}>
            {t("transfer.saveReport")}
          </Button>
        </div>
        <Filters job={props.job} filter={filter()} onChoose={choose} />
        <Show when={told().length > 0} fallback={<p class="soft">{t("transfer.noLines")}</p>}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("transfer.line")}</th>
                <th scope="col">{fileName(props.job)}</th>
                <th scope="col">{t("transfer.outcome")}</th>
                <th scope="col">{t("transfer.reason")}</th>
              </tr>
            </thead>
            <tbody>
              <For each={told().slice(0, most())}>
                {(entry) => <ReportLine job={props.job} entry={entry} />}
              </For>
            </tbody>
          </table>
          <Show when={told().length > most()}>
            <div class="actions">
              <Button onClick={() => setMost((n) => n + step)}>
                {t("transfer.more", { n: Math.min(step, told().length - most()) })}
              </Button>
            </div>
          </Show>
        </Show>
      </section>
    </Show>
  )
}

const Filters = (props: { job: Job; filter: Filter; onChoose: (filter: Filter) => void }) => (
  <fieldset class="filters">
    <legend class="unseen">{t("transfer.filter")}</legend>
    <For each={["all", ...outcomes] as const}>
      {(each) => (
        <Show when={each === "all" || each === props.filter || props.job.counts().get(each)}>
          <button
            type="button"
            class="button small"
            aria-pressed={props.filter === each}
            onClick={() => props.onChoose(each)}
          >
            {t(`transfer.outcome.${each}`)}
            <Show when={each !== "all" && each}>
              {(outcome) => <span class="figures">{props.job.counts().get(outcome())}</span>}
            </Show>
          </button>
        </Show>
      )}
    </For>
  </fieldset>
)

function ReportLine(props: { job: Job; entry: Entry<unknown> }) {
  const result = () => props.job.results[props.entry.row]
  return (
    <Show when={result()}>
      {(found) => (
        <tr>
          <td class="figures">{props.entry.row}</td>
          <th scope="row" class="reference">
            {props.entry.name.slice(0, 80)}
          </th>
          <td>
            <span class={`chip ${outcomeMarks[found().outcome]}`}>
              {t(`transfer.outcome.${found().outcome}`)}
            </span>
          </td>
          <td>{reasonText(found().reason, props.job.transfer)}</td>
        </tr>
      )}
    </Show>
  )
}

/** The report as a file; addresses of people stay on the screen. */
function reportOf(job: Job): string {
  const isPersonal = job.transfer.name === "members"
  const header = [t("transfer.line"), fileName(job), t("transfer.outcome"), t("transfer.reason")]
  const lines = job.entries().flatMap(({ row, name }) => {
    const result = job.results[row]
    if (!result) return []
    const reason = reasonText(result.reason, job.transfer, isPersonal)
    const told = [String(row), name, t(`transfer.outcome.${result.outcome}`), reason]
    return [isPersonal ? told.toSpliced(1, 1) : told]
  })
  return csvOf([isPersonal ? header.toSpliced(1, 1) : header, ...lines])
}
