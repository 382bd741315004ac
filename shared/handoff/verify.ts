import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { coordinationFields } from "../agency/rules/coordination.ts"
import { type Case, caseRef, relyOnCase } from "../case/case.ts"
import { careMoved, type Moved } from "../case/rules/custody.ts"
import { rely } from "../kernel/decision.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { closeManifest } from "../task/rules/manifest.ts"
import { runningChanged } from "../task/rules/running.ts"
import { manifestRef, taskCountRef } from "../task/task.ts"
import { type Handoff, type HandoffId, handoffRef, isCarried } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { awaitedRef, waitsForMove } from "./rules/carried.ts"
import { changeOf } from "./rules/change.ts"
import { leavesTasks } from "./rules/manifest.ts"
import { leavesCare, mayJudge } from "./rules/outcome.ts"
import { freeLock, unverifiedOf } from "./rules/release.ts"
import { returnOpen } from "./rules/returning.ts"

/** Whatever goes along with custody is counted, and is judged once it has arrived. */
const taskCountFor = (handoff: Handoff) =>
  handoff.hasManifest ? taskCountRef(handoff.case) : awaitedRef(handoff)

/** A child that went home from a placement is in nobody's care any more. */
function careEnds(handoff: Handoff, child: Row<Case>, { at }: Facts): Moved | undefined {
  const { moves, to, outcome, id } = handoff
  const isOver = moves === "care" && child.state.careHolder === to
  return isOver && outcome && leavesCare(outcome.code)
    ? careMoved(child, undefined, { at, act: id })
    : undefined
}

/** Confirms how it ended, and closes it; never one's own proposal. */
export const verify = defineVerb({
  noun: "handoffs",
  name: "verify",
  title: { id: "Verifikasi hasil", en: "Verify the outcome" },
  input: z.strictObject({}),
  roles: ["CASE_MANAGER", "SUPERVISOR", "COORDINATOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-moved",
    "handoff.own-outcome",
    "handoff.own-act",
    "handoff.return-open",
    "handoff.obligations-left",
    "handoff.tasks-unmoved",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }) => ({
    case: handoff && caseRef(handoff.state.case),
    follower: handoff?.state.followedBy && handoffRef(handoff.state.followedBy),
    manifest: handoff?.state.hasManifest ? manifestRef(handoff.state.id) : undefined,
    taskCount: handoff && taskCountFor(handoff.state),
    unverified: handoff && unverifiedOf(handoff.state),
  }),
  may: (found, facts) => {
    const refused = mayJudge(found, facts) ?? returnOpen(found.follower, found.case)
    if (refused || !found.handoff || !found.case) return refused
    const { state } = found.handoff
    const waits = waitsForMove(state, found.case.state)
    if (waits) return waits
    if (state.toRatify) return refuse("handoff.obligations-left")
    return leavesTasks(state, found) ? refuse("handoff.tasks-unmoved") : undefined
  },
  decide: ({ handoff, case: child, own, manifest, taskCount, follower, unverified }, _, facts) => {
    if (!handoff || !child || !own) return refuse("handoff.missing")
    const moved = careEnds(handoff.state, child, facts)
    const next = { ...handoff.state, status: "closed", clocks: [], updatedAt: facts.at } as const
    return changeOf(handoff, next, {
      event: "handoff.closed",
      facts: {
        ...(next.outcome ? { code: next.outcome.code } : {}),
        ...(moved ? { careEpoch: moved.next.careEpoch } : {}),
      },
      writes: [
        ...(moved?.writes ?? []),
        ...freeLock(handoff.state, unverified),
        ...(isCarried(handoff.state)
          ? runningChanged(taskCount, next.case, { ended: handoff.state })
          : closeManifest(taskCount, next.id)),
      ],
      relies: [
        relyOnCase(child),
        rely(own, ...coordinationFields),
        ...(manifest ? [rely(manifest, "unmoved")] : []),
        ...(follower ? [rely(follower)] : []),
      ],
      ...(moved ? { alsoChains: [child.ref] } : {}),
    })
  },
})
