import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** The fifteen categories of children in need of special protection (PP 78/2021). */
export const categories = {
  AMPK01_EMERGENCY: { id: "Situasi darurat", en: "In an emergency situation" },
  AMPK02_ABH: { id: "Berhadapan dengan hukum", en: "In contact with the law" },
  AMPK03_MINORITY_ISOLATED: {
    id: "Kelompok minoritas dan terisolasi",
    en: "Minority or isolated group",
  },
  AMPK04_EXPLOITED: { id: "Dieksploitasi", en: "Exploited" },
  AMPK05_DRUGS: { id: "Korban NAPZA", en: "Victim of drugs or alcohol" },
  AMPK06_PORNOGRAPHY: { id: "Korban pornografi", en: "Victim of pornography" },
  AMPK07_HIV_AIDS: { id: "Dengan HIV/AIDS", en: "Living with HIV/AIDS" },
  AMPK08_ABDUCTION_TRAFFICKING: {
    id: "Penculikan, penjualan, perdagangan",
    en: "Abduction, sale, trafficking",
  },
  AMPK09_VIOLENCE: {
    id: "Kekerasan fisik dan/atau psikis",
    en: "Physical or psychological violence",
  },
  AMPK10_SEXUAL_CRIME: { id: "Kejahatan seksual", en: "Sexual crime" },
  AMPK11_TERRORISM: { id: "Korban jaringan terorisme", en: "Victim of a terrorism network" },
  AMPK12_DISABILITY: { id: "Penyandang disabilitas", en: "With a disability" },
  AMPK13_NEGLECT: { id: "Perlakuan salah dan penelantaran", en: "Mistreated and neglected" },
  AMPK14_DEVIANT_BEHAVIOUR: { id: "Perilaku sosial menyimpang", en: "Deviant social behaviour" },
  AMPK15_STIGMA: {
    id: "Stigma karena kondisi orang tua",
    en: "Stigma from the parents’ condition",
  },
} as const satisfies Record<string, Text>

export type Category = keyof typeof categories
export const categoryCodes = Object.keys(categories) as [Category, ...Category[]]
export const categorySchema = z.enum(categoryCodes)
