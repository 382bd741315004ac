import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { instantSchema } from "../kernel/instant.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { manifestRef, taskId, taskRef } from "../task/task.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { isServiceLeft, isServicePlaced, servicePlaced, unknownServices } from "./rules/carried.ts"
import { changeOf } from "./rules/change.ts"
import { handRoles } from "./rules/handover.ts"
import {
  fewer,
  fitsOneAct,
  handoffIds,
  isPlaced,
  isUnmoved,
  placedAt,
  tasksAtOnce,
  unknownTasks,
} from "./rules/manifest.ts"
import { isFrozen, standing } from "./rules/standing.ts"

const Placing = z
  .strictObject({
    tasks: z._default(
      z
        .array(z.strictObject({ task: taskId, due: z.optional(instantSchema) }))
        .check(z.maxLength(tasksAtOnce)),
      [],
    ),
    handoffs: handoffIds,
  })
  .check(
    z.refine(fitsOneAct),
    z.refine(({ tasks, handoffs }) => tasks.length + handoffs.length > 0),
  )

/**
 * The receiver looks at what goes along: takes each task as it is, or for another day, and each
 * service and placement that goes on.
 */
export const place = defineVerb({
  noun: "handoffs",
  name: "place",
  title: {
    id: "Terima atau jadwalkan ulang yang ikut pindah",
    en: "Accept or re-date what goes along",
  },
  input: Placing,
  roles: handRoles,
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.frozen",
    "handoff.no-manifest",
    "handoff.task-unknown",
    "handoff.task-twice",
    "handoff.service-unknown",
    "handoff.due-past",
  ),
  first: ({ id, actor, input }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
    manifest: manifestRef(id),
    tasks: (input?.tasks ?? []).map(({ task }) => taskRef(task)),
    services: (input?.handoffs ?? []).map(handoffRef),
  }),
  second: ({ handoff }) => ({ case: handoff && caseRef(handoff.state.case) }),
  may: (found, facts) => {
    const refused = standing(found, facts, ["target", ["accepted", "handover", "active"]])
    if (refused || !found.handoff) return refused
    return found.manifest ? isFrozen(found.handoff.state) : refuse("handoff.no-manifest")
  },
  decide: ({ handoff, case: child, manifest, tasks, services }, input, facts) => {
    const { at } = facts
    if (!handoff || !child || !manifest) return refuse("handoff.missing")
    const { state } = handoff
    const asked = input.tasks.map(({ task }) => task)
    const refused =
      unknownTasks(state, tasks, asked) ?? unknownServices(state, services, input.handoffs)
    if (refused) return refused
    const days = new Map(input.tasks.map(({ task, due }) => [task, due]))
    if ([...days.values()].some((due) => due && due <= at)) return refuse("handoff.due-past")
    // What was taken over already is an ordinary task of the receiver's.
    const left = tasks.filter((row) => isUnmoved(state, row.state))
    const fresh = left.filter((row) => !isPlaced(state, row.state))
    const written = left.filter((row) => fresh.includes(row) || days.get(row.state.id))
    const going = services.filter(
      (row) => isServiceLeft(state, row.state) && !isServicePlaced(state, row.state),
    )
    return changeOf(
      handoff,
      { ...state, updatedAt: at },
      {
        event: "handoff.tasks-placed",
        facts: { tasks: fresh.length, handoffs: going.length },
        writes: [
          ...written.map((row) => placedAt(state, row, { due: days.get(row.state.id), at })),
          ...going.map((row) => servicePlaced(state, row, facts)),
          ...fewer(manifest, { unplaced: fresh.length + going.length }),
        ],
        relies: [relyOnCase(child)],
      },
    )
  },
})
