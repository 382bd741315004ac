import { createSignal, onCleanup, Show, untrack } from "solid-js"
import { createActing } from "../acting.tsx"
import type { Answer, Problem } from "../api.ts"
import { ProblemNote } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { Dialog } from "../ui/dialog.tsx"
import { TextField } from "../ui/field.tsx"
import { Icon } from "../ui/icon.tsx"
import { t } from "../words/words.ts"
import type { PartProps } from "./dialog-props.ts"

/** So long the API honours a receipt; what was opened closes with it. */
const validity = 15 * 60_000

export type Part = "review" | "handover"

/**
 * A sealed part that opens with a receipt, and closes again by itself. What was read stays in this
 * page alone: nothing of it is kept by the browser.
 */
export function createOpening<Content>(
  props: PartProps,
  part: Part,
  load: (id: string, receipt?: string) => Promise<Answer<Content>>,
) {
  const [content, setContent] = createSignal<Content>()
  const [problem, setProblem] = createSignal<Problem>()
  const acting = createActing()
  let receipt: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const close = () => {
    receipt = undefined
    setContent(undefined)
  }
  const read = async (): Promise<boolean> => {
    const answer = await load(
      untrack(() => props.view.id),
      receipt,
    )
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) setContent(() => answer.value)
    else if (answer.problem.status === 403) close()
    return answer.ok
  }
  const open = async (purpose: string): Promise<boolean> => {
    const { id } = props.view
    const body = { part, purpose }
    const done = await acting.attempt(props.run({ id, verb: "reveal", body, etag: props.etag }))
    if (!done) return false
    receipt = done.id.split(".").at(-1)
    clearTimeout(timer)
    timer = setTimeout(close, validity)
    return read()
  }
  return { content, problem, acting, open, read, close, isOpen: () => content() !== undefined }
}

export type Opening<Content> = ReturnType<typeof createOpening<Content>>

/** Says what opening means before it is done, and what for. */
export function OpeningButton<Content>(props: {
  opening: Opening<Content>
  label: string
  text: string
  /** What it is opened for, unless the reader writes something else. */
  purpose: string
}) {
  const [asks, setAsks] = createSignal(false)
  const [purpose, setPurpose] = createSignal(untrack(() => props.purpose))
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (purpose().trim().length < 3) return
    if (await props.opening.open(purpose().trim())) setAsks(false)
  }
  return (
    <div class="opening">
      <Icon name="lock" />
      <div>
        <Button onClick={() => setAsks(true)}>{props.label}</Button>
        <p class="soft">{t("opening.noted")}</p>
      </div>
      <Show when={asks()}>
        <Dialog title={props.label} onClose={() => setAsks(false)}>
          <form class="stack tight" novalidate onSubmit={(event) => void submit(event)}>
            <p>{props.text}</p>
            <TextField
              name="purpose"
              label={t("opening.purpose")}
              value={purpose()}
              onInput={setPurpose}
              wrong={purpose().trim().length < 3 ? t("problem.required") : undefined}
            />
            <div class="foot">
              <Show when={props.opening.acting.problem() ?? props.opening.problem()}>
                {(problem) => <ProblemNote problem={problem()} />}
              </Show>
              <div class="actions">
                <Button onClick={() => setAsks(false)}>{t("app.cancel")}</Button>
                <Button type="submit" look="main" busy={props.opening.acting.busy()}>
                  {t("opening.open")}
                </Button>
              </div>
            </div>
          </form>
        </Dialog>
      </Show>
    </div>
  )
}
