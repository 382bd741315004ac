import * as z from "zod/mini"
import { remove } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type NetworkId, networkRef, networkSeatRef } from "./network.ts"
import { membersOf } from "./notices.ts"
import { networkRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { asMember, speakers } from "./rules/standing.ts"

/** An agency leaves a network; the one that chairs it hands the chair over first. */
export const leave = defineVerb({
  noun: "networks",
  name: "leave",
  title: { id: "Keluar dari jejaring", en: "Leave the network" },
  input: z.strictObject({}),
  roles: speakers,
  refusals: pick(
    networkRefusals,
    "network.missing",
    "network.dissolved",
    "network.not-a-member",
    "network.chair-stays",
  ),
  first: ({ id, actor }) => ({
    network: networkRef(id as NetworkId),
    seat: networkSeatRef(id as NetworkId, actor.agency),
  }),
  second: () => ({}),
  may: ({ network }, { actor }) => {
    const refused = asMember(network, actor)
    if (refused || !network) return refused
    const chairs = network.state.chair.agency === actor.agency
    return chairs ? refuse("network.chair-stays") : undefined
  },
  decide: ({ network, seat }, _, { actor }) => {
    if (!network) return refuse("network.missing")
    const members = network.state.members.filter(({ agency }) => agency !== actor.agency)
    const next = { ...network.state, members }
    return changeOf(network, next, {
      event: "network.left",
      by: actor.agency,
      facts: { agency: actor.agency },
      writes: seat ? [remove(seat)] : [],
      tell: membersOf(next),
    })
  },
})
