import sharedWords from "virtual:shared-words/en"
import { caseWords } from "./en/case.ts"
import { handoff } from "./en/handoff.ts"
import { meeting } from "./en/meeting.ts"
import { notice } from "./en/notice.ts"
import { offering } from "./en/offering.ts"
import { shell } from "./en/shell.ts"
import { today } from "./en/today.ts"
import type { Words } from "./id.ts"

export const words: Words = {
  ...sharedWords,
  ...shell,
  ...today,
  ...handoff,
  ...offering,
  ...meeting,
  ...notice,
  ...caseWords,
}
