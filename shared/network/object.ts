import * as z from "zod/mini"
import { agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Candidate, type NetworkId, networkRef, type Objection } from "./network.ts"
import { networkRefusals, refuse } from "./refusals.ts"
import { isOpen } from "./rules/admission.ts"
import { changeOf } from "./rules/change.ts"
import { anyCandidate, asMember, candidateIn, speakers } from "./rules/standing.ts"

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
    "network.no-candidate",
    "network.candidate-unknown",
    "network.own-candidate",
    "network.objected-already",
    "network.objection-late",
  ),
  first: ({ id }) => ({ network: networkRef(id as NetworkId) }),
  second: () => ({}),
  may: ({ network }, { actor }) => {
    const refused = asMember(network, actor)
    return refused || !network ? refused : anyCandidate(network)
  },
  decide: ({ network }, input, { actor, at }) => {
    if (!network) return refuse("network.missing")
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
        tell: [state.chair.agency, candidate.sponsor],
      },
    )
  },
})
