import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef, relyOnCase, type Section } from "../case/case.ts"
import { withClock } from "../kernel/clock.ts"
import { create, replace, type Write } from "../kernel/decision.ts"
import { instantSchema } from "../kernel/instant.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { type Handoff, type HandoffId, handoffRef, type Travel, travelRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { arrivalCodeFrom, checkInClock, checkInMinutes, handRoles } from "./rules/handover.ts"
import { isFrozen, standing } from "./rules/standing.ts"
import { line, paragraph } from "./rules/texts.ts"

const Release = z.union([
  z.strictObject({ travels: z.literal(false), giverPosition: line }),
  z.strictObject({
    travels: z.literal(true),
    giverPosition: line,
    escort: line,
    route: paragraph,
    contact: z.optional(line),
    expectedAt: instantSchema,
    checkInEvery: checkInMinutes,
  }),
])
type Release = z.infer<typeof Release>

const travelOf = (input: Extract<Release, { travels: true }>, { id }: Facts): Travel => ({
  escort: input.escort,
  route: input.route,
  ...(input.contact ? { contact: input.contact } : {}),
  arrivalCode: arrivalCodeFrom(id("arrival-code")),
})

const sealed = (handoff: Handoff, row: Row<Section> | undefined, content: Travel): Write => {
  const ref = travelRef(handoff)
  const state = { case: handoff.case, kind: `travel-${handoff.id}`, content }
  return row ? replace(row, state) : create(ref, state)
}

/** What the handoff keeps of the release: no word that says where the child is. */
function begun(handoff: Handoff, input: Release, { actor, at }: Facts): Handoff {
  const release = {
    giver: actor.person,
    giverPosition: input.giverPosition,
    startedAt: at,
    travels: input.travels,
  }
  const travelled = input.travels || handoff.handoverBegan?.travelled === true
  const next = {
    ...handoff,
    status: "handover",
    handoverBegan: { travelled },
    updatedAt: at,
  } as const
  if (!input.travels) return { ...next, handover: release }
  const { expectedAt, checkInEvery } = input
  return {
    ...next,
    handover: { ...release, expectedAt, checkInEvery },
    clocks: withClock(next.clocks, checkInClock(at, checkInEvery)),
  }
}

/** The source lets the child go, in its worker's own name; on the way the escort is heard from. */
export const startHandover = defineVerb({
  noun: "handoffs",
  name: "start-handover",
  title: { id: "Mulai serah terima", en: "Start the handover" },
  input: Release,
  roles: handRoles,
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.frozen",
    "handoff.nothing-moves",
    "handoff.arrival-past",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    travel: handoff && input?.travels ? travelRef(handoff.state) : undefined,
  }),
  may: (found, facts) => {
    const refused = standing(found, facts, ["source", ["accepted"]])
    if (refused || !found.handoff) return refused
    if (found.handoff.state.moves === "nothing") return refuse("handoff.nothing-moves")
    return isFrozen(found.handoff.state)
  },
  decide: ({ handoff, case: child, travel }, input, facts) => {
    if (!handoff || !child) return refuse("handoff.missing")
    if (input.travels && input.expectedAt <= facts.at) return refuse("handoff.arrival-past")
    return changeOf(handoff, begun(handoff.state, input, facts), {
      event: "handoff.handover-started",
      facts: { travels: input.travels },
      writes: input.travels ? [sealed(handoff.state, travel, travelOf(input, facts))] : [],
      relies: [relyOnCase(child)],
    })
  },
})
