import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { rely } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type NetworkId, networkRef } from "./network.ts"
import { membersOf } from "./notices.ts"
import { networkRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { asChairOrHeir, memberIn, speakers } from "./rules/standing.ts"

/**
 * The chair hands over to a member, or writes down its own new title. Where the chairing agency is
 * no longer active any other member does, so that the network is not left without one.
 */
export const appointChair = defineVerb({
  noun: "networks",
  name: "appoint-chair",
  title: { id: "Serahkan jabatan ketua", en: "Hand over the chair" },
  input: z.strictObject({
    agency: agencyId,
    title: z.string().check(z.trim(), z.minLength(3), z.maxLength(120)),
  }),
  roles: speakers,
  refusals: pick(
    networkRefusals,
    "network.missing",
    "network.dissolved",
    "network.not-the-chair",
    "network.agency-suspended",
    "network.member-unknown",
    "network.agency-unknown",
  ),
  first: ({ id, actor, input }) => ({
    network: networkRef(id as NetworkId),
    own: agencyRef(actor.agency),
    agency: input && agencyRef(input.agency),
  }),
  second: ({ network }) => ({ chair: network && agencyRef(network.state.chair.agency) }),
  may: ({ network, own, chair }, { actor }) => asChairOrHeir({ network, own, chair }, actor),
  decide: ({ network, own, chair, agency }, input, { actor }) => {
    if (!network || !own || !chair) return refuse("network.missing")
    if (!memberIn(network.state, input.agency)) return refuse("network.member-unknown")
    if (agency?.state.status !== "active") return refuse("network.agency-unknown")
    const next = { ...network.state, chair: { agency: input.agency, title: input.title } }
    return changeOf(network, next, {
      event: "network.chair-appointed",
      by: actor.agency,
      facts: { agency: input.agency },
      relies: [own, chair, agency].map((each) => rely(each, "status")),
      tell: membersOf(next),
    })
  },
})
