import { useAction } from "@solidjs/router"
import { createSignal, For, Show, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { MeetingView } from "../meeting/data.ts"
import { createKept } from "../room/kept.ts"
import { acting, ownZone } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Since } from "../ui/due.tsx"
import { TextArea } from "../ui/field.tsx"
import { label, t } from "../words/words.ts"
import { actOnMinutes, type MinutesView, type Signed, type Stand } from "./data.ts"

type Seen = { view: MeetingView; etag: string | undefined; minutes: MinutesView }

/** What one's own agency said of a version. */
export const ownStand = ({ signatures }: MinutesView): Signed | undefined =>
  signatures.find(({ agency }) => agency.id === acting()?.agency.id)

const choices = ["APPROVED", "APPROVED_WITH_NOTE", "OBJECTED"] as const

/** Whoever is not asked to sign reads why, and who is. */
const WhyNot = (props: { view: MeetingView; minutes: MinutesView }) => {
  const isHere = () => props.view.status === "minutes-review"
  const text = () => {
    const { mine } = props.minutes
    const agency = acting()?.agency.name ?? ""
    if (mine === "INFORMED") return t("sign.absent", { agency })
    if (mine === undefined) return t("sign.notAsked", { agency })
    return props.view.can["sign"] === "meeting.not-signatory"
      ? t("sign.notLead", { agency })
      : props.view.why["sign"]
  }
  return (
    <Show when={isHere() && text()}>
      <p class="note">{text()}</p>
    </Show>
  )
}

/** One's agency says what it thinks of the minutes: in a press, or in words. */
export function SignPanel(props: Seen) {
  const [asked, setAsked] = createSignal<{ stand: Stand; etag: string | undefined }>()
  const own = () => ownStand(props.minutes)
  const offered = (): readonly Stand[] =>
    own()?.stand === "OBJECTED" ? [...choices, "DISSENT_ATTACHED"] : choices
  return (
    <>
      <Show
        when={props.view.can["sign"] === true}
        fallback={<WhyNot view={props.view} minutes={props.minutes} />}
      >
        <section class="sign-panel" aria-labelledby="tanda-tangan">
          <h3 id="tanda-tangan">{t("sign.title")}</h3>
          <Show
            when={own()?.at}
            fallback={
              <p class="soft same">
                {t("sign.text", { n: props.minutes.version, agency: acting()?.agency.name ?? "" })}
              </p>
            }
          >
            {(at) => (
              <p class="soft same">
                {t("sign.said", { stand: label("stand", own()?.stand ?? "PENDING") })}{" "}
                <Since at={at()} zone={ownZone()} />
              </p>
            )}
          </Show>
          <div class="sign-buttons">
            <For each={offered()}>
              {(stand) => (
                <Button
                  look={stand === "APPROVED" ? "main" : stand === "OBJECTED" ? "harm" : undefined}
                  onClick={() => setAsked({ stand, etag: props.etag })}
                >
                  {label("signAct", stand)}
                </Button>
              )}
            </For>
          </div>
        </section>
      </Show>
      {/* Apart from the panel: once signed, the answer must still be read. */}
      <Show when={asked()} keyed>
        {({ stand, etag }) => (
          <SignDialog {...props} stand={stand} etag={etag} onClose={() => setAsked(undefined)} />
        )}
      </Show>
    </>
  )
}

function SignDialog(props: Seen & { stand: Stand; onClose: () => void }) {
  const run = useAction(actOnMinutes)
  const [form, set, drop] = createKept(
    untrack(() => `sign.${props.view.id}.${props.stand}`),
    { text: "" },
  )
  const [tried, setTried] = createSignal(false)
  const needsText = () => props.stand !== "APPROVED"
  const lacks = () => needsText() && !form().text.trim()
  const body = () => {
    setTried(true)
    if (lacks()) return undefined
    const { stand } = props
    return needsText() ? { stand, text: form().text.trim() } : { stand }
  }
  const act = async (asked: unknown) => {
    const { view, etag } = props
    const answer = await run({ id: view.id, verb: "sign", body: asked, etag })
    if (answer.ok) drop()
    return answer
  }
  return (
    <ActDialog
      title={label("signAct", props.stand)}
      text={label("signText", props.stand)}
      send={label("signAct", props.stand)}
      harm={props.stand === "OBJECTED"}
      done={t("sign.done")}
      onClose={props.onClose}
      body={body}
      act={act}
    >
      <Show when={props.minutes.hash}>
        {(hash) => (
          <p class="soft">
            {t("minutes.version", { n: props.minutes.version })} · {t("minutes.hash")}{" "}
            <span class="reference">{hash()}</span>
          </p>
        )}
      </Show>
      <Show when={needsText()}>
        <TextArea
          name="text"
          rows={4}
          label={label("signWords", props.stand)}
          hint={t("sign.textHint")}
          value={form().text}
          wrong={tried() && lacks() ? t("problem.required") : undefined}
          onInput={(text) => set({ text })}
        />
      </Show>
    </ActDialog>
  )
}
