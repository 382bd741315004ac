import {
  type AgencyCategory,
  type AgencyType,
  agencyTypes,
} from "../../agency/lists/agency-types.ts"
import type { Case } from "../../case/case.ts"
import { type HandoffPart, type HandoffTier, handoffParts } from "../../case/lists/disclosure.ts"
import type { Actor } from "../../kernel/actor.ts"
import { type Handoff, isOpen } from "../handoff.ts"
import { isSeconder, isSourceOf, isTargetOf } from "./standing.ts"

/** What a tier hangs on besides the handoff: who holds the child now, and the reader's agency. */
export type Sight = Pick<Case, "custodian" | "careHolder"> & { readonly type: AgencyType }

/**
 * The tier of this reader now (handoff.md 1): that of the stage, under the ceiling of their kind of
 * agency (domain.md 3.1), and a stub once the child has left them or the handoff has ended.
 * Whoever stands on neither side is the district's coordinator or a later custodian: `sideOf` has said so before.
 */
export function tierOf(handoff: Handoff, actor: Actor, sight: Sight): HandoffTier {
  if (handoff.kind === "pull") return tierOfPull(handoff, actor, sight)
  if (isSourceOf(handoff, actor)) {
    return isHolder(actor, sight) ? "source" : "stub"
  }
  if (isTargetOf(handoff, actor)) return tierOfTarget(handoff, actor, sight)
  // Whoever agrees for a house that has nobody else weighs what it rests on.
  return isSeconder(handoff, actor) ? "T2" : "coordinator"
}

const isHolder = ({ agency }: Actor, { custodian, careHolder }: Sight): boolean =>
  custodian === agency || careHolder === agency

/** Whoever asks wrote the reason and knows the child already; the custodian answers. */
function tierOfPull(handoff: Handoff, actor: Actor, { custodian }: Sight): HandoffTier {
  if (isTargetOf(handoff, actor)) return custodian === actor.agency ? "T3" : "stub"
  if (!isSourceOf(handoff, actor)) return "coordinator"
  return isOpen(handoff) ? "T1" : "stub"
}

function tierOfTarget(handoff: Handoff, actor: Actor, sight: Sight): HandoffTier {
  const { moves, committedAt, status } = handoff
  if (moves !== "nothing" && committedAt && status !== "cancelled") {
    const holder = moves === "custody" ? sight.custodian : sight.careHolder
    return holder === actor.agency && status !== "returned" ? "T3" : "stub"
  }
  if (!isOpen(handoff)) return "stub"
  return isReader(handoff, actor) && opensReview(handoff, sight.type) ? "T2" : "T1"
}

/** The reviewer and the named worker are the ones assigned, from the acknowledgement on. */
const unread: readonly Handoff["status"][] = ["draft", "pending-approval", "offered"]
const isReader = ({ status, reviewer, worker }: Handoff, { person }: Actor): boolean =>
  !unread.includes(status) && (reviewer === person || worker === person)

/**
 * A bridge (LPA) reviews with the guardian's consent only; observers never do. Once the basis has
 * fallen away nothing more is told on it.
 */
function opensReview(handoff: Handoff, type: AgencyType): boolean {
  if (handoff.frozen) return false
  const { ceiling } = agencyTypes[type]
  if (ceiling === "STATUS") return handoff.basis.kind === "CONSENT"
  return ceiling === "FULL" || ceiling === "TASK"
}

/** Whoever is asked for a single task gets what concerns the task, not the case's summary. */
export const opensSummary = (type: AgencyType): boolean => agencyTypes[type].ceiling !== "TASK"

/** Offices that answer for one paper or one place at school. */
const offices: readonly AgencyCategory[] = ["LOCAL_GOV", "EDUCATION"]

/** Whether a kind of agency must know what befell the child: an office of single tasks need not (domain.md, C5). */
export const knowsCategory = (type: AgencyType): boolean =>
  opensSummary(type) || !offices.includes(agencyTypes[type].category)

/** Whether a reader of this tier may open a sealed part of it. */
export const opensPart = (tier: HandoffTier, part: HandoffPart): boolean =>
  (handoffParts[part] as readonly HandoffTier[]).includes(tier)
