import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { rely } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { sectorSchema } from "./lists/sectors.ts"
import { type Candidate, type NetworkId, networkRef } from "./network.ts"
import { membersOf } from "./notices.ts"
import { networkRefusals, refuse } from "./refusals.ts"
import { candidateLimit, memberLimit, objectionsUntil } from "./rules/admission.ts"
import { changeOf, seatWrite } from "./rules/change.ts"
import { asMember, candidateIn, memberIn, speakers } from "./rules/standing.ts"

/** A member vouches for an agency; the others may object until the period is over. */
export const propose = defineVerb({
  noun: "networks",
  name: "propose",
  title: { id: "Usulkan anggota", en: "Propose a member" },
  input: z.strictObject({ agency: agencyId, sector: sectorSchema }),
  roles: speakers,
  refusals: pick(
    networkRefusals,
    "network.missing",
    "network.dissolved",
    "network.not-a-member",
    "network.agency-suspended",
    "network.full",
    "network.queue-full",
    "network.agency-unknown",
    "network.already-member",
    "network.already-proposed",
  ),
  first: ({ id, actor, input }) => ({
    network: networkRef(id as NetworkId),
    own: agencyRef(actor.agency),
    agency: input && agencyRef(input.agency),
  }),
  second: () => ({}),
  may: ({ network, own }, { actor }) => {
    const refused = asMember(network, actor)
    if (refused || !network) return refused
    if (own?.state.status !== "active") return refuse("network.agency-suspended")
    const { members, candidates } = network.state
    if (members.length >= memberLimit) return refuse("network.full")
    return candidates.length >= candidateLimit ? refuse("network.queue-full") : undefined
  },
  decide: ({ network, own, agency }, input, { actor, at }) => {
    if (!network || !own) return refuse("network.missing")
    if (agency?.state.status !== "active") return refuse("network.agency-unknown")
    const { state } = network
    if (memberIn(state, input.agency)) return refuse("network.already-member")
    if (candidateIn(state, input.agency)) return refuse("network.already-proposed")
    const candidate: Candidate = {
      agency: input.agency,
      sector: input.sector,
      sponsor: actor.agency,
      by: actor.person,
      at,
      objectionsUntil: objectionsUntil(at),
      objections: [],
    }
    const next = { ...state, candidates: [...state.candidates, candidate] }
    return changeOf(network, next, {
      event: "network.proposed",
      by: actor.agency,
      facts: { agency: input.agency, sector: input.sector },
      writes: [seatWrite(next, [input.agency, "candidate"])],
      relies: [rely(own, "status"), rely(agency, "status")],
      tell: [input.agency, ...membersOf(next)],
    })
  },
})
