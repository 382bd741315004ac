import type { Agency } from "../../agency/agency.ts"
import { type Case, caseRef, type MovingWords } from "../../case/case.ts"
import type { Decision } from "../../kernel/decision.ts"
import type { Found, Row } from "../../kernel/ref.ts"
import { pick, type Refusal } from "../../kernel/refusal.ts"
import type { Facts } from "../../kernel/verb.ts"
import { partnershipRef } from "../../partnership/partnership.ts"
import { taskCountRef } from "../../task/task.ts"
import { type Handoff, handoffRef, travelRef } from "../handoff.ts"
import { handoffRefusals, refuse } from "../refusals.ts"
import { type Commitment, isImplausible, keptOf } from "./commitment.ts"
import { completeMove, type Ready } from "./complete.ts"
import { coverOf, uncovered } from "./fit.ts"
import { followingRefs } from "./following.ts"
import { atGravest } from "./gravity.ts"
import { isSameCode } from "./handover.ts"
import { heldRefs, unverifiedOf } from "./release.ts"
import { isElsewhere } from "./returning.ts"
import { isFrozen, standing, uncertified } from "./standing.ts"

/** What any completion by both sides may be refused with, wherever it is signed. */
export const committingRefusals = pick(
  handoffRefusals,
  "handoff.not-yours",
  "handoff.wrong-state",
  "handoff.case-closed",
  "handoff.case-moved",
  "handoff.not-the-worker",
  "handoff.same-hands",
  "handoff.withdrawal-waits",
  "handoff.frozen",
  "handoff.certificate-required",
  "handoff.receiver-suspended",
  "handoff.not-covered",
  "handoff.tasks-unplaced",
  "handoff.child-elsewhere",
  "handoff.contact-implausible",
  "handoff.record-required",
  "handoff.arrival-code-wrong",
)

type Asked = {
  readonly handoff: Row<Handoff> | undefined
  readonly words: Row<MovingWords> | undefined
}

/** Everything that a completion touches, or rests on; most of it only where it is asked for. */
export const committingRefs = (
  { handoff, words }: Asked,
  input: Partial<Commitment> | undefined,
) => ({
  case: handoff && caseRef(handoff.state.case),
  partnerships: (handoff?.state.partnerships ?? []).map(partnershipRef),
  ...heldRefs(handoff),
  unverified: input && handoff && unverifiedOf(handoff.state),
  ...followingRefs(input && handoff, words),
  taskCount: input && handoff && taskCountRef(handoff.state.case),
  travel: handoff && input?.record ? travelRef(handoff.state) : undefined,
  parent: input && handoff?.state.parent ? handoffRef(handoff.state.parent) : undefined,
})

export type Committing = Asked & {
  readonly own: Row<Agency> | undefined
} & Found<ReturnType<typeof committingRefs>>

/** Custody and care move by hand; a referral has nothing to hand over. */
const stageOf = (handoff: Row<Handoff> | undefined): "accepted" | "handover" =>
  handoff?.state.moves === "nothing" ? "accepted" : "handover"

function mayComplete(
  handoff: Handoff,
  child: Case | undefined,
  { actor, at }: Facts,
): Refusal | undefined {
  if (handoff.worker !== actor.person) return refuse("handoff.not-the-worker")
  if (handoff.handover?.giver === actor.person) return refuse("handoff.same-hands")
  if (handoff.withdrawal) return refuse("handoff.withdrawal-waits")
  return isFrozen(handoff) ?? uncertified(atGravest(handoff, child), actor, at)
}

/** Whether the actor may complete it now, whatever the record says. */
export function mayCommit(found: Committing, facts: Facts): Refusal | undefined {
  const refused = standing(found, facts, ["target", [stageOf(found.handoff)]])
  if (refused || !found.handoff) return refused
  const { state } = found.handoff
  const unready =
    mayComplete(state, found.case?.state, facts) ?? isElsewhere(state, found.case?.state)
  if (unready) return unready
  if (found.own?.state.status !== "active") return refuse("handoff.receiver-suspended")
  if ((found.manifest?.state.unplaced ?? 0) > 0) return refuse("handoff.tasks-unplaced")
  return uncovered(state, found.partnerships, facts.at)
}

/** What a completion goes on with, once it is known that it may. */
export function readyOf(found: Committing, { at }: Facts): Ready | undefined {
  const { handoff, case: child, own, parent, partnerships, seats, entries, words, ...held } = found
  if (!handoff || !child || !own) return undefined
  const cover = coverOf(handoff.state, partnerships, at)?.row
  return { handoff, child, own, held, parent, cover, following: { seats, entries, words } }
}

/** The record of a handover that was begun: it took place since, and the child is the one sent. */
function recordRefused(
  handoff: Handoff,
  { record }: Commitment,
  { sealed, at }: { readonly sealed: unknown; readonly at: Facts["at"] },
): Refusal | undefined {
  if (!record) return refuse("handoff.record-required")
  if (isImplausible(record.at, { from: handoff.since, at })) {
    return refuse("handoff.contact-implausible")
  }
  const isKnown = !handoff.handover?.travels || isSameCode(record.arrivalCode, sealed)
  return isKnown ? undefined : refuse("handoff.arrival-code-wrong")
}

type Signed = {
  readonly input: Commitment
  /** Where both sides signed, if not by themselves: goes under seal with the record. */
  readonly conference?: { readonly meeting: string; readonly item: string }
}

/** Custody or care moves by the record that both sides put their names to. */
export function committed(
  found: Committing,
  { input, conference }: Signed,
  facts: Facts,
): Decision {
  const ready = readyOf(found, facts)
  if (!ready) return refuse("handoff.missing")
  const { state } = ready.handoff
  const sealed = found.travel?.state.content["arrivalCode"]
  const refused = recordRefused(state, input, { sealed, at: facts.at })
  const { handover } = state
  if (refused || !input.record || !handover) return refused ?? refuse("handoff.record-required")
  const record = {
    ...keptOf(input.record),
    giver: handover.giver,
    giverPosition: handover.giverPosition,
    receiver: facts.actor.person,
    ...(conference ? { conference } : {}),
  }
  const told = conference ? { facts: conference } : {}
  return completeMove(ready, { event: "handoff.committed", record, ...told }, facts)
}
