import { createSignal, createUniqueId, Show } from "solid-js"
import { createActing } from "../acting.tsx"
import { ProblemNote } from "../reading.tsx"
import { say } from "../ui/toast.tsx"
import { t } from "../words/words.ts"
import { handIn } from "./data.ts"

const most = 64 * 1024

/** A reply that came by mail as a file: handed in as it is, judged by what it says. */
export function ReplyFile() {
  const id = createUniqueId()
  const { busy, problem, attempt } = createActing()
  const [wrong, setWrong] = createSignal<string>()
  const send = async (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    if (!file || busy()) return
    setWrong(file.size > most ? t("reply.tooLarge") : undefined)
    if (wrong()) return
    const done = await attempt(handIn(await file.text()))
    // The same file may be handed in again after it was put right.
    input.value = ""
    if (done) say(t("did.reply"))
  }
  return (
    <section class="card padded">
      <h2>{t("reply.title")}</h2>
      <p class="soft same">{t("reply.text")}</p>
      <div class="field">
        <label for={id}>{t("reply.file")}</label>
        <input
          class="input"
          id={id}
          type="file"
          accept=".ics,text/calendar"
          aria-invalid={wrong() ? "true" : undefined}
          onChange={(event) => void send(event.currentTarget)}
        />
        <Show when={wrong()}>
          <p class="wrong" role="alert">
            {wrong()}
          </p>
        </Show>
      </div>
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
    </section>
  )
}
