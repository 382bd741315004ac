import type { Plugin } from "vite"
import { agencyTypes } from "#shared/agency/lists/agency-types.ts"
import { services } from "#shared/agency/lists/services.ts"
import { categories } from "#shared/case/lists/categories.ts"
import { risks } from "#shared/case/lists/risk.ts"
import { sources } from "#shared/case/lists/sources.ts"
import { bases, declineReasons } from "#shared/handoff/lists/reasons.ts"
import type { Language, Text } from "#shared/kernel/language.ts"
import { meetingTypes, modes } from "#shared/meeting/lists/meeting-types.ts"
import { roleWords } from "#shared/membership/lists/roles.ts"
import { sectors } from "#shared/network/lists/sectors.ts"

const groups: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  agencyType: agencyTypes,
  basis: bases,
  category: categories,
  declineReason: declineReasons,
  meetingType: meetingTypes,
  mode: modes,
  risk: risks,
  role: roleWords,
  sector: sectors,
  service: services,
  source: sources,
}

const prefix = "virtual:shared-words/"

function wordsIn(language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([group, words]) =>
      Object.entries(words).map(([code, text]) => [`${group}.${code}`, text[language]] as const),
    ),
  )
}

/** Gives the portal the labels that `shared` keeps in both languages, one language at a time. */
export const sharedWords = (): Plugin => ({
  name: "simpul:shared-words",
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
  load: (id) =>
    id.startsWith(`\0${prefix}`)
      ? `export default ${JSON.stringify(wordsIn(id.endsWith("/en") ? "en" : "id"))}`
      : undefined,
})
