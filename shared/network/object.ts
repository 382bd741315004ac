import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { rely } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Candidate, type NetworkId, networkRef, type Objection } from "./network.ts"
import { networkRefusals, refuse } from "./refusals.ts"
import { isOpen } from "./rules/admission.ts"
import { changeOf } from "./rules/change.ts"
import { anyCandidate, asMember, candidateIn, speakers, working } from "./rules/standing.ts"

/** A member says why an agency should not join, once, while the period runs. */
export const object = defineVerb({
  noun: "networks",
  name: "object",
  title: { id: "Nyatakan keberatan", en: "Object" },
  // Short, so that every member may object to every candidate in one row.
  input: z.strictObject({
    agency: agencyId,
    reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(300)),
  }),
  roles: speakers,
  refusals: pick(
    networkRefusals,
    "network.missing",
    "network.dissolved",
    "network.not-a-member",
    "network.agency-suspended",
    "network.no-candidate",
    "network.candidate-unknown",
    "network.own-candidate",
    "network.objected-already",
    "network.objection-late",
  ),
  first: ({ id, actor }) => ({
    network: networkRef(id as NetworkId),
    own: agencyRef(actor.agency),
  }),
  second: () => ({}),
  may: ({ network, own }, { actor }) => {
    const refused = asMember(network, actor)
    return refused || !network ? refused : (working(own) ?? anyCandidate(network))
  },
  decide: ({ network, own }, input, { actor, at }) => {
    if (!network || !own) return refuse("network.missing")
    const { state } = network
    const candidate = candidateIn(state, input.agency)
    if (!candidate) return refuse("network.candidate-unknown")
    if (candidate.sponsor === actor.agency) return refuse("network.own-candidate")
    if (candidate.objections.some(({ agency }) => agency === actor.agency)) {
      return refuse("network.objected-already")
    }
    if (!isOpen(candidate, at)) return refuse("network.objection-late")
    const objection: Objection = {
      agency: actor.agency,
      person: actor.person,
      at,
      reason: input.reason,
    }
    const objected = { ...candidate, objections: [...candidate.objections, objection] }
    const candidates = state.candidates.map(
      (each): Candidate => (each === candidate ? objected : each),
    )
    return changeOf(
      network,
      { ...state, candidates },
      {
        event: "network.objected",
        by: actor.agency,
        facts: { agency: input.agency },
        relies: [rely(own, "status")],
        tell: [state.chair.agency, candidate.sponsor],
      },
    )
  },
})
