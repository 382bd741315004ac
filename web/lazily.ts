import { type JSX, lazy } from "solid-js"
import { type Chapter, speakOn } from "./words/words.ts"

/** A part of the portal that comes when it is first needed, together with its words. */
export const lazily = <Name extends string>(
  load: () => Promise<Record<Name, () => JSX.Element>>,
  name: Name,
  ...chapters: readonly Chapter[]
) =>
  lazy(() =>
    Promise.all([load(), speakOn(...chapters)]).then(([module]) => ({ default: module[name] })),
  )
