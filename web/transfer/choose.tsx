import { createSignal, createUniqueId, For, Show } from "solid-js"
import { acting } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { language, t } from "../words/words.ts"
import type { Job, Trouble } from "./job.ts"
import { save } from "./save.ts"

/** Where a file is chosen or dropped, and what it may look like. */
export function ChooseFile(props: { job: Job }) {
  const id = createUniqueId()
  const [over, setOver] = createSignal(false)
  const transfer = () => props.job.transfer
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? []
    if (file && !props.job.isBusy()) void props.job.choose(file)
  }
  return (
    <section class="card padded" aria-labelledby={`${id}t`}>
      <h2 id={`${id}t`}>{t("transfer.file")}</h2>
      <p class="hint" id={`${id}h`}>
        {t("transfer.fileText")}
      </p>
      <p>{t(`transfer.${transfer().name}.how`, { agency: acting()?.agency.name ?? "" })}</p>
      <div
        class="drop"
        classList={{ over: over() }}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer?.files)
        }}
      >
        <input
          id={id}
          class="unseen"
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          disabled={props.job.isBusy()}
          aria-describedby={`${id}h`}
          onChange={(event) => {
            take(event.currentTarget.files)
            // The same file, mended, is chosen again: without this nothing would change.
            event.currentTarget.value = ""
          }}
        />
        <label class="button" classList={{ main: !props.job.file() }} for={id}>
          {props.job.file() ? t("transfer.other") : t("transfer.pick")}
        </label>
        <span class="soft same">{t("transfer.drop")}</span>
      </div>
      <div class="heard" role="status">
        <Show when={props.job.trouble()}>{(trouble) => <TroubleNote trouble={trouble()} />}</Show>
      </div>
      <div class="actions">
        <Button
          small
          onClick={() =>
            save(`templat-${fileName(props.job)}.csv`, transfer().template(language()))
          }
        >
          {t("transfer.template")}
        </Button>
      </div>
      <Columns job={props.job} />
    </section>
  )
}

export const fileName = ({ transfer }: Pick<Job, "transfer">): string =>
  t(`transfer.${transfer.name}`).toLowerCase()

const TroubleNote = (props: { trouble: Trouble }) => (
  <div class="note warm">
    <strong>{t("transfer.bad")}</strong>
    <p>
      {t(`transfer.bad.${props.trouble.wrong}`, {
        row: String(("row" in props.trouble && props.trouble.row) || ""),
        names: (("names" in props.trouble && props.trouble.names) || []).join(", "),
      })}
    </p>
  </div>
)

const Columns = (props: { job: Job }) => (
  <details>
    <summary>{t("transfer.columns")}</summary>
    <ul class="chips columns">
      <For each={props.job.transfer.columns}>
        {(column) => (
          <li class="chip">
            {column[language()]}
            <Show when={column.required}>
              <span class="soft">({t("transfer.required")})</span>
            </Show>
          </li>
        )}
      </For>
    </ul>
  </details>
)
