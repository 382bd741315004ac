import { createAsync } from "@solidjs/router"
import { createUniqueId, For, Show, Suspense } from "solid-js"
import { RiskChip } from "../case/risk.tsx"
import { byRiskThenAge } from "../case/row.tsx"
import { Loaded } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { getPrepared, readOwnCases } from "./data.ts"
import "./batch.css"

/** One row of a bulk handoff holds so many. */
export const casesAtMost = 100
/** More than fit, so that somebody with many may choose which. */
const listed = 300

type Props = {
  readonly values: readonly string[]
  readonly wrong: string | undefined
  readonly onInput: (values: readonly string[]) => void
}

/** Which children: the open cases of one's agency, each with a box to tick. */
export const ChooseCases = (props: Props) => (
  <Suspense fallback={<Skeleton label={t("app.loading")} />}>
    <Cases {...props} />
  </Suspense>
)

function Cases(props: Props) {
  const id = createUniqueId()
  const cases = createAsync(() => readOwnCases(listed))
  const prepared = createAsync(() => getPrepared())
  const isFree = (card: { readonly id: string }) => !prepared()?.has(card.id)
  const toggle = (one: string, isOn: boolean) =>
    props.onInput(isOn ? [...props.values, one] : props.values.filter((each) => each !== one))
  return (
    <fieldset class="field" aria-describedby={props.wrong ? id : undefined}>
      <legend>{t("batch.cases")}</legend>
      <p class="hint">{t("batch.casesHint")}</p>
      <Loaded answer={cases()}>
        {(found) => (
          <Show when={found().length > 0} fallback={<p class="note">{t("batch.noCases")}</p>}>
            <div class="actions">
              <span class="soft" role="status">
                {t("batch.chosen", { n: props.values.length })}
              </span>
              <Button
                small
                look="plain"
                onClick={() =>
                  props.onInput(
                    found()
                      .filter(isFree)
                      .slice(0, casesAtMost)
                      .map((each) => each.id),
                  )
                }
              >
                {t("batch.chooseAll")}
              </Button>
              <Button small look="plain" onClick={() => props.onInput([])}>
                {t("batch.clear")}
              </Button>
            </div>
            <div class="picker cases">
              <For each={[...found()].sort(byRiskThenAge)}>
                {(card) => (
                  <label class="choice">
                    <input
                      type="checkbox"
                      name="cases"
                      value={card.id}
                      checked={props.values.includes(card.id)}
                      disabled={!isFree(card)}
                      data-wrong={props.wrong ? "" : undefined}
                      onInput={(event) => toggle(card.id, event.currentTarget.checked)}
                    />
                    <span class="title">
                      <span class="reference">{card.reference}</span>
                      <Show when={card.risk}>{(risk) => <RiskChip risk={risk()} />}</Show>
                    </span>
                    <Show when={prepared()?.get(card.id)}>
                      {(title) => (
                        <span class="hint">{t("batch.prepared", { title: title() })}</span>
                      )}
                    </Show>
                    <Show when={card.category}>
                      {(category) => <span class="hint">{label("category", category())}</span>}
                    </Show>
                  </label>
                )}
              </For>
            </div>
          </Show>
        )}
      </Loaded>
      <Show when={props.wrong}>
        <p class="wrong" id={id}>
          {props.wrong}
        </p>
      </Show>
    </fieldset>
  )
}
