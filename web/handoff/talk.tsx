import { createMemo, createSignal, For, Show, untrack } from "solid-js"
import { createStore } from "solid-js/store"
import type { Conversation, Round } from "#shared/handoff/handoff.ts"
import { ActDialog } from "../acting.tsx"
import { ownZone } from "../session/agency.ts"
import { Checkbox } from "../ui/choice.tsx"
import { Since } from "../ui/due.tsx"
import { TextArea } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import { mostRounds } from "./ask.tsx"
import type { DialogProps, PartProps } from "./dialog-props.ts"
import "./talk.css"

type Reply = NonNullable<Round["answers"]>[number]

const wordsOf = (reply: Reply): string =>
  "answer" in reply ? reply.answer : t("talk.refused", { reason: reply.refused })

/** Questions and answers as they went to and fro, and how often one may still ask. */
export function Talk(props: Pick<PartProps, "view"> & { conversation: Conversation }) {
  const rounds = () => props.conversation.rounds
  const left = () => Math.max(0, mostRounds - (props.view.rounds ?? rounds().length))
  const open = createMemo(() => rounds().find((round) => !round.answers))
  return (
    <Show when={rounds().length > 0 || props.view.status === "under-review"}>
      <section class="talk" aria-labelledby="talk">
        <h3 id="talk">{t("talk.title")}</h3>
        <ol>
          <For each={rounds()}>{(round) => <RoundPart round={round} view={props.view} />}</For>
        </ol>
        <Show when={props.view.status === "under-review" || open()}>
          <p class="soft">
            {left() === 0 ? t("talk.none") : t("talk.left", { n: left(), of: mostRounds })}
          </p>
        </Show>
      </section>
    </Show>
  )
}

export const RoundPart = (props: { round: Round; view: PartProps["view"] }) => (
  <li>
    <For each={props.round.questions}>
      {(question, place) => (
        <>
          <div class="bubble them">
            <p class="soft">
              {props.view.to.name} · <Since at={props.round.askedAt} zone={ownZone()} />
            </p>
            <p class="prose">{question}</p>
          </div>
          <Show
            when={props.round.answers?.[place()]}
            fallback={<p class="bubble waits soft">{t("talk.waits")}</p>}
          >
            {(reply) => (
              <div class="bubble us">
                <p class="soft">
                  {props.view.from.name}
                  <Show when={props.round.answeredAt}>
                    {(at) => (
                      <>
                        {" "}
                        · <Since at={at()} zone={ownZone()} />
                      </>
                    )}
                  </Show>
                </p>
                <p class="prose">{wordsOf(reply())}</p>
              </div>
            )}
          </Show>
        </>
      )}
    </For>
  </li>
)

/** Every question gets an answer, or the reason why there is none. */
export function AnswerDialog(props: DialogProps & { questions: readonly string[] }) {
  const [replies, setReplies] = createStore(
    untrack(() => props.questions.map(() => ({ text: "", refuses: false }))),
  )
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    if (replies.some(({ text }) => !text.trim())) return undefined
    return {
      answers: replies.map(({ text, refuses }) =>
        refuses ? { refused: text.trim() } : { answer: text.trim() },
      ),
    }
  }
  return (
    <ActDialog
      {...props}
      title={t("answerTo.title")}
      text={t("answerTo.text")}
      send={t("act.answer")}
      done={t("did.answerTo")}
      body={body}
    >
      <For each={props.questions}>
        {(question, place) => (
          <div class="stack tight">
            <TextArea
              name={`answer-${place()}`}
              rows={2}
              label={question}
              hint={replies[place()]?.refuses ? t("answerTo.reason") : undefined}
              value={replies[place()]?.text ?? ""}
              onInput={(text) => setReplies(place(), "text", text)}
              wrong={tried() && !replies[place()]?.text.trim() ? t("problem.required") : undefined}
            />
            <Checkbox
              name={`refuse-${place()}`}
              label={t("answerTo.refuse")}
              checked={replies[place()]?.refuses ?? false}
              onInput={(refuses) => setReplies(place(), "refuses", refuses)}
            />
          </div>
        )}
      </For>
    </ActDialog>
  )
}
