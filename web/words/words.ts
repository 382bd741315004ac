import { resolveTemplate, translator } from "@solid-primitives/i18n"
import { createSignal } from "solid-js"
import type { Language } from "#shared/kernel/language.ts"
import type { Words } from "./id.ts"

const remembered = "simpul.language"
const sources: Record<Language, () => Promise<Words>> = {
  id: () => import("./id.ts").then((module) => module.words),
  en: () => import("./en.ts").then((module) => module.words),
}

const [spoken, setSpoken] = createSignal<{ language: Language; words: Words }>()

/** The language on screen; Indonesian until somebody chooses otherwise. */
export const language = (): Language => spoken()?.language ?? rememberedLanguage()

/** The text under a key, in the language on screen. */
export const t = translator((): Words => spoken()?.words ?? emptyWords, resolveTemplate)

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
  const words = await sources[chosen]()
  setSpoken({ language: chosen, words })
  document.documentElement.lang = chosen
  remember(chosen)
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

const emptyWords = {} as Words
