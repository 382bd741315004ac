/**
 * The one table of what is shown to whom (handoff.md 1, domain.md 3.1): per document and relation
 * the fields that leave the server. What is not named here stays. Beside them an answer holds only
 * what it is to be acted on by: `version`, `relation` or `tier`, `can` and `why`.
 */

const stage = [
  "id",
  "reference",
  "status",
  "custodian",
  "keys",
  "clocks",
  "due",
  "level",
  "flags",
] as const
const envelope = [
  ...stage,
  "risk",
  "category",
  "region",
  "tier",
  "openedAt",
  "aliases",
  "epoch",
  "careHolder",
  "sex",
  "ageBand",
  "isAgeEstimated",
  "identityStatus",
  "subCode",
  "abhPosition",
  "cluster",
  "harms",
  "source",
  "externalReferences",
  "legalReferences",
  "team",
  "worker",
  "assessment",
  "atensi",
  "care",
  "protection",
  "reunification",
  "bounces",
  "sameChild",
  "conflictedAgencies",
  "excludedPersons",
  "closure",
  "timeline",
] as const
export type CaseField = (typeof envelope)[number]

/** How somebody stands to a case; the first that is true of them counts. */
export const caseRelations = [
  "custodian",
  "care-holder",
  "provider",
  "coordinator",
  "bridge",
  "observer",
] as const
export type CaseRelation = (typeof caseRelations)[number]

const withoutList = (...left: readonly CaseField[]): readonly CaseField[] =>
  envelope.filter((field) => !left.includes(field))

export const caseFields: Readonly<Record<CaseRelation, readonly CaseField[]>> = {
  custodian: envelope,
  "care-holder": withoutList("conflictedAgencies", "excludedPersons", "sameChild"),
  provider: [
    ...stage,
    "risk",
    "category",
    // Police and Bapas record what the law asks: which of it applies hangs on the position.
    "abhPosition",
    "region",
    "sex",
    "ageBand",
    "openedAt",
    "team",
  ],
  coordinator: [
    ...stage,
    "risk",
    "category",
    "region",
    "tier",
    "openedAt",
    "bounces",
    "careHolder",
    "timeline",
  ],
  // Sees stage and deadlines to keep the case moving; not what for, and never where.
  bridge: [...stage, "openedAt", "team"],
  observer: ["id", "reference", "status", "custodian", "keys"],
}

/** Sealed parts of a case, and who may open them, each time with a receipt. */
export const caseParts = {
  identity: ["custodian", "care-holder"],
  location: ["custodian", "care-holder"],
  summary: ["custodian", "care-holder"],
} as const satisfies Readonly<Record<string, readonly CaseRelation[]>>
export type CasePart = keyof typeof caseParts

/** Fields of a case's card in a list, for those whose relation shows them. */
export const caseCard = [
  "id",
  "reference",
  "status",
  "custodian",
  "risk",
  "category",
  "region",
  "openedAt",
  "due",
  "level",
  "worker",
] as const

/** T0 and who waits for whom until when. */
export const handoffCard = [
  "id",
  "kind",
  "status",
  "risk",
  "service",
  "from",
  "to",
  "need",
  "due",
  "level",
  "updatedAt",
] as const
const offered = [
  ...handoffCard,
  "author",
  "approver",
  "reviewer",
  "worker",
  "masked",
  "basis",
  "clocks",
  "handoverAt",
  "handover",
  "handoverBegan",
  "firstContactAt",
  "committedAt",
  "progress",
  "outcome",
  "rounds",
  "frozen",
  "toRatify",
  "ratified",
  "moves",
  "hasManifest",
  "recalledBy",
  "withdrawal",
  "stableUntil",
  "returnBy",
  "parent",
  "followedBy",
  "wantsConference",
  "pullAnswer",
  "disputes",
  "timeline",
] as const
const source = [
  ...offered,
  "case",
  "declined",
  "withdrawn",
  "cancelled",
  "sentBack",
  "overrides",
  "sameChild",
] as const
export type HandoffField = (typeof source)[number] | "declinedReason"

/** How far a reader of a handoff sees (handoff.md 1). */
export const handoffTiers = ["source", "T3", "T2", "T1", "coordinator", "stub"] as const
export type HandoffTier = (typeof handoffTiers)[number]

export const handoffFields: Readonly<Record<HandoffTier, readonly HandoffField[]>> = {
  source,
  T3: [...offered, "case"],
  T2: offered,
  T1: offered,
  // Whoever keeps the district's clocks needs no narrative to do it.
  coordinator: offered.filter((field) => field !== "masked" && field !== "pullAnswer"),
  stub: [
    "id",
    "kind",
    "status",
    "risk",
    "service",
    "from",
    "to",
    "updatedAt",
    "committedAt",
    "progress",
    "outcome",
    "followedBy",
    "declinedReason",
    // Only whoever asked for the child is ever told so.
    "pullAnswer",
    "timeline",
  ],
}

/** Sealed parts of a handoff, and from which tier on they open, each time with a receipt. */
export const handoffParts = {
  /** Basis in words, the child's view, the family options, questions and answers, the summary, the outcome in words. */
  review: ["source", "T3", "T2"],
  /** How the child travels, and the handover record. */
  handover: ["source", "T3"],
} as const satisfies Readonly<Record<string, readonly HandoffTier[]>>
export type HandoffPart = keyof typeof handoffParts

/** Who sees the manifest of a handoff: kinds and days of what goes along, never words. */
export const manifestTiers: readonly HandoffTier[] = ["source", "T3", "T2", "T1"]
