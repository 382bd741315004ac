import { lazy, Suspense } from "solid-js"
import { Skeleton } from "../ui/state.tsx"
import { speakOn, t } from "../words/words.ts"
import type { MeetingView } from "./data.ts"

const Part = lazy(async () => {
  const [module] = await Promise.all([import("../agenda/section.tsx"), speakOn("room")])
  return { default: module.Agenda }
})

/** What is to be talked about, as far as the reader may know; comes with its own words. */
export const AgendaSection = (props: { view: MeetingView }) => (
  <Suspense fallback={<Skeleton label={t("app.loading")} />}>
    <Part view={props.view} />
  </Suspense>
)
