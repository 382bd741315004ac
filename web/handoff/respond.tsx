import { createSignal, lazy, Show, Suspense } from "solid-js"
import { Button } from "../ui/button.tsx"
import { t } from "../words/words.ts"
import type { PartProps } from "./dialog-props.ts"

const Sheet = lazy(() =>
  import("./respond-sheet.tsx").then((module) => ({ default: module.RespondSheet })),
)

const verbs = ["acknowledge", "accept", "decline", "ask"] as const

/** The receiver's answer, two taps away: what is asked, then yes, a question, or no. */
export function Respond(props: PartProps) {
  const [open, setOpen] = createSignal(false)
  const isAsked = () => ["offered", "under-review"].includes(props.view.status)
  const may = () => isAsked() && verbs.some((verb) => props.view.can[verb] === true)
  return (
    <>
      <Show when={may()}>
        <section class="respond" aria-label={t("respond.title")}>
          <p>{t(props.view.status === "offered" ? "respond.new" : "respond.reviewed")}</p>
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
