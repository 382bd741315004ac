import type { Clause, Delivery, Partnership, Supply } from "#shared/partnership/partnership.ts"
import { recipientOf, recipientSchema } from "#shared/partnership/rules/supplies.ts"
import { takesPart } from "./agencies.ts"
import { metroAgencies } from "./agencies-metro.ts"
import { agencyOf } from "./agency-entry.ts"
import { deliveries, programme } from "./programme.ts"

/** An agreement as it is written down here: from and until are days from loading, or dates. */
export type Agreement = Pick<Partnership, "kind" | "number" | "title" | "status"> & {
  readonly id: string
  readonly parties: readonly string[]
  readonly from: number | string
  readonly until: number | string
  readonly clauses: readonly Partial<Omit<Clause, "id">>[]
  readonly foci?: readonly string[]
  readonly supplies?: readonly Supply[]
}

/** Planned and delivered quantities side by side; what nobody stated stays absent. */
function suppliesOf(): readonly Supply[] {
  return programme.supplies.map(({ item, unit, deliveries: planned }, place) => ({
    id: String(place + 1),
    item,
    unit,
    deliveries: planned.map((each): Delivery => {
      const sent = deliveries.find(
        ({ supply, to }) => supply === String(place + 1) && isSameText(to, each.to),
      )
      const delivered = sent ? { delivered: sent.delivered } : {}
      return { ...each, to: recipientOf(recipientSchema.parse(each.to)), ...delivered }
    }),
  }))
}

const isSameText = (one: object, other: object): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const network = metroAgencies.filter((each) => takesPart(agencyOf(each))).map(({ id }) => id)

export const agreements: readonly Agreement[] = [
  {
    id: "sk-jejaring-metro",
    kind: "SK_NETWORK",
    number: "SK-PERAGAAN/463/METRO",
    title: "Jejaring layanan kesejahteraan dan perlindungan anak Kota Metro",
    status: "active",
    parties: network,
    from: -240,
    until: 490,
    clauses: [{ regions: ["18.72"] }],
  },
  {
    id: "pks-dinsos-metro-balai-rumbai",
    kind: "PKS",
    number: "PKS-PERAGAAN/12/RUMBAI",
    title: "Rujukan dan layanan ATENSI antara Dinas Sosial Kota Metro dan Balai Anak Rumbai",
    status: "active",
    parties: ["dinsos-metro", "balai-rumbai"],
    from: -120,
    until: 610,
    clauses: [
      {
        services: ["FAMILY_SUPPORT", "PSYCHOSOCIAL", "TEMPORARY_SHELTER", "CASE_MANAGEMENT"],
        regions: ["18.72"],
      },
    ],
  },
  {
    id: "pks-fajar-amanah-balai-rumbai",
    kind: "PKS",
    number: "PKS-PERAGAAN/07/RUMBAI",
    title: "LKSA Fajar Amanah sebagai agen Balai Anak Rumbai dalam ATENSI",
    status: "active",
    parties: ["lksa-fajar-amanah", "balai-rumbai"],
    from: -90,
    until: 275,
    clauses: [{ services: ["FAMILY_SUPPORT", "RESIDENTIAL_CARE"], regions: ["14"] }],
  },
  {
    id: "mou-lpa-lampung-tengah",
    kind: "MOU",
    number: "MOU-PERAGAAN/03/LAMPUNG",
    title: "Pendampingan anak lintas wilayah bersama LPA Lampung Tengah",
    status: "active",
    parties: ["lpa-lampung-tengah", "dinsos-metro", "uptd-ppa-metro", "lpa-metro"],
    from: -60,
    until: 305,
    clauses: [
      { services: ["ACCOMPANIMENT", "PSYCHOSOCIAL"], regions: ["18"], data: ["MASKED", "SUMMARY"] },
      { effect: "deny", categories: ["AMPK07_HIV_AIDS", "AMPK10_SEXUAL_CRIME"] },
    ],
  },
  {
    // Past its date although nobody ended it: the date alone decides.
    id: "mou-bunga-rampai-dinsos-metro",
    kind: "MOU",
    number: "MOU-PERAGAAN/01/BATAM",
    title: "Penampungan sementara di RPSA Bunga Rampai bagi anak dari Kota Metro",
    status: "active",
    parties: ["rpsa-bunga-rampai", "dinsos-metro"],
    from: -760,
    until: -30,
    clauses: [{ services: ["TEMPORARY_SHELTER"] }],
  },
  {
    // Ran out with its last year; its supplies went out, as far as anybody wrote it down.
    ...programme,
    kind: "COUNTRY_PROGRAMME",
    id: "program-kemensos-unicef",
    status: "ended",
    from: "2016-01-01",
    until: "2021-01-01",
    clauses: [{ effect: "deny" }],
    supplies: suppliesOf(),
  },
]
