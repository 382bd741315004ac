import { lazy, Suspense } from "solid-js"
import { Skeleton } from "../ui/state.tsx"
import { speakOn, t } from "../words/words.ts"
import type { OfCase } from "./of-case.tsx"

const Part = lazy(async () => {
  const [module] = await Promise.all([import("./of-case.tsx"), speakOn("case", "work")])
  return { default: module.TasksOfCase }
})

/** The tasks of one child, for the page of its case; comes with its own words. */
export const TaskList = (props: OfCase) => (
  <Suspense fallback={<Skeleton label={t("app.loading")} />}>
    <Part {...props} />
  </Suspense>
)
