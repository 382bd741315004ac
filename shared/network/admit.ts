import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { rely } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
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
    "network.no-candidate",
    "network.full",
    "network.candidate-unknown",
    "network.agency-unknown",
    "network.objections-open",
    "network.not-agreed",
    "network.sponsor-gone",
    "network.reason-required",
  ),
  first: ({ id, input }) => ({
    network: networkRef(id as NetworkId),
    agency: input && agencyRef(input.agency),
    seat: input && networkSeatRef(id as NetworkId, input.agency),
  }),
  second: () => ({}),
  may: ({ network }, { actor }) => {
    const refused = asChair(network, actor)
    if (refused || !network) return refused
    if (network.state.members.length >= memberLimit) return refuse("network.full")
    return anyCandidate(network)
  },
  decide: ({ network, agency, seat }, input, { actor, at }) => {
    if (!network) return refuse("network.missing")
    const { state } = network
    const candidate = candidateIn(state, input.agency)
    if (!candidate) return refuse("network.candidate-unknown")
    if (agency?.state.status !== "active") return refuse("network.agency-unknown")
    const { reason } = input
    const refused = notAdmissible(state, candidate, { at, reason })
    if (refused) return refused
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
      relies: [rely(agency, "status")],
      tell: membersOf(next),
    })
  },
})
