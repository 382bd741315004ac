import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { rely, remove } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Network, type NetworkId, networkRef, networkSeatRef } from "./network.ts"
import { membersOf } from "./notices.ts"
import { networkRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { asChair, speakers } from "./rules/standing.ts"

const agenciesOf = (network: Network) => [
  ...membersOf(network),
  ...network.candidates.map(({ agency }) => agency),
]

/** The chair dissolves a network, and says why; it leaves every list, and stays to be read. */
export const dissolve = defineVerb({
  noun: "networks",
  name: "dissolve",
  title: { id: "Bubarkan jejaring", en: "Dissolve the network" },
  input: z.strictObject({
    reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)),
  }),
  roles: speakers,
  refusals: pick(
    networkRefusals,
    "network.missing",
    "network.dissolved",
    "network.not-the-chair",
    "network.agency-suspended",
  ),
  first: ({ id, actor }) => ({
    network: networkRef(id as NetworkId),
    own: agencyRef(actor.agency),
  }),
  second: ({ network }) => ({
    seats: network
      ? agenciesOf(network.state).map((each) => networkSeatRef(network.state.id, each))
      : [],
  }),
  may: ({ network, own }, { actor }) => asChair({ network, own }, actor),
  decide: ({ network, own, seats }, { reason }, { actor, at }) => {
    if (!network || !own) return refuse("network.missing")
    const { state } = network
    const next: Network = {
      ...state,
      status: "dissolved",
      candidates: [],
      dissolved: { at, reason },
    }
    return changeOf(network, next, {
      event: "network.dissolved",
      by: actor.agency,
      writes: seats.map(remove),
      relies: [rely(own, "status")],
      tell: agenciesOf(state),
    })
  },
})
