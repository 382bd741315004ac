import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Candidate, type NetworkId, networkRef } from "./network.ts"
import { networkRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { focalPoints, placesOf, relyOnPeople, unfitPeople } from "./rules/focal-points.ts"
import { alive, candidateIn, speakers } from "./rules/standing.ts"

/** The agency proposed wants to join, and says who speaks for it. */
export const agree = defineVerb({
  noun: "networks",
  name: "agree",
  title: { id: "Nyatakan bersedia bergabung", en: "Agree to join" },
  input: z.strictObject(focalPoints),
  roles: speakers,
  refusals: pick(
    networkRefusals,
    "network.missing",
    "network.dissolved",
    "network.not-a-candidate",
    "network.already-agreed",
    "network.agency-suspended",
    "network.same-person",
    "network.person-unknown",
  ),
  first: ({ id, actor, input }) => ({
    network: networkRef(id as NetworkId),
    own: agencyRef(actor.agency),
    ...placesOf(input, actor),
  }),
  second: () => ({}),
  may: ({ network, own }, { actor }) => {
    const refused = alive(network)
    if (refused || !network) return refused
    const candidate = candidateIn(network.state, actor.agency)
    if (!candidate) return refuse("network.not-a-candidate")
    if (candidate.agreed) return refuse("network.already-agreed")
    return own?.state.status === "active" ? undefined : refuse("network.agency-suspended")
  },
  decide: ({ network, own, ...people }, input, { actor, at }) => {
    if (!network || !own) return refuse("network.missing")
    const unfit = unfitPeople(input, people)
    if (unfit) return unfit
    const { focalPoint, deputy } = input
    const agreed = { at, focalPoint, ...(deputy ? { deputy } : {}) }
    const { state } = network
    const candidates = state.candidates.map(
      (each): Candidate => (each.agency === actor.agency ? { ...each, agreed } : each),
    )
    const sponsor = candidateIn(state, actor.agency)?.sponsor
    return changeOf(
      network,
      { ...state, candidates },
      {
        event: "network.agreed",
        by: actor.agency,
        relies: [rely(own, "status"), ...relyOnPeople(people)],
        tell: [state.chair.agency, ...(sponsor ? [sponsor] : [])],
      },
    )
  },
})
