import { createSignal, Show } from "solid-js"
import { allRegions } from "#shared/region/region.ts"
import type { Problem } from "../api.ts"
import { ProblemNote } from "../reading.tsx"
import { acting } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Select } from "../ui/field.tsx"
import { language, t } from "../words/words.ts"
import { fileName } from "./choose.tsx"
import { ports } from "./ports.ts"
import { save } from "./save.ts"
import type { Transfer } from "./transfer.ts"

const provinces = () =>
  allRegions()
    .filter(({ parent }) => parent === undefined)
    .map(({ code, name }) => ({ value: code as string, label: name }))

/** Everything on record as a file, read page by page. */
export function Exporting(props: { transfer: Transfer }) {
  const [region, setRegion] = createSignal("")
  const [count, setCount] = createSignal<number>()
  const [saved, setSaved] = createSignal<number>()
  const [problem, setProblem] = createSignal<Problem>()
  const start = async () => {
    setProblem(undefined)
    setSaved(undefined)
    setCount(0)
    const query = region() ? { region: region() } : {}
    const onPage = (n: number) => {
      const isWanted = count() !== undefined
      if (isWanted) setCount(n)
      return isWanted
    }
    const answer = await props.transfer.written(ports, { query, language: language(), onPage })
    const isWanted = count() !== undefined
    setCount(undefined)
    if (!isWanted) return
    if (!answer.ok) return setProblem(answer.problem)
    setSaved(answer.value.count)
    save(`simpul-${fileName(props)}.csv`, answer.value.text)
  }
  return (
    <section class="card padded" aria-labelledby="transfer-export">
      <h2 id="transfer-export">{t("transfer.export")}</h2>
      <p>{t(`transfer.export.${props.transfer.name}`, { agency: acting()?.agency.name ?? "" })}</p>
      <Show when={props.transfer.name === "agencies"}>
        <Select
          name="region"
          label={t("transfer.where")}
          value={region()}
          blank={t("transfer.everywhere")}
          options={provinces()}
          onInput={setRegion}
        />
      </Show>
      <div class="actions">
        <Button busy={count() !== undefined} onClick={() => void start()}>
          {t("transfer.save")}
        </Button>
        <Show when={count() !== undefined}>
          <Button look="plain" onClick={() => setCount(undefined)}>
            {t("transfer.stop")}
          </Button>
        </Show>
        <span role="status">
          <Show when={count() !== undefined}>{t("transfer.saving", { n: count() ?? 0 })}</Show>
          <Show when={saved() !== undefined}>{t("transfer.saved", { n: saved() ?? 0 })}</Show>
        </span>
      </div>
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
    </section>
  )
}
