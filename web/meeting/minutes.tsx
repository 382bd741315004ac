import { lazy, Show, Suspense } from "solid-js"
import { Skeleton } from "../ui/state.tsx"
import { speakOn, t } from "../words/words.ts"
import type { MeetingView } from "./data.ts"

const Part = lazy(async () => {
  const [module] = await Promise.all([import("../minutes/section.tsx"), speakOn("room")])
  return { default: module.Minutes }
})

const after = ["held", "minutes-draft", "minutes-review", "minutes-approved", "closed"]

/** The minutes once a meeting was held; come with their own words. */
export const MinutesSection = (props: { view: MeetingView; etag: string | undefined }) => (
  <Show when={after.includes(props.view.status)}>
    <Suspense fallback={<Skeleton label={t("app.loading")} />}>
      <Part view={props.view} etag={props.etag} />
    </Suspense>
  </Show>
)
