import type { AgencyEntry } from "./agency-entry.ts"

/** The eight centres of the ministry in 2020 and where they answered for (domain.md 3.11). */
export const centres: readonly AgencyEntry[] = [
  centre(["balai-handayani", "Balai Anak Handayani"], "31.75", "31 36 32 62 63 64 65"),
  centre(["balai-rumbai", "Balai Anak Rumbai"], "14.71", "14 13 21 18"),
  centre(["balai-alyatama", "Balai Anak Alyatama"], "15.71", "15 16 17 19 61"),
  centre(["balai-antasena", "Balai Anak Antasena"], "33.71", "33 34 35"),
  centre(["balai-paramita", "Balai Anak Paramita"], "52.71", "51 52 76"),
  centre(["balai-toddopuli", "Balai Anak Toddopuli"], "73.71", "71 72 73 74 75 91 92 93 94 95 96"),
  centre(["balai-naibonat", "Balai Anak Naibonat"], "53.71", "53 81 82"),
  centre(["loka-darussaadah", "Loka Anak Darussa’adah"], "11.06", "11 12"),
]

function centre(
  [id, name]: readonly [string, string],
  region: string,
  catchment: string,
): AgencyEntry {
  return {
    id,
    name,
    type: "BALAI_SENTRA",
    region,
    catchment: catchment.split(" "),
    services: ["TEMPORARY_SHELTER", "FAMILY_SUPPORT", "PSYCHOSOCIAL", "CASE_MANAGEMENT"],
    open: "always",
  }
}

/**
 * Eight provinces got supplies; the source does not say which. These are invented, and so are all
 * figures of the item that is marked as a demonstration.
 */
const provinces = ["11", "14", "31", "32", "33", "35", "52", "73"]

const places = [
  ...centres.map(({ id }) => ({ agency: id })),
  ...provinces.map((region) => ({ region })),
]

const masks = places.map((to, place) => ({ to, planned: 40 + 10 * (place % 4) }))

/** Kemensos and UNICEF 2016–2020: its foci and supplies are on record, quantities are not. */
export const programme = {
  kind: "COUNTRY_PROGRAMME",
  number: "PROGRAM-PERAGAAN/2016-2020",
  title: "Program kerja sama Kementerian Sosial dan UNICEF 2016–2020",
  parties: ["kemensos-dit-anak", "unicef"],
  from: "2016-01-01T00:00:00+07:00",
  until: "2021-01-01T00:00:00+07:00",
  // A programme of supplies and training: it lets no child's data pass.
  clauses: [{ effect: "deny" }],
  foci: [
    "Kelangsungan hidup dan tumbuh kembang anak",
    "Pendidikan anak usia dini dan remaja",
    "Perlindungan anak",
  ],
  supplies: [
    { item: "Penyanitasi tangan", unit: "botol", deliveries: places.map((to) => ({ to })) },
    { item: "Masker (jumlah peragaan)", unit: "kotak", deliveries: masks },
  ],
}

/** What went out of the demonstration's masks: half of it all, some short, the rest unknown. */
export const deliveries = masks
  .filter((_, place) => place % 2 === 0)
  .map(({ to, planned }, place) => ({
    supply: "2",
    to,
    delivered: place % 3 === 2 ? planned - 5 : planned,
  }))

/** Institutions that act for a centre in its catchment (domain.md 1.2): one agreement each. */
export const agentOf = (institution: string, balai: string, region: string) => ({
  kind: "PKS",
  number: `PKS-PERAGAAN/${institution}`.slice(0, 80),
  title: "LKSA sebagai agen Balai dalam ATENSI",
  parties: [institution, balai],
  clauses: [
    {
      effect: "allow",
      services: ["FAMILY_SUPPORT", "RESIDENTIAL_CARE"],
      regions: [region],
      data: ["MASKED", "SUMMARY", "IDENTITY"],
    },
  ],
})
