import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { rely } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { membershipRef } from "../membership/membership.ts"
import { type Network, type NetworkId, networkRef, networkSeatRef } from "./network.ts"
import { membersOf } from "./notices.ts"
import { networkRefusals, refuse } from "./refusals.ts"
import { memberFrom, memberLimit, notAdmissible } from "./rules/admission.ts"
import { changeOf, seatWrite } from "./rules/change.ts"
import { anyCandidate, asChair, candidateIn, speakers } from "./rules/standing.ts"

/** The chair admits an agency once the period is over and it has agreed. */
export const admit = defineVerb({
  noun: "networks",
  name: "admit",
  title: { id: "Terima sebagai anggota", en: "Admit as a member" },
  input: z.strictObject({
    agency: agencyId,
    reason: z.optional(z.string().check(z.trim(), z.minLength(3), z.maxLength(500))),
  }),
  roles: speakers,
  refusals: pick(
    networkRefusals,
    "network.missing",
    "network.dissolved",
    "network.not-the-chair",
    "network.agency-suspended",
    "network.no-candidate",
    "network.full",
    "network.candidate-unknown",
    "network.agency-unknown",
    "network.objections-open",
    "network.not-agreed",
    "network.sponsor-gone",
    "network.reason-required",
    "network.person-unknown",
  ),
  first: ({ id, actor, input }) => ({
    network: networkRef(id as NetworkId),
    own: agencyRef(actor.agency),
    agency: input && agencyRef(input.agency),
    seat: input && networkSeatRef(id as NetworkId, input.agency),
  }),
  second: ({ network }, { input }) => {
    const agreed = network && input && candidateIn(network.state, input.agency)?.agreed
    return { focal: agreed && membershipRef(agreed.focalPoint, input.agency) }
  },
  may: ({ network, own }, { actor }) => {
    const refused = asChair({ network, own }, actor)
    if (refused || !network) return refused
    if (network.state.members.length >= memberLimit) return refuse("network.full")
    return anyCandidate(network)
  },
  decide: ({ network, own, agency, seat, focal }, input, { actor, at }) => {
    if (!network || !own) return refuse("network.missing")
    const { state } = network
    const candidate = candidateIn(state, input.agency)
    if (!candidate) return refuse("network.candidate-unknown")
    if (agency?.state.status !== "active") return refuse("network.agency-unknown")
    const { reason } = input
    const refused = notAdmissible(state, candidate, { at, reason })
    if (refused) return refused
    if (focal?.state.status !== "active") return refuse("network.person-unknown")
    const member = memberFrom(state, candidate, { at, reason })
    const next: Network = {
      ...state,
      members: [...state.members, member],
      candidates: state.candidates.filter((each) => each !== candidate),
    }
    return changeOf(network, next, {
      event: "network.admitted",
      by: actor.agency,
      facts: {
        agency: input.agency,
        sponsor: candidate.sponsor,
        overruled: member.overruled?.agencies ?? [],
      },
      writes: [seatWrite(next, [input.agency, "member"], seat)],
      relies: [rely(own, "status"), rely(agency, "status"), rely(focal, "status")],
      tell: membersOf(next),
    })
  },
})
