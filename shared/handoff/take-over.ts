import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef, custodyRef } from "../case/case.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { isAwaited } from "../task/rules/manifest.ts"
import { taskCountRef } from "../task/task.ts"
import { type HandoffId, handoffRef, isCarried } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { arrivedAt, isLeftBehind } from "./rules/carried.ts"
import { changeOf } from "./rules/change.ts"
import { relyOnHolders } from "./rules/sender.ts"
import { standingToEnd } from "./rules/standing.ts"

/** Whoever has the child by now may stand on any side of it, or have come after it was offered. */
const sides = ["source", "target", "coordinator", "custodian"] as const

/**
 * The custodian becomes the sender of a service or a placement that an earlier one asked for: where
 * a caretaker stepped in, no handoff brings them along. To its target nothing else changes.
 */
export const takeOver = defineVerb({
  noun: "handoffs",
  name: "take-over",
  title: { id: "Ambil alih layanan yang berjalan", en: "Take the service over" },
  input: z.strictObject({}),
  roles: ["SUPERVISOR", "CASE_MANAGER"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.arrived-already",
    "handoff.goes-along",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    taskCount: handoff && isCarried(handoff.state) ? taskCountRef(handoff.state.case) : undefined,
    asked: handoff && input ? custodyRef(handoff.state.case, handoff.state.epoch) : undefined,
  }),
  may: (found, facts) => {
    const refused = standingToEnd(found, facts, [sides, ["active", "outcome-proposed"]])
    if (refused || !found.handoff || !found.case) return refused
    const [state, child] = [found.handoff.state, found.case.state]
    if (child.custodian !== facts.actor.agency) return refuse("handoff.not-yours")
    if (child.status !== "open") return refuse("handoff.case-closed")
    if (!isLeftBehind(state, child)) return refuse("handoff.arrived-already")
    return isAwaited(found.taskCount?.state, state) ? refuse("handoff.goes-along") : undefined
  },
  decide: ({ handoff, case: child, asked }, _, facts) => {
    if (!handoff || !child) return refuse("handoff.missing")
    const { state } = handoff
    const { custodian, custodianName, custodyEpoch } = child.state
    const arrival = {
      // Whoever answered for the child when it was asked for: a care holder's own wish stays theirs.
      from: asked?.state.custodian ?? state.from,
      to: custodian,
      toName: custodianName,
      epoch: custodyEpoch,
    }
    const { next, notices } = arrivedAt(arrival, [state, child.state], facts)
    return changeOf(handoff, next, {
      event: "handoff.taken-over",
      facts: { sender: state.from, epoch: custodyEpoch },
      relies: [relyOnHolders(child)],
      notices,
    })
  },
})
