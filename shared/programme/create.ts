import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { create as createRow, rely } from "../kernel/decision.ts"
import { idSchema } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type NetworkId, networkRef } from "../network/network.ts"
import { memberIn } from "../network/rules/standing.ts"
import { regionCode } from "../region/region.ts"
import { rhythmSchema } from "./lists/rhythms.ts"
import { type Programme, type ProgrammeId, programmeRef } from "./programme.ts"
import { programmeRefusals, refuse } from "./refusals.ts"

const words = (most: number) => z.string().check(z.trim(), z.minLength(3), z.maxLength(most))

/** Sets up a series of meetings: what for, how often, and for whose network. */
export const create = defineVerb({
  noun: "programmes",
  name: "create",
  creates: true,
  title: { id: "Buat program", en: "Make a programme" },
  input: z.strictObject({
    name: words(160),
    network: z.optional(idSchema<NetworkId>()),
    region: z.optional(regionCode),
    every: rhythmSchema,
    objectives: z
      .array(z.strictObject({ text: words(300) }))
      .check(z.minLength(1), z.maxLength(10)),
    prevention: z.boolean(),
    theme: z.optional(words(80)),
  }),
  roles: ["COORDINATOR"],
  refusals: pick(programmeRefusals, "programme.agency-suspended", "programme.network-unknown"),
  first: ({ input, actor }) => ({
    host: agencyRef(actor.agency),
    network: input?.network ? networkRef(input.network) : undefined,
  }),
  second: () => ({}),
  may: ({ host }) =>
    host?.state.status === "active" ? undefined : refuse("programme.agency-suspended"),
  decide: ({ host, network }, input, { actor, at, id }) => {
    if (!host) return refuse("programme.agency-suspended")
    const belongs = network?.state.status === "active" && memberIn(network.state, actor.agency)
    if (input.network && !belongs) return refuse("programme.network-unknown")
    const own = id("programme") as ProgrammeId
    const { name, every, prevention, region, theme } = input
    const state: Programme = {
      id: own,
      host: actor.agency,
      hostName: host.state.name,
      name,
      ...(input.network ? { network: input.network } : {}),
      followers: network ? network.state.members.map(({ agency }) => agency) : [],
      ...(region ? { region } : {}),
      every,
      objectives: input.objectives.map(({ text }, place) => ({ id: String(place + 1), text })),
      prevention,
      ...(theme ? { theme } : {}),
      status: "running",
      createdAt: at,
      updatedAt: at,
    }
    return {
      subject: programmeRef(own),
      status: state.status,
      writes: [createRow(programmeRef(own), state)],
      relies: [rely(host, "status"), ...(network ? [rely(network, "status", "members")] : [])],
      event: {
        type: "programme.created",
        facts: { every, prevention, objectives: state.objectives.length },
      },
      notices: [],
    }
  },
})
