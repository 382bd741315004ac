import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"
import type { Category } from "./categories.ts"

type SubCodeFacts = Text & { readonly of: readonly Category[] }

/** What a category is about more closely, as PP 78/2021 tells its kinds apart. */
export const subCodes = {
  DISASTER: { of: ["AMPK01_EMERGENCY"], id: "Bencana", en: "Disaster" },
  DISPLACED: { of: ["AMPK01_EMERGENCY"], id: "Pengungsi", en: "Displaced" },
  RIOT: { of: ["AMPK01_EMERGENCY"], id: "Kerusuhan atau konflik", en: "Riot or conflict" },
  ECONOMIC: { of: ["AMPK04_EXPLOITED"], id: "Eksploitasi ekonomi", en: "Economic exploitation" },
  SEXUAL: {
    of: ["AMPK04_EXPLOITED", "AMPK08_ABDUCTION_TRAFFICKING"],
    id: "Eksploitasi seksual",
    en: "Sexual exploitation",
  },
  NARCOTICS: { of: ["AMPK05_DRUGS"], id: "Narkotika", en: "Narcotics" },
  ALCOHOL: { of: ["AMPK05_DRUGS"], id: "Alkohol", en: "Alcohol" },
  PSYCHOTROPICS: { of: ["AMPK05_DRUGS"], id: "Psikotropika", en: "Psychotropics" },
  ADDICTIVES: { of: ["AMPK05_DRUGS"], id: "Zat adiktif lain", en: "Other addictive substances" },
  ABDUCTION: { of: ["AMPK08_ABDUCTION_TRAFFICKING"], id: "Penculikan", en: "Abduction" },
  SALE: { of: ["AMPK08_ABDUCTION_TRAFFICKING"], id: "Penjualan", en: "Sale" },
  TRAFFICKING: { of: ["AMPK08_ABDUCTION_TRAFFICKING"], id: "Perdagangan", en: "Trafficking" },
  PHYSICAL: { of: ["AMPK09_VIOLENCE"], id: "Kekerasan fisik", en: "Physical violence" },
  PSYCHOLOGICAL: { of: ["AMPK09_VIOLENCE"], id: "Kekerasan psikis", en: "Psychological violence" },
  MISTREATED: { of: ["AMPK13_NEGLECT"], id: "Perlakuan salah", en: "Mistreated" },
  NEGLECTED: { of: ["AMPK13_NEGLECT"], id: "Penelantaran", en: "Neglected" },
  ABANDONED: { of: ["AMPK13_NEGLECT"], id: "Ditinggalkan", en: "Abandoned" },
} as const satisfies Record<string, SubCodeFacts>
export type SubCode = keyof typeof subCodes
export const subCodeSchema = z.enum(Object.keys(subCodes) as [SubCode, ...SubCode[]])

/** Whether a sub-code belongs to a category. */
export const fitsCategory = (code: SubCode, category: Category): boolean =>
  (subCodes[code].of as readonly Category[]).includes(category)
