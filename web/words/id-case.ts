import listWords from "virtual:case-words/id"
import { caseActs } from "./id/case-acts.ts"
import { caseClocks } from "./id/case-clocks.ts"
import { caseFile } from "./id/case-file.ts"
import { intake } from "./id/intake.ts"

const own = { ...caseFile, ...caseClocks, ...caseActs, ...intake }

/** A text for every key of the pages of one child's case. */
export type CaseWords = { readonly [Key in keyof typeof own]: string }

export const words: CaseWords = { ...listWords, ...own }
