import { createSignal, type JSX, Show } from "solid-js"
import type { Answer, Problem } from "./api.ts"
import { ProblemNote } from "./reading.tsx"
import { Button } from "./ui/button.tsx"
import { Dialog } from "./ui/dialog.tsx"
import { say } from "./ui/toast.tsx"
import { t } from "./words/words.ts"

/** One act under way: whether it runs, and why it was refused. */
export function createActing() {
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<Problem>()
  const attempt = async <Value,>(act: Promise<Answer<Value>>): Promise<Value | undefined> => {
    setBusy(true)
    setProblem(undefined)
    const answer = await act
    setBusy(false)
    if (answer.ok) return answer.value
    setProblem(answer.problem)
    return undefined
  }
  return { busy, problem, attempt }
}

/** A question with a form: what is needed for one act, then yes or no. */
export function ActDialog(props: {
  title: string
  text?: string
  send: string
  /** What leaving it is called, where the act itself is a calling off. */
  back?: string
  /** Cannot be sent at all; the form says why. */
  off?: boolean
  harm?: boolean
  done: string
  onClose: () => void
  /** The body to send; nothing while something in the form is wrong. */
  body: () => unknown
  act: (body: unknown) => Promise<Answer<object>>
  children?: JSX.Element
}) {
  const acting = createActing()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (acting.busy() || props.off) return
    const form = event.currentTarget
    const body = props.body()
    if (body === undefined) {
      queueMicrotask(() => focusWrong(form))
      return
    }
    if (!(await acting.attempt(props.act(body)))) return
    say(props.done)
    props.onClose()
  }
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form class="stack tight" novalidate onSubmit={(event) => void submit(event)}>
        <Show when={props.text}>
          <p class="soft same">{props.text}</p>
        </Show>
        {props.children}
        <div class="foot">
          <Show when={acting.problem()}>{(problem) => <ProblemNote problem={problem()} />}</Show>
          <div class="actions">
            <Button onClick={props.onClose}>{props.back ?? t("app.cancel")}</Button>
            <Button
              type="submit"
              look={props.harm ? "harm main" : "main"}
              busy={acting.busy()}
              off={props.off ?? false}
            >
              {props.send}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  )
}

/** Takes the person to the first field that needs mending. */
export function focusWrong(form: EventTarget | null): void {
  if (!(form instanceof HTMLElement)) return
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')
  field?.focus({ preventScroll: true })
  // What is wrong stands under the field: the focus alone may leave it below the edge.
  const told = field?.closest(".field")?.querySelector(".wrong")
  ;(told ?? field)?.scrollIntoView({ block: "center" })
}
