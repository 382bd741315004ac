import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { rely, remove as removeRow } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type NetworkId, networkRef, networkSeatRef } from "./network.ts"
import { membersOf } from "./notices.ts"
import { networkRefusals, refuse } from "./refusals.ts"
import { changeOf, departed } from "./rules/change.ts"
import { asChair, memberIn, speakers } from "./rules/standing.ts"

/** The chair removes an agency that no longer takes part, and says why. */
export const remove = defineVerb({
  noun: "networks",
  name: "remove",
  title: { id: "Keluarkan anggota", en: "Remove a member" },
  input: z.strictObject({
    agency: agencyId,
    reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)),
  }),
  roles: speakers,
  refusals: pick(
    networkRefusals,
    "network.missing",
    "network.dissolved",
    "network.not-the-chair",
    "network.agency-suspended",
    "network.member-unknown",
    "network.chair-removed",
  ),
  first: ({ id, actor, input }) => ({
    network: networkRef(id as NetworkId),
    own: agencyRef(actor.agency),
    seat: input && networkSeatRef(id as NetworkId, input.agency),
  }),
  second: () => ({}),
  may: ({ network, own }, { actor }) => asChair({ network, own }, actor),
  decide: ({ network, own, seat }, input, { actor, at }) => {
    if (!network || !own) return refuse("network.missing")
    const { state } = network
    if (!memberIn(state, input.agency)) return refuse("network.member-unknown")
    if (input.agency === state.chair.agency) return refuse("network.chair-removed")
    const members = state.members.filter((each) => each.agency !== input.agency)
    const { agency, reason } = input
    const how = { how: "removed", by: actor.agency, at } as const
    const next = departed({ ...state, members }, { agency, reason, ...how })
    return changeOf(network, next, {
      event: "network.removed",
      by: actor.agency,
      facts: { agency },
      writes: seat ? [removeRow(seat)] : [],
      relies: [rely(own, "status")],
      tell: [agency, ...membersOf(next)],
    })
  },
})
