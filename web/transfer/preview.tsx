import { For, Show } from "solid-js"
import { language, t } from "../words/words.ts"
import type { Job } from "./job.ts"
import type { Entry } from "./lines.ts"
import type { Parsed } from "./parse.ts"
import { columnNames, reasonText } from "./reasons.ts"
import type { Wanted } from "./transfer.ts"

const shownRows = 3

/** What was read, and how: unknown columns by name, the first lines as they were understood. */
export function Preview(props: { job: Job; file: { name: string; parsed: Parsed } }) {
  const transfer = () => props.job.transfer
  const columns = () => props.file.parsed.columns
  const unknown = () => columns().filter(({ key, header }) => key === undefined && header !== "")
  const known = () => columns().flatMap(({ key }) => (key === undefined ? [] : [key]))
  const left = () => known().filter((key) => transfer().leaves.includes(key))
  const unread = () => props.job.entries().length - props.job.size()
  return (
    <section class="card padded" aria-labelledby="transfer-preview">
      <h2 id="transfer-preview">{t("transfer.preview")}</h2>
      <div class="stack tight" role="status">
        <p>{t("transfer.read", { file: props.file.name, n: props.job.entries().length })}</p>
        <Show when={unread()}>
          <p class="note warm">{t("transfer.unread", { n: unread() })}</p>
        </Show>
        <Show when={unknown().length > 0}>
          <p class="note warm">
            {t("transfer.unknown", {
              names: unknown()
                .map(({ header }) => header.slice(0, 60))
                .join(", "),
            })}
          </p>
        </Show>
        <Show when={left().length > 0}>
          <p class="note">{t("transfer.left", { names: columnNames(transfer(), left()) })}</p>
        </Show>
      </div>
      <h3>{t("transfer.firstRows")}</h3>
      <ol class="first-lines">
        <For each={props.job.entries().slice(0, shownRows)}>
          {(entry) => <Line job={props.job} entry={entry} />}
        </For>
      </ol>
    </section>
  )
}

function Line(props: { job: Job; entry: Entry<Wanted> }) {
  const transfer = () => props.job.transfer
  const cells = () => Object.entries(props.entry.wanted?.cells(language()) ?? {})
  return (
    <li>
      <h4>
        {t("transfer.line")} {props.entry.row} <span class="reference">{props.entry.name}</span>
      </h4>
      <Show
        when={props.entry.wanted !== undefined}
        fallback={<p class="wrong">{reasonText(props.entry.result?.reason, transfer())}</p>}
      >
        <dl class="facts">
          <For each={cells().filter(([, text]) => text !== "")}>
            {([key, text]) => (
              <>
                <dt>{columnNames(transfer(), [key])}</dt>
                <dd>{text.replaceAll("|", " | ")}</dd>
              </>
            )}
          </For>
        </dl>
      </Show>
    </li>
  )
}
