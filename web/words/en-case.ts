import listWords from "virtual:case-words/en"
import { caseActs } from "./en/case-acts.ts"
import { caseClocks } from "./en/case-clocks.ts"
import { caseFile } from "./en/case-file.ts"
import { intake } from "./en/intake.ts"
import type { CaseWords } from "./id-case.ts"

export const words: CaseWords = { ...listWords, ...caseFile, ...caseClocks, ...caseActs, ...intake }
