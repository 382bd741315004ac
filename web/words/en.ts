import sharedWords from "virtual:shared-words/en"
import { cards } from "./en/cards.ts"
import { shell } from "./en/shell.ts"
import { today } from "./en/today.ts"
import type { FirstWords } from "./id.ts"

export const words: FirstWords = { ...sharedWords, ...shell, ...today, ...cards }
