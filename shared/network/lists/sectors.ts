import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** Sectors of a PKSAI's service network and of a coordination team (PP 59/2019, domain.md 3.14). */
export const sectors = {
  SOCIAL: { id: "Sosial", en: "Social affairs" },
  PROTECTION: { id: "Perlindungan perempuan dan anak", en: "Women and child protection" },
  HEALTH: { id: "Kesehatan", en: "Health" },
  EDUCATION: { id: "Pendidikan", en: "Education" },
  CIVIL_REGISTRATION: { id: "Kependudukan", en: "Civil registration" },
  LAW: { id: "Penegakan hukum", en: "Law enforcement" },
  PLANNING: { id: "Perencanaan", en: "Planning" },
  OVERSIGHT: { id: "Pengawasan", en: "Oversight" },
  CARE: { id: "Pengasuhan dan rehabilitasi", en: "Care and rehabilitation" },
  COMMUNITY: { id: "Masyarakat", en: "Community" },
  PARTNER: { id: "Mitra", en: "Partners" },
} as const satisfies Record<string, Text>

export type Sector = keyof typeof sectors
export const sectorSchema = z.enum(Object.keys(sectors) as [Sector, ...Sector[]])
