import { day, type Instant, later, minute } from "#shared/kernel/instant.ts"
import { partnerships } from "#shared/partnership/verbs.ts"
import { act, type Seat, type Stage, seatOf } from "../stage.ts"
import type { Settled } from "./settle.ts"

type Terms = {
  readonly key: string
  readonly kind: "PKS" | "MOU"
  readonly title: string
  readonly parties: readonly Seat[]
  readonly clauses: readonly object[]
  /** Days from now until it lapses. */
  readonly days: number
}

const signedFrom = (stage: Stage): Instant => later(stage.now, -200 * day)

/** Proposed by the first party, signed by all others. */
export async function agreeOn(stage: Stage, terms: Terms): Promise<void> {
  const { key, kind, title, parties, clauses, days } = terms
  const [proposer, ...others] = parties
  if (!proposer) return
  const noun = partnerships
  const [from, until] = [signedFrom(stage), later(stage.now, days * day)]
  const ids = parties.map(({ agency }) => agency)
  const number = `${kind}-PERAGAAN/${key}`
  const input = { kind, number, title, parties: ids, from, until, clauses }
  const step = { verb: "propose", by: proposer, at: from, input }
  const id = await act(stage, { noun, id: "", key: `rumbai-${key}`, step })
  for (const [place, by] of others.entries()) {
    const at = later(from, (place + 1) * 30 * minute)
    const signing = { verb: "sign", by, at, input: {} }
    await act(stage, { noun, id, key: `rumbai-${key}-${place}`, step: signing })
  }
}

const headOf = ({ people }: Settled): Seat => {
  const [head] = people
  if (!head) throw new Error("an agency has people")
  return head.seat
}

const isKind = (type: string) => (each: Settled) => each.planned.kind.type === type

/** LKSA are the agents of the Balai (S4-07); one in ten has not signed yet. */
function withBalai(settled: readonly Settled[]): readonly Terms[] {
  const balai = seatOf("irwan@balai-rumbai.example")
  return settled.filter(isKind("LKSA")).flatMap((each, place) => {
    if (place % 10 === 9) return []
    const { code, name, region } = each.planned
    const clauses = [{ effect: "allow", services: ["RESIDENTIAL_CARE", "FAMILY_SUPPORT"] }]
    return [
      {
        key: `balai-${code}`,
        kind: "PKS" as const,
        title: `${name} sebagai agen Sentra Abiseka (${region})`,
        parties: [balai, headOf(each)],
        clauses,
        // Some lapse soon, so that the radar has something to show.
        days: 20 + ((place * 41) % 700),
      },
    ]
  })
}

const served = ["DINSOS_KABKOTA", "UPTD_PPA", "LPA_KABKOTA", "HEALTH_FACILITY", "DP3A", "RPSA"]

/** One agreement of the offices of a district, with its homes: ten parties at most. */
function inDistrict(region: string, here: readonly Settled[]): readonly Terms[] {
  const offices = served.flatMap((type) => here.filter(isKind(type)))
  const homes = here.filter(isKind("LKSA")).slice(0, 10 - offices.length)
  const parties = [...offices, ...homes].map(headOf)
  if (parties.length < 2) return []
  return [
    {
      key: `kab-${region.replace(".", "")}`,
      kind: "MOU",
      title: `Layanan terpadu anak di wilayah ${region}`,
      parties,
      clauses: [{ effect: "allow", regions: [region] }],
      days: 150 + ((Number(region.slice(3)) * 7) % 400),
    },
  ]
}

function withDinsos(settled: readonly Settled[]): readonly Terms[] {
  const balai = seatOf("irwan@balai-rumbai.example")
  return settled.filter(isKind("DINSOS_KABKOTA")).map((each) => ({
    key: `balai-${each.planned.code}`,
    kind: "PKS",
    title: `Rujukan dan layanan ATENSI ${each.planned.name} dan Sentra Abiseka`,
    parties: [balai, headOf(each)],
    clauses: [
      {
        effect: "allow",
        services: ["TEMPORARY_SHELTER", "FAMILY_SUPPORT", "PSYCHOSOCIAL", "CASE_MANAGEMENT"],
        regions: [each.planned.region],
      },
    ],
    days: 400,
  }))
}

/** The agreements of the catchment, one after another by key. */
export function agreementsOf(settled: readonly Settled[]): readonly Terms[] {
  const regions = [...new Set(settled.map(({ planned }) => planned.region))]
  return [
    ...withBalai(settled),
    ...withDinsos(settled),
    ...regions.flatMap((region) =>
      inDistrict(
        region,
        settled.filter(({ planned }) => planned.region === region),
      ),
    ),
  ]
}
