import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"
import type { Category } from "./categories.ts"

/** The ten clusters under which KPAI counts complaints. */
export const clusters = {
  K01_SOCIAL_EMERGENCY: {
    id: "Sosial dan anak dalam situasi darurat",
    en: "Social, children in emergency",
  },
  K02_FAMILY_ALTERNATIVE_CARE: {
    id: "Keluarga dan pengasuhan alternatif",
    en: "Family and alternative care",
  },
  K03_RELIGION_CULTURE: { id: "Agama dan budaya", en: "Religion and culture" },
  K04_CIVIL_RIGHTS: { id: "Hak sipil dan partisipasi", en: "Civil rights and participation" },
  K05_HEALTH_DRUGS: { id: "Kesehatan dan NAPZA", en: "Health and drugs" },
  K06_EDUCATION: { id: "Pendidikan", en: "Education" },
  K07_PORN_CYBER: { id: "Pornografi dan kejahatan siber", en: "Pornography and cyber crime" },
  K08_ABH: { id: "Anak berhadapan dengan hukum", en: "Children in contact with the law" },
  K09_TRAFFICKING_EXPLOITATION: {
    id: "Perdagangan dan eksploitasi",
    en: "Trafficking and exploitation",
  },
  K10_OTHER: { id: "Lainnya", en: "Other" },
} as const satisfies Record<string, Text>
export type Cluster = keyof typeof clusters
export const clusterSchema = z.enum(Object.keys(clusters) as [Cluster, ...Cluster[]])

/** The cluster a category usually counts under (our own proposal; whoever opens may choose). */
export const clusterOf: Record<Category, Cluster> = {
  AMPK01_EMERGENCY: "K01_SOCIAL_EMERGENCY",
  AMPK02_ABH: "K08_ABH",
  AMPK03_MINORITY_ISOLATED: "K03_RELIGION_CULTURE",
  AMPK04_EXPLOITED: "K09_TRAFFICKING_EXPLOITATION",
  AMPK05_DRUGS: "K05_HEALTH_DRUGS",
  AMPK06_PORNOGRAPHY: "K07_PORN_CYBER",
  AMPK07_HIV_AIDS: "K05_HEALTH_DRUGS",
  AMPK08_ABDUCTION_TRAFFICKING: "K09_TRAFFICKING_EXPLOITATION",
  AMPK09_VIOLENCE: "K02_FAMILY_ALTERNATIVE_CARE",
  AMPK10_SEXUAL_CRIME: "K08_ABH",
  AMPK11_TERRORISM: "K10_OTHER",
  AMPK12_DISABILITY: "K05_HEALTH_DRUGS",
  AMPK13_NEGLECT: "K02_FAMILY_ALTERNATIVE_CARE",
  AMPK14_DEVIANT_BEHAVIOUR: "K01_SOCIAL_EMERGENCY",
  AMPK15_STIGMA: "K03_RELIGION_CULTURE",
}

/** What harm was done to a child or threatens it (seed 000). */
export const harms = {
  NEGLECT: { id: "Penelantaran", en: "Neglect" },
  EXPLOITATION: { id: "Eksploitasi", en: "Exploitation" },
  VIOLENCE: { id: "Kekerasan", en: "Violence" },
  DISCRIMINATION: { id: "Diskriminasi", en: "Discrimination" },
} as const satisfies Record<string, Text>
export type Harm = keyof typeof harms
/** The harm that a category names by itself; the others may go with any. */
export const harmOf: Readonly<Partial<Record<Category, Harm>>> = {
  AMPK04_EXPLOITED: "EXPLOITATION",
  AMPK09_VIOLENCE: "VIOLENCE",
  AMPK13_NEGLECT: "NEGLECT",
}
export const harmSchema = z.enum(["NEGLECT", "EXPLOITATION", "VIOLENCE", "DISCRIMINATION"])
