import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type NetworkId, type NetworkMember, networkRef } from "./network.ts"
import { networkRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { focalPoints, placesOf, relyOnPeople, unfitPeople } from "./rules/focal-points.ts"
import { asMember, speakers } from "./rules/standing.ts"

/** A member names who speaks for it, and who does where they cannot. */
export const nameFocalPoint = defineVerb({
  noun: "networks",
  name: "name-focal-point",
  title: { id: "Tetapkan narahubung", en: "Name the focal point" },
  input: z.strictObject(focalPoints),
  roles: speakers,
  refusals: pick(
    networkRefusals,
    "network.missing",
    "network.dissolved",
    "network.not-a-member",
    "network.same-person",
    "network.person-unknown",
  ),
  first: ({ id, actor, input }) => ({
    network: networkRef(id as NetworkId),
    ...placesOf(input, actor),
  }),
  second: () => ({}),
  may: ({ network }, { actor }) => asMember(network, actor),
  decide: ({ network, ...people }, input, { actor }) => {
    if (!network) return refuse("network.missing")
    const unfit = unfitPeople(input, people)
    if (unfit) return unfit
    const { state } = network
    const named = ({ deputy: _before, ...member }: NetworkMember): NetworkMember => ({
      ...member,
      focalPoint: input.focalPoint,
      ...(input.deputy ? { deputy: input.deputy } : {}),
    })
    const members = state.members.map((each) => (each.agency === actor.agency ? named(each) : each))
    return changeOf(
      network,
      { ...state, members },
      {
        event: "network.focal-point-named",
        by: actor.agency,
        relies: relyOnPeople(people),
        tell: [],
      },
    )
  },
})
