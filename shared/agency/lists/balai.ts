import { provinceOf, type RegionCode } from "../../region/region.ts"

/**
 * How sure a catchment is: told by the ministry (`told`), by the report of the 2020 meeting
 * (`seed`), or concluded because the other Balai leave these provinces over (`assumed`).
 */
export type Mark = "told" | "seed" | "assumed"

/** A Balai or Loka for children of 2020, whom it answered for, and what it is called today. */
export type Balai = {
  readonly name: string
  readonly city: string
  /** Since 2022 the ministry's centres are called Sentra. */
  readonly now: string
  /** Provinces by Kemendagri code, with the source behind each group. */
  readonly catchment: readonly {
    readonly provinces: readonly string[]
    readonly mark: Mark
    readonly source: string
  }[]
}

const ministry = "kemensos.go.id, pages on Handayani, Toddopuli, Paramita, Naibonat (4 May 2020)"
const meeting = "Coordination meeting of Balai Rumbai, Pekanbaru, 9–11 September 2020"
const leftOver = "By elimination: no other Balai names these provinces"
const newPapua = "Provinces made in 2022 out of Papua and Papua Barat"

const told = (...provinces: string[]) => ({ provinces, mark: "told", source: ministry }) as const
const assumed = (source: string, ...provinces: string[]) =>
  ({ provinces, mark: "assumed", source }) as const

/** The eight of 2020 (domain.md 3.11); together they answer for every district once. */
export const balaiList: readonly Balai[] = [
  {
    name: "Balai Handayani",
    city: "Jakarta",
    now: "Sentra Handayani",
    catchment: [told("31", "36", "32", "62", "63", "64", "65")],
  },
  {
    name: "Balai Rumbai",
    city: "Pekanbaru",
    now: "Sentra Abiseka",
    catchment: [{ provinces: ["14", "13", "21", "18"], mark: "seed", source: meeting }],
  },
  {
    name: "Balai Alyatama",
    city: "Jambi",
    now: "Sentra Alyatama",
    catchment: [assumed(leftOver, "15", "16", "17", "19", "61")],
  },
  {
    name: "Balai Antasena",
    city: "Magelang",
    now: "Sentra Antasena",
    catchment: [assumed(leftOver, "33", "34", "35")],
  },
  {
    name: "Balai Paramita",
    city: "Mataram",
    now: "Sentra Paramita",
    catchment: [told("51", "52", "76")],
  },
  {
    name: "Balai Toddopuli",
    city: "Makassar",
    now: "Sentra Wirajaya",
    catchment: [
      told("71", "72", "73", "74", "75", "91", "92"),
      assumed(newPapua, "93", "94", "95", "96"),
    ],
  },
  {
    name: "Balai Naibonat",
    city: "Kupang",
    now: "Sentra Efata",
    catchment: [told("53", "81", "82")],
  },
  {
    name: "Loka Darussa'adah",
    city: "Aceh Besar",
    now: "Sentra Darussa'adah",
    catchment: [told("11", "12")],
  },
]

/** The Balai that answered for a province or district in 2020, and how sure that is. */
export function balaiFor(
  code: RegionCode,
): { readonly balai: Balai; readonly mark: Mark } | undefined {
  const province = provinceOf(code)
  for (const balai of balaiList) {
    const group = balai.catchment.find(({ provinces }) => provinces.includes(province))
    if (group) return { balai, mark: group.mark }
  }
  return undefined
}
