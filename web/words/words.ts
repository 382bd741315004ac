import { resolveTemplate, translator } from "@solid-primitives/i18n"
import { createSignal } from "solid-js"
import type { Language } from "#shared/kernel/language.ts"
import type { FirstWords } from "./id.ts"
import type { LaterWords } from "./id-later.ts"

export type Words = FirstWords & LaterWords
type Loader<Part> = () => Promise<{ readonly words: Part }>

const remembered = "simpul.language"
const first: Record<Language, Loader<FirstWords>> = {
  id: () => import("./id.ts"),
  en: () => import("./en.ts"),
}
const later: Record<Language, Loader<LaterWords>> = {
  id: () => import("./id-later.ts"),
  en: () => import("./en-later.ts"),
}

const [spoken, setSpoken] = createSignal<{ language: Language; words: Partial<Words> }>()
let needsAll = false

/** The language on screen; Indonesian until somebody chooses otherwise. */
export const language = (): Language => spoken()?.language ?? rememberedLanguage()

/** The text under a key, in the language on screen. */
export const t = translator((): Words => (spoken()?.words ?? {}) as Words, resolveTemplate)

/** The label of a code that the API may extend: falls back to what is given, else the code. */
export function label(group: string, code: string, otherwise = code): string {
  const words: Readonly<Record<string, string>> | undefined = spoken()?.words
  return words?.[`${group}.${code}`] ?? otherwise
}

/** The codes that have a label in a group, in the order of their list. */
export const codesOf = (group: string): readonly string[] =>
  Object.keys(spoken()?.words ?? {})
    .filter((key) => key.startsWith(`${group}.`))
    .map((key) => key.slice(group.length + 1))

/** Loads one language and shows it; only the chosen one ever travels. */
export async function speak(chosen: Language): Promise<void> {
  const parts = await Promise.all([first[chosen](), needsAll ? later[chosen]() : { words: {} }])
  setSpoken({ language: chosen, words: Object.assign({}, ...parts.map((part) => part.words)) })
  document.documentElement.lang = chosen
  remember(chosen)
}

/** Loads the words of the pages behind Hari ini, once one of them is asked for. */
export async function speakOn(): Promise<void> {
  if (needsAll) return
  needsAll = true
  const { words } = await later[language()]()
  setSpoken((known) => known && { ...known, words: { ...known.words, ...words } })
}

export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(remembered) === "en" ? "en" : "id"
  } catch {
    return "id"
  }
}

function remember(chosen: Language): void {
  try {
    localStorage.setItem(remembered, chosen)
  } catch {
    // A browser that keeps nothing asks again next time; nothing else is lost.
  }
}
