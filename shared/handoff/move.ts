import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef } from "../case/case.ts"
import { withoutClock } from "../kernel/clock.ts"
import { replace } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { errandRefs } from "../task/rules/errand.ts"
import { closeManifest } from "../task/rules/manifest.ts"
import { manifestRef, taskCountRef, taskId, taskRef } from "../task/task.ts"
import { type Handoff, type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { carriedTo, isServiceLeft, isServicePlaced, unknownServices } from "./rules/carried.ts"
import { changeOf } from "./rules/change.ts"
import { handRoles } from "./rules/handover.ts"
import {
  fewer,
  fitsOneAct,
  handoffIds,
  isPlaced,
  isUnmoved,
  movings,
  tasksAtOnce,
  unknownTasks,
} from "./rules/manifest.ts"
import { relyOnHolders } from "./rules/sender.ts"
import { standing } from "./rules/standing.ts"

const Moving = z
  .strictObject({
    tasks: z._default(z.array(taskId).check(z.maxLength(tasksAtOnce)), []),
    handoffs: handoffIds,
  })
  .check(z.refine(fitsOneAct))

/**
 * Takes over what lies with the former custodian, tasks as well as services and placements, some
 * at a time, until nothing is left there.
 */
export const move = defineVerb({
  noun: "handoffs",
  name: "move",
  title: { id: "Ambil alih yang ikut pindah", en: "Take over what goes along" },
  input: Moving,
  roles: handRoles,
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.no-manifest",
    "handoff.task-unknown",
    "handoff.task-twice",
    "handoff.service-unknown",
  ),
  first: ({ id, actor, input }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
    manifest: manifestRef(id),
    tasks: (input?.tasks ?? []).map(taskRef),
    services: (input?.handoffs ?? []).map(handoffRef),
  }),
  second: ({ handoff, tasks }, { input }) => ({
    errands: errandRefs(tasks),
    case: handoff && caseRef(handoff.state.case),
    taskCount: handoff && input && taskCountRef(handoff.state.case),
  }),
  may: (found, facts) => {
    const refused = standing(found, facts, ["target", ["active", "outcome-proposed"]])
    return refused ?? (found.manifest ? undefined : refuse("handoff.no-manifest"))
  },
  decide: (
    { handoff, case: child, manifest, taskCount, tasks, services, errands },
    input,
    facts,
  ) => {
    const { at } = facts
    if (!handoff || !child || !manifest) return refuse("handoff.missing")
    const { state } = handoff
    const refused =
      unknownTasks(state, tasks, input.tasks) ?? unknownServices(state, services, input.handoffs)
    if (refused) return refused
    const going = tasks.filter((row) => isUnmoved(state, row.state))
    const along = services.filter((row) => isServiceLeft(state, row.state))
    const unplaced =
      going.filter((row) => !isPlaced(state, row.state)).length +
      along.filter((row) => !isServicePlaced(state, row.state)).length
    const unmoved = going.length + along.length
    const carried = along.map((row) => carriedTo(state, [row, child.state], facts))
    const left = manifest.state.unmoved - unmoved
    const clocks = left > 0 ? state.clocks : withoutClock(state.clocks, "manifest")
    const next: Handoff = { ...state, clocks, updatedAt: at }
    const counters = { unmoved: left, unplaced: manifest.state.unplaced - unplaced }
    return changeOf(handoff, next, {
      event: "handoff.tasks-moved",
      facts: { tasks: going.length, handoffs: along.length, left },
      writes: [
        ...movings(state, { tasks: going, errands }, at),
        ...carried.map(({ write }) => write),
        // Whoever moves the last ones closes the list, and must see that nothing joined meanwhile.
        ...(left > 0
          ? fewer(manifest, { unplaced, unmoved })
          : [
              replace(manifest, { ...manifest.state, ...counters }, ["unplaced", "unmoved"]),
              ...closeManifest(taskCount, state.id),
            ]),
      ],
      relies: [relyOnHolders(child)],
      notices: carried.flatMap(({ notices }) => notices),
      // Whose it is now stands in the story of each service too.
      ...(along.length > 0 ? { alsoChains: along.map(({ ref }) => ref) } : {}),
    })
  },
})
