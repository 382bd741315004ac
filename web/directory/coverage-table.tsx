import { createMemo, createSignal, For } from "solid-js"
import { Button } from "../ui/button.tsx"
import { t } from "../words/words.ts"
import type { Cover } from "./cover.ts"

const nameOrder = (a: Cover, b: Cover): number => a.name.localeCompare(b.name, "id")
const shareOrder = (a: Cover, b: Cover): number => a.share - b.share || nameOrder(a, b)

/** The map as a table: the emptiest provinces first, or by name. */
export function CoverageTable(props: {
  covers: readonly Cover[]
  chosen: string | undefined
  onChoose: (code: string) => void
}) {
  const [byName, setByName] = createSignal(false)
  const sorted = createMemo(() => [...props.covers].sort(byName() ? nameOrder : shareOrder))
  return (
    <section class="card cover-table" aria-labelledby="table-title">
      <div class="card-head">
        <h2 id="table-title">{t("coverage.table")}</h2>
        <Button small look="plain" onClick={() => setByName((known) => !known)}>
          {byName() ? t("coverage.byShare") : t("coverage.byName")}
        </Button>
      </div>
      <div class="scrolled" tabindex="0" role="region" aria-labelledby="table-title">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("region.province")}</th>
              <th scope="col" class="number">
                {t("coverage.have")}
              </th>
              <th scope="col" class="number">
                %
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={sorted()}>
              {(cover) => (
                <tr classList={{ chosen: props.chosen === cover.code }}>
                  <th scope="row">
                    <button type="button" onClick={() => props.onChoose(cover.code)}>
                      {cover.name}
                    </button>
                  </th>
                  <td class="number">
                    {t("coverage.of", { n: cover.covered, all: cover.districts })}
                  </td>
                  <td class="number">{cover.share}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  )
}
