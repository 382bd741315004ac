import { lazy, Show, Suspense } from "solid-js"
import { Skeleton } from "../ui/state.tsx"
import { speakOn, t } from "../words/words.ts"
import type { MeetingView } from "./data.ts"

const Part = lazy(async () => {
  const [module] = await Promise.all([import("../room/door.tsx"), speakOn("room")])
  return { default: module.Door }
})

const near = ["scheduled", "in-progress", "adjourned"]

/** The way into the room while there is one; comes with its own words. */
export const RoomSection = (props: { view: MeetingView }) => (
  <Show when={near.includes(props.view.status)}>
    <Suspense fallback={<Skeleton label={t("app.loading")} />}>
      <Part view={props.view} />
    </Suspense>
  </Show>
)
