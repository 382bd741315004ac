import sharedWords from "virtual:shared-words/id"
import { caseWords } from "./id/case.ts"
import { handoff } from "./id/handoff.ts"
import { meeting } from "./id/meeting.ts"
import { notice } from "./id/notice.ts"
import { offering } from "./id/offering.ts"
import { shell } from "./id/shell.ts"
import { today } from "./id/today.ts"

const own = { ...shell, ...today, ...handoff, ...offering, ...meeting, ...notice, ...caseWords }

/** A text for every key, in either language. */
export type Words = { readonly [Key in keyof typeof own]: string }

export const words: Words = { ...sharedWords, ...own }
