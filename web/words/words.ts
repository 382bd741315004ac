import { translator } from "@solid-primitives/i18n"
import { createSignal } from "solid-js"
import type { Language } from "#shared/kernel/language.ts"
import { fill } from "./fill.ts"
import type { FirstWords } from "./id.ts"
import type { CaseWords } from "./id-case.ts"
import type { HandoffWords } from "./id-handoff.ts"
import type { LaterWords } from "./id-later.ts"
import type { MeetingWords } from "./id-meeting.ts"
import type { RoomWords } from "./id-room.ts"
import type { WorkWords } from "./id-work.ts"

export type Words = FirstWords &
  LaterWords &
  HandoffWords &
  CaseWords &
  WorkWords &
  MeetingWords &
  RoomWords
type Loader<Part> = () => Promise<{ readonly words: Part }>

const remembered = "simpul.language"
const first: Record<Language, Loader<FirstWords>> = {
  id: () => import("./id.ts"),
  en: () => import("./en.ts"),
}
/** Words that come with the pages that need them; `later` are those of every page but the first. */
const chapters = {
  later: { id: () => import("./id-later.ts"), en: () => import("./en-later.ts") },
  handoff: { id: () => import("./id-handoff.ts"), en: () => import("./en-handoff.ts") },
  case: { id: () => import("./id-case.ts"), en: () => import("./en-case.ts") },
  meeting: { id: () => import("./id-meeting.ts"), en: () => import("./en-meeting.ts") },
  room: { id: () => import("./id-room.ts"), en: () => import("./en-room.ts") },
  work: { id: () => import("./id-work.ts"), en: () => import("./en-work.ts") },
} as const satisfies Record<string, Record<Language, Loader<unknown>>>
export type Chapter = keyof typeof chapters

const [spoken, setSpoken] = createSignal<{ language: Language; words: Partial<Words> }>()
const needed = new Set<Chapter>()

/** The language on screen; Indonesian until somebody chooses otherwise. */
export const language = (): Language => spoken()?.language ?? rememberedLanguage()

/** The text under a key, in the language on screen. */
export const t = translator((): Words => (spoken()?.words ?? {}) as Words, fill)

/** The label of a code that the API may extend: falls back to what is given, else the code. */
export function label(group: string, code: string, otherwise = code): string {
  const words: Readonly<Record<string, string>> | undefined = spoken()?.words
  return words?.[`${group}.${code}`] ?? otherwise
}

/** A sentence under a code that the API may extend, with its names filled in; nothing where unknown. */
export function sentence(
  group: string,
  code: string,
  values: Readonly<Record<string, string>>,
): string | undefined {
  const words: Readonly<Record<string, string>> | undefined = spoken()?.words
  const text = words?.[`${group}.${code}`]
  return text === undefined ? undefined : fill(text, values)
}

/** The codes that have a label in a group, in the order of their list. */
export const codesOf = (group: string): readonly string[] =>
  Object.keys(spoken()?.words ?? {})
    .filter((key) => key.startsWith(`${group}.`))
    .map((key) => key.slice(group.length + 1))

const inChapters = (named: Iterable<Chapter>, chosen: Language) =>
  Promise.all([...named].map((chapter) => chapters[chapter][chosen]()))

/** Loads one language and shows it; only the chosen one ever travels. */
export async function speak(chosen: Language): Promise<void> {
  const [begin, rest] = await Promise.all([first[chosen](), inChapters(needed, chosen)])
  const words = Object.assign({}, begin.words, ...rest.map((part) => part.words))
  setSpoken({ language: chosen, words })
  document.documentElement.lang = chosen
  remember(chosen)
}

/** Loads the words of the pages behind Hari ini, and of these chapters, once they are asked for. */
export async function speakOn(...named: readonly Chapter[]): Promise<void> {
  const asked = ["later", ...named] as const
  for (const chapter of asked) needed.add(chapter)
  const chosen = language()
  const parts = await inChapters(asked, chosen)
  const words = Object.assign({}, ...parts.map((part) => part.words))
  // Whoever changed the language meanwhile has had these words brought along in the new one.
  setSpoken((known) =>
    known?.language === chosen ? { ...known, words: { ...known.words, ...words } } : known,
  )
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
