import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { type Case, caseRef, relyOnCase } from "../case/case.ts"
import { type Actor, hasRole } from "../kernel/actor.ts"
import { rely } from "../kernel/decision.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { runningChanged } from "../task/rules/running.ts"
import { type Manifest, manifestRef, type TaskCount, taskCountRef } from "../task/task.ts"
import { type Handoff, type HandoffId, handoffRef, isCarried, openStatuses } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { leavesTasks } from "./rules/manifest.ts"
import { endedAs, heldRefs, letGo } from "./rules/release.ts"
import { returnOpen } from "./rules/returning.ts"
import { sideOf, standingToEnd } from "./rules/standing.ts"
import { why } from "./rules/texts.ts"

const hasMoved = ({ status }: Handoff): boolean =>
  status === "active" || status === "outcome-proposed"

type Listing = {
  readonly manifest: Row<Manifest> | undefined
  readonly taskCount: Row<TaskCount> | undefined
}

/** What of a completed handoff is still owed: tasks to move, a ratification, a child to bring back. */
const owes = (handoff: Handoff, child: Case, listing: Listing): boolean =>
  hasMoved(handoff) &&
  (leavesTasks(handoff, listing) ||
    handoff.toRatify !== undefined ||
    (handoff.moves === "care" && child.careHolder === handoff.to))

/** A supervisor of the custodian, for what lies in their own hands; else the coordinator. */
function isOthers(handoff: Handoff, child: Case, actor: Actor): Refusal | undefined {
  if (child.custodian !== actor.agency || !hasRole(actor, "SUPERVISOR")) {
    return refuse("handoff.not-custodian")
  }
  // A child that is being handed over is called back with the other side, or by the coordinator.
  return handoff.status === "handover" ? refuse("handoff.on-its-way") : undefined
}

/** Ends a handoff for good; whoever answers for the child goes on doing so. */
export const cancel = defineVerb({
  noun: "handoffs",
  name: "cancel",
  title: { id: "Batalkan", en: "Cancel" },
  input: z.strictObject({ reason: why }),
  roles: ["SUPERVISOR", "COORDINATOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.wrong-state",
    "handoff.not-custodian",
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
    taskCount:
      handoff && (input || handoff.state.hasManifest)
        ? taskCountRef(handoff.state.case)
        : undefined,
  }),
  may: (found, facts) => {
    const refused = standingToEnd(found, facts, [["source", "target", "coordinator"], openStatuses])
    if (refused || !found.handoff || !found.case) return refused
    const { state } = found.handoff
    const isCoordinator = sideOf(state, facts.actor, found.own?.state) === "coordinator"
    const others = isCoordinator ? undefined : isOthers(state, found.case.state, facts.actor)
    if (others) return others
    const isOwing = owes(state, found.case.state, {
      manifest: found.drawn,
      taskCount: found.taskCount,
    })
    return isOwing ? refuse("handoff.obligations-left") : returnOpen(found.follower)
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
          ...(isCarried(state)
            ? runningChanged(found.taskCount, state.case, { ended: state })
            : []),
        ],
        relies: [relyOnCase(child), ...unmoved, ...(follower ? [rely(follower)] : [])],
      },
    )
  },
})
