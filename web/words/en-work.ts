import { batch } from "./en/batch.ts"
import { task } from "./en/task.ts"
import type { WorkWords } from "./id-work.ts"

export const words: WorkWords = { ...task, ...batch }
