import { createSignal, For, Show, Suspense } from "solid-js"
import { goesToFamily } from "#shared/case/lists/closures.ts"
import { ActDialog } from "../acting.tsx"
import { noView, ViewFields, viewOf } from "../handoff/ground-fields.tsx"
import type { ActProps } from "../powers.tsx"
import { createView } from "../reading.tsx"
import { getCaseTasks } from "../task/data.ts"
import { Radios } from "../ui/choice.tsx"
import { createForm } from "../ui/form.ts"
import { Icon } from "../ui/icon.tsx"
import { codesOf, label, t } from "../words/words.ts"
import { hasEnded } from "./alongside.ts"
import { type CaseSeen, getCaseHandoffs } from "./data.ts"
import { createTried } from "./tried.ts"

type Line = { readonly text: string; readonly isDone: boolean }

const keyLines = ({ keys }: CaseSeen): readonly Line[] =>
  codesOf("key").map((key) => ({ text: label("key", key), isDone: keys?.[key] !== undefined }))

/** What follows the end is arranged for every child; what precedes a return, where there is one. */
const checkLines = ({ reunification }: CaseSeen, toFamily: boolean): readonly Line[] =>
  codesOf("reunification")
    .filter((check) => toFamily || check === "MONITORED")
    .map((check) => ({
      text: label("reunification", check),
      isDone: reunification?.[check] !== undefined,
    }))

const careLines = ({ careHolder }: CaseSeen): readonly Line[] =>
  careHolder ? [{ text: t("closeForm.inCare", { agency: careHolder.name }), isDone: false }] : []

/** What must be there before a case may close, and what of it is still missing. */
function Missing(props: { view: CaseSeen; toFamily: boolean }) {
  const handoffs = createView(() => getCaseHandoffs(props.view.id))
  const open = () => {
    const answer = handoffs()
    return answer?.ok ? answer.value.items.filter((each) => !hasEnded(each)).length : 0
  }
  const tasks = createView(() => getCaseTasks(props.view.id, "open"))
  const undone = () => {
    const answer = tasks()
    return answer?.ok ? answer.value.items.length : 0
  }
  const lines = (): readonly Line[] => [
    ...keyLines(props.view),
    ...checkLines(props.view, props.toFamily),
    ...careLines(props.view),
    {
      text: open() > 0 ? t("closeForm.handoffs", { n: open() }) : t("closeForm.noHandoffs"),
      isDone: open() === 0,
    },
    {
      text: undone() > 0 ? t("closeForm.tasks", { n: undone() }) : t("closeForm.noTasks"),
      isDone: undone() === 0,
    },
  ]
  return (
    <ul class="closing-list">
      <For each={lines()}>
        {(line) => (
          <li class={line.isDone ? "done" : "lacking"}>
            <Icon name={line.isDone ? "check" : "cross"} />
            <span>{line.text}</span>
            <span class="unseen">
              {line.isDone ? t("closeForm.there") : t("closeForm.lacking")}
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}

/** The end of a case; what lies in the way is told before it is refused. */
export function CloseDialog(props: ActProps<CaseSeen>) {
  const [outcome, setOutcome] = createSignal("")
  const child = createForm({ ...noView }, () => ["child", "childText"])
  const { missing, check } = createTried()
  const toFamily = () => goesToFamily.some((each) => each === outcome())
  const body = () => {
    const isHeard = child.isWhole()
    if (!check(outcome() !== "", isHeard)) return undefined
    return { outcome: outcome(), childView: viewOf(child.form()) }
  }
  return (
    <ActDialog
      {...props}
      title={t("caseAct.close")}
      text={t("closeForm.text")}
      send={t("caseAct.close")}
      done={t("closeForm.done")}
      harm
      body={body}
    >
      <Radios
        name="outcome"
        legend={t("closeForm.outcome")}
        value={outcome()}
        wrong={missing(outcome() !== "")}
        onInput={setOutcome}
        choices={codesOf("closing").map((value) => ({ value, label: label("closing", value) }))}
      />
      <ViewFields of={child} />
      <h3>{t("closeForm.checklist")}</h3>
      <Suspense>
        <Missing view={props.view} toFamily={toFamily()} />
      </Suspense>
    </ActDialog>
  )
}

const isLeading = ({ relation, status }: CaseSeen): boolean =>
  relation === "custodian" && status === "open"

/** The same list on the page itself, folded away until somebody wants to finish. */
export const ClosingCard = (props: { view: CaseSeen }) => (
  <Show when={isLeading(props.view) && props.view.can["close"] !== true}>
    <details class="card padded closing">
      <summary>{t("closeForm.card")}</summary>
      <p class="soft">{props.view.why["close"]}</p>
      <Suspense>
        <Missing view={props.view} toFamily={false} />
      </Suspense>
    </details>
  </Show>
)
