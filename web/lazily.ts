import { type JSX, lazy } from "solid-js"
import { speakOn } from "./words/words.ts"

/** A part of the portal that comes when it is first needed, together with its words. */
export const lazily = <Name extends string>(
  load: () => Promise<Record<Name, () => JSX.Element>>,
  name: Name,
) => lazy(() => Promise.all([load(), speakOn()]).then(([module]) => ({ default: module[name] })))
