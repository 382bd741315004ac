import * as z from "zod/mini"
import { type Agency, agencyRef } from "../agency/agency.ts"
import type { AgencyType } from "../agency/lists/agency-types.ts"
import { authorityFields } from "../agency/rules/authority.ts"
import { create, rely } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { isDistrict, provinceOf, regionCode, regionOf, within } from "../region/region.ts"
import { sectorSchema } from "./lists/sectors.ts"
import { type Network, type NetworkId, networkRef } from "./network.ts"
import { networkRefusals, refuse } from "./refusals.ts"
import { seatWrite } from "./rules/change.ts"
import { speakers } from "./rules/standing.ts"

const words = (most: number) => z.string().check(z.trim(), z.minLength(3), z.maxLength(most))

const Founding = z.strictObject({
  name: words(160),
  kind: z.enum(["PKSAI", "COORDINATION_TEAM"]),
  level: z.enum(["NATIONAL", "PROVINCE", "DISTRICT"]),
  region: z.optional(regionCode),
  decree: z.strictObject({ number: words(120), date: z.iso.date(), issuer: words(120) }),
  chair: z.strictObject({ agency: agencyId, title: words(120) }),
  sector: sectorSchema,
})
type Founding = z.infer<typeof Founding>

/** Who founds a network: social offices, PKSAI units, the ministry, planning, child protection. */
const founders: readonly AgencyType[] = [
  "DINSOS_KABKOTA",
  "DINSOS_PROV",
  "PKSAI_UNIT",
  "KEMENSOS_DIT_ANAK",
  "BAPPEDA",
  "DP3A",
]

function isPlaced({ level, region }: Pick<Founding, "level" | "region">): boolean {
  if (level === "NATIONAL") return region === undefined
  if (region === undefined || !regionOf(region)) return false
  return isDistrict(region) === (level === "DISTRICT")
}

type Founder = Pick<Agency, "type" | "region" | "catchment">

/** A national one is the ministry's; any other lies where its founder works. */
function isAtHome({ type, region, catchment }: Founder, founding: Founding): boolean {
  if (!founding.region) return type === "KEMENSOS_DIT_ANAK"
  const province = type === "DINSOS_PROV" ? [provinceOf(region)] : []
  return within([...province, ...catchment], founding.region)
}

function foundedBy(input: Founding, [id, { actor, at }]: readonly [NetworkId, Facts]): Network {
  const { name, kind, level, region, decree, chair, sector } = input
  return {
    id,
    name,
    kind,
    level,
    ...(region ? { region } : {}),
    decree,
    chair,
    status: "active",
    members: [{ agency: actor.agency, sector, since: at }],
    candidates: [],
    foundedAt: at,
  }
}

/** Founds a network by its decree; the founding agency is its first member and chairs it. */
export const found = defineVerb({
  noun: "networks",
  name: "found",
  creates: true,
  title: { id: "Bentuk jejaring", en: "Found a network" },
  input: Founding,
  roles: speakers,
  refusals: pick(
    networkRefusals,
    "network.agency-suspended",
    "network.may-not-found",
    "network.region-unfit",
    "network.chair-not-founder",
  ),
  first: ({ actor }) => ({ own: agencyRef(actor.agency) }),
  second: () => ({}),
  may: ({ own }) => {
    if (own?.state.status !== "active") return refuse("network.agency-suspended")
    return founders.includes(own.state.type) ? undefined : refuse("network.may-not-found")
  },
  decide: ({ own }, input, facts) => {
    if (!own) return refuse("network.agency-suspended")
    if (!isPlaced(input) || !isAtHome(own.state, input)) return refuse("network.region-unfit")
    if (input.chair.agency !== facts.actor.agency) return refuse("network.chair-not-founder")
    const id = facts.id("network") as NetworkId
    const state = foundedBy(input, [id, facts])
    return {
      subject: networkRef(id),
      status: "active",
      writes: [create(networkRef(id), state), seatWrite(state, [facts.actor.agency, "member"])],
      relies: [rely(own, ...authorityFields)],
      event: {
        type: "network.founded",
        facts: { kind: state.kind, level: state.level, region: state.region ?? "00" },
      },
      notices: [],
    }
  },
})
