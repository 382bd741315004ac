import { createSignal, For, Match, Show, Switch, untrack } from "solid-js"
import type { Conversation } from "#shared/handoff/handoff.ts"
import { createActing } from "../acting.tsx"
import type { Answer, Receipt } from "../api.ts"
import { RiskChip } from "../case/risk.tsx"
import { ProblemNote } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { Dialog } from "../ui/dialog.tsx"
import { say } from "../ui/toast.tsx"
import { label, t } from "../words/words.ts"
import { AcceptDefaults, createAcceptance } from "./accept.tsx"
import { etagAfter } from "./acting-data.ts"
import { AskForm } from "./ask.tsx"
import type { HandoffView } from "./data.ts"
import { DeclineForm } from "./decline.tsx"
import type { PartProps } from "./dialog-props.ts"
import { needOf } from "./row.tsx"
import { RoundPart } from "./talk.tsx"
import "./respond.css"

type Answering = "accept" | "ask" | "decline"
const answers: readonly Answering[] = ["accept", "ask", "decline"]
type SheetProps = PartProps & {
  readonly onClose: () => void
  readonly talk: Conversation | undefined
}

/** Whether an answer is open now, or will be once the offer is under review. */
function opens(view: HandoffView, verb: Answering): boolean {
  if (view.can[verb] === true) return true
  if (view.status !== "offered" || view.can["acknowledge"] !== true) return false
  return verb === "accept" || (verb === "ask" && view.risk !== "EMERGENCY")
}

/**
 * Sends an answer; an offer that nobody reviews yet is taken up first, under the sentence that
 * stands above the buttons. A no needs no look inside.
 */
function createAnswering(props: SheetProps) {
  const [etag, setEtag] = createSignal(untrack(() => props.etag))
  const [taken, setTaken] = createSignal(untrack(() => props.view.status !== "offered"))
  const run = (verb: string, body: unknown) =>
    props.run({ id: props.view.id, verb, body, etag: etag() })
  const take = async (): Promise<Answer<Receipt>> => {
    const answer = await run("acknowledge", { attest: true })
    if (answer.ok) {
      setTaken(true)
      setEtag((known) => etagAfter(known, answer.value))
    }
    return answer
  }
  const send = async (verb: Answering, body: unknown): Promise<Answer<Receipt>> => {
    if (!taken() && verb !== "decline") {
      const answer = await take()
      if (!answer.ok) return answer
    }
    return run(verb, body)
  }
  return { taken, take, send }
}

/** What is asked, in short, and the three answers to it. */
export function RespondSheet(props: SheetProps) {
  const acting = createActing()
  const answering = createAnswering(props)
  const acceptance = createAcceptance(() => props.view)
  const [mode, setMode] = createSignal<Answering>()
  // As it was when it was opened: an answer that got lost on its way back may be sent again.
  const ways = untrack(() => answers.filter((verb) => opens(props.view, verb)))
  const finish = async (act: Promise<Answer<Receipt>>, done: string) => {
    if (!(await acting.attempt(act))) return
    say(done)
    props.onClose()
  }
  const accept = () => {
    const body = acceptance.body()
    if (body) void finish(answering.send("accept", body), t("did.accept"))
  }
  return (
    <Switch>
      <Match when={mode() === "ask"}>
        <AskForm
          view={props.view}
          onClose={props.onClose}
          act={(body) => answering.send("ask", body)}
        />
      </Match>
      <Match when={mode() === "decline"}>
        <DeclineForm
          view={props.view}
          onClose={props.onClose}
          act={(body) => answering.send("decline", body)}
        />
      </Match>
      <Match when={mode() === undefined}>
        <Dialog
          title={t("respond.title")}
          // It is also closed by the form that takes its place.
          onClose={() => {
            if (mode() === undefined) props.onClose()
          }}
        >
          <Gist view={props.view} />
          <Answers view={props.view} talk={props.talk} />
          <Show when={ways.includes("accept")}>
            <AcceptDefaults view={props.view} acceptance={acceptance} />
          </Show>
          <Show when={!answering.taken()}>
            <p class="soft">{t("respond.attest")}</p>
          </Show>
          <div class="foot">
            <Show when={acting.problem()}>{(problem) => <ProblemNote problem={problem()} />}</Show>
            <div class="answers">
              <Show when={ways.includes("accept")}>
                <Button look="main" busy={acting.busy()} onClick={accept}>
                  {t("act.accept")}
                </Button>
              </Show>
              <Show when={ways.includes("ask")}>
                <Button off={acting.busy()} onClick={() => setMode("ask")}>
                  {t("act.ask")}
                </Button>
              </Show>
              <Show when={ways.includes("decline")}>
                <Button look="harm" off={acting.busy()} onClick={() => setMode("decline")}>
                  {t("act.decline")}
                </Button>
              </Show>
              <Show when={!answering.taken()}>
                <Button
                  look="plain"
                  off={acting.busy()}
                  onClick={() => void finish(answering.take(), t("did.acknowledge"))}
                >
                  {t("respond.later")}
                </Button>
              </Show>
            </div>
          </div>
        </Dialog>
      </Match>
    </Switch>
  )
}

/** What the sender answered, for whoever has opened the summary; the others are told where it is. */
const Answers = (props: { view: HandoffView; talk: Conversation | undefined }) => (
  <Show when={props.view.timeline.some(({ type }) => type === "handoff.answered")}>
    <Show when={props.talk} fallback={<p class="note">{t("respond.answersSealed")}</p>}>
      {(talk) => (
        <section class="talk" aria-labelledby="answers">
          <h3 id="answers">{t("respond.answers")}</h3>
          <ol>
            <For each={talk().rounds}>
              {(round) => <RoundPart round={round} view={props.view} />}
            </For>
          </ol>
        </section>
      )}
    </Show>
  </Show>
)

/** The offer in a glance, so that nobody answers what they have not seen. */
const Gist = (props: { view: HandoffView }) => (
  <div class="gist">
    <div class="chips">
      <RiskChip risk={props.view.risk} />
      <span class="chip">{label("kind", props.view.kind)}</span>
    </div>
    <p>
      <strong>{label("service", props.view.service)}</strong>
      <span class="soft">
        {" "}
        · {t("handoff.from")} {props.view.from.name}
      </span>
    </p>
    <Show when={needOf(props.view)}>{(need) => <p class="soft">{need()}</p>}</Show>
    <Show when={props.view.masked}>
      {(masked) => (
        <>
          <p class="prose">{masked().reason}</p>
          <p class="prose warn">{masked().safety}</p>
        </>
      )}
    </Show>
  </div>
)
