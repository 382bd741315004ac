import { caseWords } from "./id/case.ts"
import { handoff } from "./id/handoff.ts"
import { meeting } from "./id/meeting.ts"
import { notice } from "./id/notice.ts"
import { offering } from "./id/offering.ts"

const own = { ...handoff, ...offering, ...meeting, ...notice, ...caseWords }

/** A text for every key of the pages behind Hari ini. */
export type LaterWords = { readonly [Key in keyof typeof own]: string }

export const words: LaterWords = own
