import { createSignal, lazy, Show, Suspense } from "solid-js"
import type { Conversation } from "#shared/handoff/handoff.ts"
import { acting } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { t } from "../words/words.ts"
import type { PartProps } from "./dialog-props.ts"

const Sheet = lazy(() =>
  import("./respond-sheet.tsx").then((module) => ({ default: module.RespondSheet })),
)

const Answering = lazy(() =>
  import("./answering.tsx").then((module) => ({ default: module.Answering })),
)

const verbs = ["acknowledge", "accept", "decline", "ask"] as const

/** The receiver's answer, two taps away: what is asked, then yes, a question, or no. */
export function Respond(props: PartProps & { talk: Conversation | undefined }) {
  const [open, setOpen] = createSignal(false)
  const [answers, setAnswers] = createSignal(false)
  const isAsked = () => ["offered", "under-review"].includes(props.view.status)
  const may = () => isAsked() && verbs.some((verb) => props.view.can[verb] === true)
  const isAnswered = () => props.view.timeline.some(({ type }) => type === "handoff.answered")
  const told = () => (isAnswered() ? "respond.answered" : "respond.reviewed")
  const isAsking = () => props.view.status === "info-requested"
  return (
    <>
      <Show when={isAsking() && props.view.to.id === acting()?.agency.id}>
        <p class="note" role="status">
          {t("respond.waits")}
        </p>
      </Show>
      <Show when={isAsking() && props.view.can["answer"] === true}>
        <section class="respond" aria-label={t("answerTo.title")}>
          <p>{t("respond.asked")}</p>
          <Button look="main" onClick={() => setAnswers(true)}>
            {t("act.answer")}
          </Button>
        </section>
      </Show>
      <Show when={answers()}>
        <Suspense>
          <Answering {...props} onClose={() => setAnswers(false)} />
        </Suspense>
      </Show>
      <Show when={may()}>
        <section class="respond" aria-label={t("respond.title")}>
          <p>{t(props.view.status === "offered" ? "respond.new" : told())}</p>
          <Button look="main" onClick={() => setOpen(true)}>
            {t("respond.open")}
          </Button>
        </section>
      </Show>
      <Show when={open()}>
        <Suspense>
          <Sheet {...props} onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </>
  )
}
