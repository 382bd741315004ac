import { batch } from "./id/batch.ts"
import { task } from "./id/task.ts"

const own = { ...task, ...batch }

/** A text for every key of tasks and bulk handoffs. */
export type WorkWords = { readonly [Key in keyof typeof own]: string }

export const words: WorkWords = own
