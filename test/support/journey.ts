import { type CaseId, caseId } from "#shared/case/case.ts"
import { open } from "#shared/case/open.ts"
import { accept } from "#shared/handoff/accept.ts"
import { acknowledge } from "#shared/handoff/acknowledge.ts"
import { ask } from "#shared/handoff/ask.ts"
import { cancel } from "#shared/handoff/cancel.ts"
import { commit } from "#shared/handoff/commit.ts"
import { create } from "#shared/handoff/create.ts"
import { decline } from "#shared/handoff/decline.ts"
import type { HandoffId, HandoffStatus } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { proposeOutcome } from "#shared/handoff/propose-outcome.ts"
import { startHandover } from "#shared/handoff/start-handover.ts"
import { submit } from "#shared/handoff/submit.ts"
import { verify } from "#shared/handoff/verify.ts"
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

/** The source lets the child go, who stays where it is. */
export const release = { travels: false, giverPosition: canary("giver") }

/** What the named worker brings: the first contact, and their half of the record. */
export const commitment = (at: Instant) => ({
  firstContact: { at, with: "CHILD" },
  record: {
    place: canary("place"),
    at,
    zone: "WIB",
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

/** How far one handoff gets by itself. */
export type Stage = Exclude<HandoffStatus, "expired" | "returned">

const at = (hours: number): Instant => later(monday, hours * hour)
const words = (field: string) => ({ reason: canary(field) })

/** One hour later, one stage on: how a handoff comes to each status. */
const wayTo: Record<Exclude<Stage, "draft">, readonly [Stage, Step]> = {
  "pending-approval": ["draft", { verb: submit, by: rina, at: at(1) }],
  offered: ["pending-approval", { verb: offer, by: surya, at: at(2) }],
  "under-review": ["offered", { verb: acknowledge, input: { attest: true }, by: oki, at: at(3) }],
  "info-requested": [
    "under-review",
    { verb: ask, input: { questions: [canary("question")] }, by: oki, at: at(4) },
  ],
  accepted: ["under-review", { verb: accept, input: acceptance(at(4)), by: oki, at: at(4) }],
  handover: ["accepted", { verb: startHandover, input: release, by: rina, at: at(5) }],
  active: ["handover", { verb: commit, input: commitment(at(24)), by: wati, at: at(24) }],
  "outcome-proposed": [
    "active",
    {
      verb: proposeOutcome,
      input: {
        code: "NEED_MET",
        services: ["TEMPORARY_SHELTER"],
        feedback: { view: canary("feedback") },
        note: canary("outcome"),
      },
      by: wati,
      at: at(25),
    },
  ],
  closed: ["outcome-proposed", { verb: verify, by: rina, at: at(26) }],
  declined: [
    "under-review",
    { verb: decline, input: { reason: "OTHER", text: canary("declined") }, by: oki, at: at(4) },
  ],
  withdrawn: ["accepted", { verb: withdraw, input: words("withdrawn"), by: surya, at: at(5) }],
  cancelled: ["accepted", { verb: cancel, input: words("cancelled"), by: surya, at: at(5) }],
}

/** The instant at which a test goes on: two days after everything before. */
export const wednesday: Instant = later(monday, 2 * day)

type Draft = Readonly<Record<string, unknown>> & {
  readonly kind?: string
  readonly risk?: "EMERGENCY" | "HIGH" | "MEDIUM" | "LOW"
  readonly child?: CaseId
}

const movesSomething = ({ kind }: Draft): boolean => kind === "transfer" || kind === "placement"

const isApproved = (draft: Draft): boolean =>
  movesSomething(draft) ||
  draft.risk === "EMERGENCY" ||
  draft.risk === "HIGH" ||
  draft["basis"] !== undefined

/** What a placement is asked for besides: a day to come back on, and why no family fits. */
const placing = { returnBy: later(monday, 60 * day), familyOptions: canary("family") }

function draftIn(world: World, { risk, child, ...draft }: Draft): HandoffId {
  const more = draft.kind === "placement" ? placing : {}
  const input = drafting(child ?? openCase(world, risk ? { risk } : {}), { ...more, ...draft })
  return handoffId.parse(idOf(must(world, { verb: create, input, by: rina, at: monday })))
}

/** What lies before a stage for this draft: few need approval, and a service is handed over to nobody. */
function before(stage: Exclude<Stage, "draft">, draft: Draft): readonly [Stage, Step] {
  const [usual, step] = wayTo[stage]
  if (stage === "offered" && !isApproved(draft)) return ["draft", { ...step, by: rina }]
  if (usual === "handover" && !movesSomething(draft)) return ["accepted", step]
  return [usual, step]
}

/** Rina drafts for RPSA, Surya approves where one must, Oki reviews and accepts, Wati completes. */
export function handoffAt(world: World, stage: Stage, draft: Draft = {}): HandoffId {
  if (stage === "draft") return draftIn(world, draft)
  const [earlier, step] = before(stage, draft)
  const id = handoffAt(world, earlier, draft)
  must(world, { ...step, id })
  return id
}
