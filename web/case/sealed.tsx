import { A } from "@solidjs/router"
import { createSignal, For, onCleanup, onMount, Show } from "solid-js"
import type { CasePart } from "#shared/case/lists/disclosure.ts"
import type { Problem } from "../api.ts"
import { PowerButton } from "../powers.tsx"
import { ProblemNote } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { label, t } from "../words/words.ts"
import { readPart } from "./data.ts"
import type { Part } from "./part.ts"
import { RevealDialog } from "./reveal-dialog.tsx"
import { Contents } from "./sealed-contents.tsx"

const parts: readonly CasePart[] = ["identity", "location", "summary"]
/** Long enough to read aloud over the phone, too short to be forgotten on a desk. */
const shownFor = 120_000

type Shown = {
  readonly part: CasePart
  readonly content: Readonly<Record<string, unknown>>
}

/** What was opened is on screen for a while, and gone as soon as anybody looks away. */
function createShown() {
  const [shown, setShown] = createSignal<Shown>()
  const [problem, setProblem] = createSignal<Problem>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = () => {
    clearTimeout(timer)
    setShown(undefined)
  }
  const hideUnseen = () => document.hidden && hide()
  onMount(() => {
    window.addEventListener("blur", hide)
    window.addEventListener("pagehide", hide)
    document.addEventListener("visibilitychange", hideUnseen)
  })
  onCleanup(() => {
    hide()
    window.removeEventListener("blur", hide)
    window.removeEventListener("pagehide", hide)
    document.removeEventListener("visibilitychange", hideUnseen)
  })
  const show = async (id: string, part: CasePart, receipt: string) => {
    setProblem(undefined)
    const answer = await readPart(id, part, receipt)
    if (!answer.ok) return setProblem(answer.problem)
    clearTimeout(timer)
    timer = setTimeout(hide, shownFor)
    setShown({ part, content: answer.value })
  }
  return { shown, problem, show, hide }
}

/** The sealed parts: each is opened for a purpose, on a receipt that others see. */
export function SealedCard(props: Part) {
  const { shown, problem, show, hide } = createShown()
  const open = (part: CasePart) => async (body: unknown) => {
    const answer = await props.act({ verb: "reveal", body, etag: props.etag })
    if (answer.ok) void show(props.view.id, part, answer.value.id)
    return answer
  }
  return (
    <Show when={props.view.can["reveal"] === true}>
      <section class="card padded sealed">
        <h2>
          <Icon name="lock" /> {t("sealed.title")}
        </h2>
        <p class="soft">{t("sealed.text")}</p>
        <div class="actions">
          <For each={parts}>
            {(part) => (
              <PowerButton
                verb="reveal"
                view={props.view}
                etag={props.etag}
                label={label("sealedOpen", part)}
                small
                act={props.act}
                dialog={(given) => <RevealDialog {...given} part={part} act={open(part)} />}
              />
            )}
          </For>
        </div>
        <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
        <Show when={shown()}>
          {(it) => (
            <div class="opened" role="region" aria-label={label("sealedPart", it().part)}>
              <h3>{label("sealedPart", it().part)}</h3>
              <Contents content={it().content} />
              <p class="soft">{t("sealed.recorded")}</p>
              <Button small onClick={hide}>
                {t("sealed.hide")}
              </Button>
            </div>
          )}
        </Show>
        <A href={`/kasus/${props.view.id}/pembukaan`}>{t("receipts.open")}</A>
      </section>
    </Show>
  )
}
