import { createAsync } from "@solidjs/router"
import { createMemo, createSignal, Show } from "solid-js"
import { type CaseBox, getCases } from "../case/data.ts"
import type { MeetingView } from "../meeting/data.ts"
import { Select, TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"

const boxes: readonly CaseBox[] = ["mine", "team", "care"]
const other = "other"

/** References of the open cases that one's agency has a part in. */
function createOwnCases(): () => readonly string[] {
  const found = boxes.map((box) => createAsync(() => getCases(box)))
  return createMemo(() =>
    found.flatMap(({ latest: answer }) =>
      answer?.ok
        ? answer.value.items
            .filter(({ status }) => status === "open")
            .map(({ reference }) => reference)
        : [],
    ),
  )
}

/** The child an item is on: the conference's own, another that one knows, or none. */
export function CaseField(props: {
  view: MeetingView
  value: string
  onInput: (reference: string) => void
}) {
  const own = createOwnCases()
  const [typing, setTyping] = createSignal(false)
  const known = createMemo(() => {
    const { caseReference } = props.view
    return [...new Set([...(caseReference ? [caseReference] : []), ...own()])]
  })
  const isTyped = () => typing() || (props.value !== "" && !known().includes(props.value))
  const choose = (value: string) => {
    setTyping(value === other)
    props.onInput(value === other ? "" : value)
  }
  return (
    <>
      <Select
        name="case"
        label={t("agenda.case")}
        hint={t(props.value ? "agenda.caseHint" : "agenda.caseNoneHint")}
        blank={t("agenda.caseNone")}
        value={isTyped() ? other : props.value}
        onInput={choose}
        options={[
          ...known().map((value) => ({
            value,
            label:
              value === props.view.caseReference ? t("agenda.caseHere", { case: value }) : value,
          })),
          { value: other, label: t("agenda.caseOther") },
        ]}
      />
      <Show when={isTyped()}>
        <TextField
          name="case-code"
          label={t("agenda.caseCode")}
          hint={t("agenda.caseCodeHint")}
          value={props.value}
          onInput={(typed) => props.onInput(typed.toUpperCase())}
        />
      </Show>
    </>
  )
}
