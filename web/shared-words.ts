import type { Plugin } from "vite"
import { agencyTypes } from "#shared/agency/lists/agency-types.ts"
import { services } from "#shared/agency/lists/services.ts"
import { atensiForms, careArrangements, teamRoles, tiers } from "#shared/case/lists/care.ts"
import { categories } from "#shared/case/lists/categories.ts"
import { clockDuties, statutoryClocks, workClocks } from "#shared/case/lists/clocks.ts"
import { closures } from "#shared/case/lists/closures.ts"
import { clusters, harms } from "#shared/case/lists/clusters.ts"
import { flagRules, stages } from "#shared/case/lists/events.ts"
import { evidences, keys } from "#shared/case/lists/keys.ts"
import { protections, reunificationChecks } from "#shared/case/lists/protection.ts"
import { citationOf, type RegulationCode, regulations } from "#shared/case/lists/regulations.ts"
import { risks } from "#shared/case/lists/risk.ts"
import { sources } from "#shared/case/lists/sources.ts"
import { subCodes } from "#shared/case/lists/sub-codes.ts"
import { outcomeCodes, progressCodes } from "#shared/handoff/lists/outcomes.ts"
import { bases, declineReasons, pullAnswers } from "#shared/handoff/lists/reasons.ts"
import type { Language, Text } from "#shared/kernel/language.ts"
import { meetingTypes, modes } from "#shared/meeting/lists/meeting-types.ts"
import { roleWords } from "#shared/membership/lists/roles.ts"
import { sectors } from "#shared/network/lists/sectors.ts"
import { objectiveResults, rhythms } from "#shared/programme/lists/rhythms.ts"
import { replies, topics } from "#shared/recommendation/lists/topics.ts"
import { taskKinds } from "#shared/task/lists/kinds.ts"

type Groups = Readonly<Record<string, Readonly<Record<string, Text>>>>

const everywhere: Groups = {
  agencyType: agencyTypes,
  category: categories,
  risk: risks,
  role: roleWords,
  service: services,
}

/** What every page but the first may show. */
const later: Groups = {
  basis: bases,
  declineReason: declineReasons,
  meetingType: meetingTypes,
  mode: modes,
  sector: sectors,
  source: sources,
}

/** `UU 11/2012 art. 29(1)` as Indonesian law is cited. */
const pasalOf = (basis: string): string =>
  basis.replace(/art\. (\d+)(?:\((\d+)\))?/, (_whole, article: string, clause?: string) =>
    clause ? `Pasal ${article} ayat (${clause})` : `Pasal ${article}`,
  )

const basisOfClocks = Object.fromEntries(
  Object.entries(statutoryClocks).map(([code, { basis, who }]): [string, Text] => [
    code,
    {
      id: `${pasalOf(basis)} · ${clockDuties[who].id}`,
      en: `${basis} · ${clockDuties[who].en}`,
    },
  ]),
)

const citations = Object.fromEntries(
  Object.entries(regulations).map(([code, { id, en }]): [string, Text] => {
    const citation = citationOf(code as RegulationCode)
    return [code, { id: `${citation}: ${id}`, en: `${citation}: ${en}` }]
  }),
)

/** Only the pages of a case show these: they travel with them. */
const ofCases: Groups = {
  arrangement: careArrangements,
  atensi: atensiForms,
  caseClock: workClocks,
  caseLevel: tiers,
  clockBasis: basisOfClocks,
  closing: closures,
  cluster: clusters,
  evidence: evidences,
  harm: harms,
  key: keys,
  legalStage: stages,
  protection: protections,
  regulation: citations,
  reunification: reunificationChecks,
  subCode: subCodes,
  taskKind: taskKinds,
  teamRole: teamRoles,
  violation: flagRules,
}

/** The same for the pages of a handoff. */
const ofHandoffs: Groups = {
  caseClock: workClocks,
  outcomeCode: outcomeCodes,
  progressCode: progressCodes,
  pullAnswer: pullAnswers,
  taskKind: taskKinds,
}

/** The same for programmes of meetings, and what children recommend. */
const ofRooms: Groups = {
  objectiveResult: objectiveResults,
  rhythm: rhythms,
  voiceReply: replies,
  voiceTopic: topics,
}

const modules: Readonly<Record<string, Groups>> = {
  "virtual:shared-words/": everywhere,
  "virtual:later-words/": later,
  "virtual:case-words/": ofCases,
  "virtual:handoff-words/": ofHandoffs,
  "virtual:room-words/": ofRooms,
}

function wordsIn(groups: Groups, language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([group, words]) =>
      Object.entries(words).map(([code, text]) => [`${group}.${code}`, text[language]] as const),
    ),
  )
}

const groupsBehind = (id: string): Groups | undefined =>
  Object.entries(modules).find(([prefix]) => id.startsWith(prefix))?.[1]

/** Gives the portal the labels that `shared` keeps in both languages, one language at a time. */
export const sharedWords = (): Plugin => ({
  name: "simpul:shared-words",
  resolveId: (id) => (groupsBehind(id) ? `\0${id}` : undefined),
  load: (id) => {
    const groups = id.startsWith("\0") ? groupsBehind(id.slice(1)) : undefined
    if (!groups) return undefined
    return `export default ${JSON.stringify(wordsIn(groups, id.endsWith("/en") ? "en" : "id"))}`
  },
})
