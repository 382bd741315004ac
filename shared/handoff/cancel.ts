import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { type Case, caseRef, relyOnCase } from "../case/case.ts"
import { type Actor, hasRole } from "../kernel/actor.ts"
import { rely } from "../kernel/decision.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { runningChanged } from "../task/rules/running.ts"
import { manifestRef, taskCountRef } from "../task/task.ts"
import {
  type Handoff,
  type HandoffId,
  handoffRef,
  isCarried,
  isOffered,
  openStatuses,
} from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { hasMoved, owes } from "./rules/lapsed.ts"
import { endedAs, freeLock, heldRefs, letGo, unverifiedOf } from "./rules/release.ts"
import { returnOpen } from "./rules/returning.ts"
import {
  coordinates,
  groundOf,
  isTargetOf,
  notAuthor,
  type Side,
  type Subjects,
  sideOf,
  standingToEnd,
} from "./rules/standing.ts"
import { why } from "./rules/texts.ts"

const sides: readonly Side[] = ["source", "target", "custodian", "coordinator"]

/** What was never sent is for the house that wrote it to drop, whoever answers for the child by now. */
const isOwnPaper = (handoff: Handoff, actor: Actor): boolean =>
  !isOffered(handoff) &&
  (handoff.recalledBy ?? handoff.from) === actor.agency &&
  notAuthor(handoff, actor) === undefined

/** A supervisor of the custodian, for what lies in their own hands; else the coordinator. */
function isOthers(handoff: Handoff, child: Case, actor: Actor): Refusal | undefined {
  if (isOwnPaper(handoff, actor)) return undefined
  if (child.custodian !== actor.agency || !hasRole(actor, "SUPERVISOR")) {
    return refuse("handoff.not-custodian")
  }
  // A child that is being handed over is called back with the other side, or by the coordinator.
  const isOnItsWay = handoff.status === "handover" || handoff.handoverBegan?.travelled
  return isOnItsWay ? refuse("handoff.on-its-way") : undefined
}

/**
 * Custody that has moved is a coordinator's to end, of neither new custodian: verification and the
 * way back are not theirs to skip. All else is the custodian's, or a coordinator's.
 */
function mayEnd(found: Subjects, handoff: Handoff, actor: Actor): Refusal | undefined {
  if (handoff.moves === "custody" && hasMoved(handoff)) {
    const isNeutral = !isTargetOf(handoff, actor) && coordinates(handoff, actor, found.own?.state)
    return isNeutral ? undefined : refuse("handoff.coordinator-required")
  }
  if (sideOf(handoff, actor, groundOf(found)) === "coordinator" || !found.case) return undefined
  return isOthers(handoff, found.case.state, actor)
}

/** Ends a handoff for good; whoever answers for the child goes on doing so. */
export const cancel = defineVerb({
  noun: "handoffs",
  name: "cancel",
  title: { id: "Batalkan", en: "Cancel" },
  input: z.strictObject({ reason: why }),
  roles: ["CASE_MANAGER", "SUPERVISOR", "COORDINATOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.wrong-state",
    "handoff.not-custodian",
    "handoff.coordinator-required",
    "handoff.on-its-way",
    "handoff.obligations-left",
    "handoff.return-open",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
    drawn: manifestRef(id),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    follower: handoff?.state.followedBy && handoffRef(handoff.state.followedBy),
    ...heldRefs(input && handoff),
    unverified: input && handoff && unverifiedOf(handoff.state),
    taskCount:
      handoff && (input || handoff.state.hasManifest)
        ? taskCountRef(handoff.state.case)
        : undefined,
  }),
  may: (found, facts) => {
    const refused = standingToEnd(found, facts, [sides, openStatuses])
    if (refused || !found.handoff || !found.case) return refused
    const { state } = found.handoff
    const others = mayEnd(found, state, facts.actor)
    if (others) return others
    const isOwing = owes(state, found.case.state, {
      manifest: found.drawn,
      taskCount: found.taskCount,
    })
    return isOwing ? refuse("handoff.obligations-left") : returnOpen(found.follower, found.case)
  },
  decide: (found, { reason }, { at }) => {
    const { handoff, case: child, drawn, follower } = found
    if (!handoff || !child) return refuse("handoff.missing")
    const { state } = handoff
    const unmoved = drawn && hasMoved(state) ? [rely(drawn, "unmoved")] : []
    return changeOf(
      handoff,
      { ...endedAs(state, "cancelled", at), cancelled: reason },
      {
        event: "handoff.cancelled",
        writes: [
          ...letGo(state, found),
          ...freeLock(state, found.unverified),
          ...(isCarried(state)
            ? runningChanged(found.taskCount, state.case, { ended: state })
            : []),
        ],
        relies: [relyOnCase(child), ...unmoved, ...(follower ? [rely(follower)] : [])],
      },
    )
  },
})
