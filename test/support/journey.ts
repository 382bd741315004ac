import { type CaseId, caseId } from "#shared/case/case.ts"
import { open } from "#shared/case/open.ts"
import { accept } from "#shared/handoff/accept.ts"
import { acknowledge } from "#shared/handoff/acknowledge.ts"
import { commit } from "#shared/handoff/commit.ts"
import { create } from "#shared/handoff/create.ts"
import { decline } from "#shared/handoff/decline.ts"
import type { HandoffId, HandoffStatus } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { submit } from "#shared/handoff/submit.ts"
import { withdraw } from "#shared/handoff/withdraw.ts"
import type { Change } from "#shared/kernel/decision.ts"
import { idSchema } from "#shared/kernel/id.ts"
import { day, hour, type Instant, later } from "#shared/kernel/instant.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { play } from "./play.ts"
import { eka, monday, oki, rina, surya, wati } from "./town.ts"
import type { Attempt, World } from "./world.ts"

/** Words that stand for a child: none of them may turn up where only ids and codes belong. */
export const canary = (field: string): string => `kenari-${field}-rahasia`

export const opening = (change: Record<string, unknown> = {}) => ({
  source: "SCHOOL",
  region: "18.72",
  category: "AMPK09_VIOLENCE",
  risk: "MEDIUM",
  sex: "F",
  age: 13,
  externalReferences: [{ system: canary("system"), number: canary("number") }],
  excludedPersons: [eka.person],
  identity: { name: canary("name"), nik: "9918720101130001", address: canary("address") },
  summary: { assessment: canary("assessment"), plan: canary("plan") },
  ...change,
})

export const drafting = (child: string, change: Record<string, unknown> = {}) => ({
  case: child,
  kind: "referral",
  to: "rpsa",
  service: "TEMPORARY_SHELTER",
  reason: canary("reason"),
  safety: canary("safety"),
  documents: [canary("document")],
  basis: { kind: "CONSENT", by: canary("by"), note: canary("note") },
  childView: { view: canary("view") },
  ...change,
})

export const acceptance = (at: Instant = monday, worker = wati.person) => ({
  worker,
  handoverAt: later(at, day),
})

/** What the named worker brings: the first contact, and the record of a transfer. */
export const commitment = (at: Instant, giver = rina.person) => ({
  firstContact: { at, with: "CHILD" },
  record: {
    place: canary("place"),
    at,
    zone: "WIB",
    giver,
    giverPosition: canary("giver"),
    receiverPosition: canary("receiver"),
    condition: canary("condition"),
    belongings: canary("belongings"),
    documents: [canary("paper")],
    restrictions: canary("restrictions"),
  },
})

/** An act that must land: the way to where a test begins. */
export function must(world: World, attempt: Attempt): Change {
  const done = play(world, attempt)
  if (isRefusal(done)) throw new Error(`${attempt.verb.name}: ${done.refused}`)
  return done
}

const handoffId = idSchema<HandoffId>()

const idOf = ({ subject }: Change): string => subject.parts[subject.parts.length - 1] ?? ""

export function openCase(world: World, change: Record<string, unknown> = {}): CaseId {
  return caseId.parse(
    idOf(must(world, { verb: open, input: opening(change), by: rina, at: monday })),
  )
}

type Step = Omit<Attempt, "id">

/** One hour later, one stage on: how a handoff comes to each status. */
const wayTo: Record<Exclude<HandoffStatus, "draft">, readonly [HandoffStatus, Step]> = {
  "pending-approval": ["draft", { verb: submit, by: rina, at: later(monday, hour) }],
  offered: ["pending-approval", { verb: offer, by: surya, at: later(monday, 2 * hour) }],
  "under-review": [
    "offered",
    { verb: acknowledge, input: { attest: true }, by: oki, at: later(monday, 3 * hour) },
  ],
  accepted: [
    "under-review",
    {
      verb: accept,
      input: acceptance(later(monday, 4 * hour)),
      by: oki,
      at: later(monday, 4 * hour),
    },
  ],
  active: [
    "accepted",
    { verb: commit, input: commitment(later(monday, day)), by: wati, at: later(monday, day) },
  ],
  declined: [
    "under-review",
    {
      verb: decline,
      input: { reason: "OTHER", text: canary("declined") },
      by: oki,
      at: later(monday, 4 * hour),
    },
  ],
  withdrawn: [
    "accepted",
    {
      verb: withdraw,
      input: { reason: canary("withdrawn") },
      by: surya,
      at: later(monday, 5 * hour),
    },
  ],
}

/** The instant at which a test goes on: two days after everything before. */
export const wednesday: Instant = later(monday, 2 * day)

type Draft = Readonly<Record<string, unknown>> & {
  readonly risk?: "EMERGENCY" | "HIGH" | "MEDIUM" | "LOW"
  readonly child?: CaseId
}

const isApproved = ({ kind, risk, basis }: Draft): boolean =>
  kind === "transfer" || risk === "EMERGENCY" || risk === "HIGH" || basis !== undefined

function draftIn(world: World, { risk, child, ...draft }: Draft): HandoffId {
  const input = drafting(child ?? openCase(world, risk ? { risk } : {}), draft)
  return handoffId.parse(idOf(must(world, { verb: create, input, by: rina, at: monday })))
}

/** Rina drafts for RPSA, Surya approves where one must, Oki reviews and accepts, Wati completes. */
export function handoffAt(world: World, stage: HandoffStatus, draft: Draft = {}): HandoffId {
  if (stage === "draft") return draftIn(world, draft)
  const [before, step] = wayTo[stage]
  const isDirect = stage === "offered" && !isApproved(draft)
  const id = handoffAt(world, isDirect ? "draft" : before, draft)
  must(world, { ...step, ...(isDirect ? { by: rina } : {}), id })
  return id
}
