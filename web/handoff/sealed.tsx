import { lazy, Show, Suspense } from "solid-js"
import type { Conversation } from "#shared/handoff/handoff.ts"
import type { PartProps } from "./dialog-props.ts"

const Review = lazy(() => import("./review.tsx").then((module) => ({ default: module.Review })))

/** The second tier, where the reader's tier reaches it. */
export const Sealed = (props: PartProps & { onTalk: (talk: Conversation | undefined) => void }) => (
  <Show when={["source", "T2", "T3"].includes(props.view.tier) && props.view.kind !== "pull"}>
    <Suspense>
      <Review {...props} />
    </Suspense>
  </Show>
)
