import { caseWords } from "./en/case.ts"
import { handoff } from "./en/handoff.ts"
import { meeting } from "./en/meeting.ts"
import { notice } from "./en/notice.ts"
import { offering } from "./en/offering.ts"
import type { LaterWords } from "./id-later.ts"

export const words: LaterWords = { ...handoff, ...offering, ...meeting, ...notice, ...caseWords }
