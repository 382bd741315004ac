import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { rely, remove } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type NetworkId, networkRef, networkSeatRef } from "./network.ts"
import { networkRefusals, refuse } from "./refusals.ts"
import { changeOf, departed } from "./rules/change.ts"
import { alive, anyCandidate, candidateIn, memberIn, speakers, working } from "./rules/standing.ts"

/** The chair turns a candidate down, its sponsor takes it back, or it says no itself. */
export const turnDown = defineVerb({
  noun: "networks",
  name: "turn-down",
  title: { id: "Batalkan usulan", en: "Cancel the proposal" },
  input: z.strictObject({
    agency: agencyId,
    reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)),
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
    "network.not-yours-to-turn-down",
  ),
  first: ({ id, actor, input }) => ({
    network: networkRef(id as NetworkId),
    own: agencyRef(actor.agency),
    seat: input && networkSeatRef(id as NetworkId, input.agency),
  }),
  second: () => ({}),
  may: ({ network, own }, { actor }) => {
    const refused = alive(network)
    if (refused || !network) return refused
    const { state } = network
    const isInside = memberIn(state, actor.agency) ?? candidateIn(state, actor.agency)
    return isInside ? (working(own) ?? anyCandidate(network)) : refuse("network.not-a-member")
  },
  decide: ({ network, own, seat }, input, { actor, at }) => {
    if (!network || !own) return refuse("network.missing")
    const { state } = network
    const candidate = candidateIn(state, input.agency)
    if (!candidate) return refuse("network.candidate-unknown")
    const { agency, sponsor } = candidate
    if (![state.chair.agency, sponsor, agency].includes(actor.agency)) {
      return refuse("network.not-yours-to-turn-down")
    }
    const candidates = state.candidates.filter((each) => each !== candidate)
    const how = { how: "turned-down", by: actor.agency, at } as const
    const next = departed({ ...state, candidates }, { agency, reason: input.reason, ...how })
    return changeOf(network, next, {
      event: "network.turned-down",
      by: actor.agency,
      facts: { agency },
      writes: seat ? [remove(seat)] : [],
      relies: [rely(own, "status")],
      tell: [agency, sponsor, state.chair.agency],
    })
  },
})
