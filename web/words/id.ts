import sharedWords from "virtual:shared-words/id"
import { cards } from "./id/cards.ts"
import { shell } from "./id/shell.ts"
import { today } from "./id/today.ts"

const own = { ...shell, ...today, ...cards }

/** A text for every key that Hari ini needs, in either language. */
export type FirstWords = { readonly [Key in keyof typeof own]: string }

export const words: FirstWords = { ...sharedWords, ...own }
