import listWords from "virtual:handoff-words/en"
import { caseClocks } from "./en/case-clocks.ts"
import { handoffActs } from "./en/handoff-acts.ts"
import { handoffPage } from "./en/handoff-page.ts"
import { handoffPapers } from "./en/handoff-papers.ts"
import { handoffStory } from "./en/handoff-story.ts"
import { offering } from "./en/offering.ts"
import type { HandoffWords } from "./id-handoff.ts"

export const words: HandoffWords = {
  ...listWords,
  ...caseClocks,
  ...handoffPage,
  ...handoffActs,
  ...handoffPapers,
  ...handoffStory,
  ...offering,
}
