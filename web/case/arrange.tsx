import { createSignal, For, Show, untrack } from "solid-js"
import { createStore } from "solid-js/store"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { Radios } from "../ui/choice.tsx"
import { TextArea, TextField } from "../ui/field.tsx"
import { instantFrom } from "../ui/time.ts"
import { codesOf, label, t } from "../words/words.ts"
import type { CaseSeen } from "./data.ts"
import { createTried, filled } from "./tried.ts"

const last = "RESIDENTIAL_TEMPORARY"
const nearer = (): readonly string[] => codesOf("arrangement").filter((code) => code !== last)

/** Where the child lives from now on; of the last resort also until when, and why nothing nearer. */
export function ArrangeDialog(props: ActProps<CaseSeen>) {
  const [arrangement, setArrangement] = createSignal<string>(
    untrack(() => props.view.care?.arrangement ?? ""),
  )
  const [until, setUntil] = createSignal("")
  const [reasons, setReasons] = createStore<Record<string, string>>({})
  const [location, setLocation] = createSignal("")
  const { missing, check } = createTried()
  const isLast = () => arrangement() === last
  const end = () => instantFrom(until(), "23:59", ownZone())
  const isSaid = (code: string) => (reasons[code] ?? "").trim() !== ""
  const body = () => {
    const isWhole = !isLast() || (end() !== undefined && nearer().every(isSaid))
    if (!check(arrangement() !== "", isWhole)) return undefined
    return {
      arrangement: arrangement(),
      ...(isLast() ? { until: end(), reasons: filled(reasons) } : {}),
      ...filled({ location: location() }),
    }
  }
  return (
    <ActDialog
      {...props}
      title={t("caseAct.arrange-care")}
      text={t("careForm.text")}
      send={t("case.save")}
      done={t("careForm.done")}
      body={body}
    >
      <Radios
        name="arrangement"
        legend={t("case.careTitle")}
        value={arrangement()}
        wrong={missing(arrangement() !== "")}
        onInput={setArrangement}
        choices={codesOf("arrangement").map((value) => ({
          value,
          label: label("arrangement", value),
          hint: value === last ? t("careForm.last") : undefined,
        }))}
      />
      <Show when={isLast()}>
        <TextField
          name="until"
          type="date"
          label={t("careForm.until")}
          hint={t("careForm.untilHint")}
          value={until()}
          wrong={missing(end() !== undefined)}
          onInput={setUntil}
        />
        <p class="hint">{t("careForm.reasonsHint")}</p>
        <For each={nearer()}>
          {(code) => (
            <TextArea
              name={`reason-${code}`}
              rows={2}
              label={t("careForm.whyNot", { option: label("arrangement", code) })}
              value={reasons[code] ?? ""}
              wrong={missing(isSaid(code))}
              onInput={(text) => setReasons(code, text)}
            />
          )}
        </For>
      </Show>
      <TextArea
        name="location"
        rows={2}
        label={t("careForm.location")}
        hint={t("careForm.locationHint")}
        optional={t("app.optional")}
        value={location()}
        onInput={setLocation}
      />
    </ActDialog>
  )
}
