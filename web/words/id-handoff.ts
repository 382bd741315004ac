import listWords from "virtual:handoff-words/id"
import { caseClocks } from "./id/case-clocks.ts"
import { handoffActs } from "./id/handoff-acts.ts"
import { handoffPage } from "./id/handoff-page.ts"
import { handoffPapers } from "./id/handoff-papers.ts"
import { handoffStory } from "./id/handoff-story.ts"
import { offering } from "./id/offering.ts"

const own = {
  ...caseClocks,
  ...handoffPage,
  ...handoffActs,
  ...handoffPapers,
  ...handoffStory,
  ...offering,
}

/** A text for every key of the pages of one handoff. */
export type HandoffWords = { readonly [Key in keyof typeof own]: string }

export const words: HandoffWords = { ...listWords, ...own }
