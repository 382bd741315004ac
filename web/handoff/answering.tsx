import { Show, untrack } from "solid-js"
import { createView, Loaded } from "../reading.tsx"
import { readReview } from "./acting-data.ts"
import type { PartProps } from "./dialog-props.ts"
import { AnswerDialog } from "./talk.tsx"

/** The sender answers what is asked now; its own review is read without a receipt. */
export function Answering(props: PartProps & { onClose: () => void }) {
  // As it was when it was opened: an answer that got lost on its way back may be sent again.
  const { id, etag } = untrack(() => ({ id: props.view.id, etag: props.etag }))
  const review = createView(() => readReview(id))
  return (
    <Loaded answer={review()}>
      {(read) => (
        <Show when={read().conversation.rounds.find((round) => !round.answers)} keyed>
          {(round) => (
            <AnswerDialog
              view={props.view}
              onClose={props.onClose}
              questions={round.questions}
              act={(body) => props.run({ id, verb: "answer", body, etag })}
            />
          )}
        </Show>
      )}
    </Loaded>
  )
}
