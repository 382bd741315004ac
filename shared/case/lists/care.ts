import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** Where a child may live, the family first; residential care is the last resort (PP 44/2017). */
export const careArrangements = {
  NUCLEAR_FAMILY: { id: "Keluarga inti", en: "Nuclear family" },
  SUBSTITUTE_FAMILY: { id: "Keluarga pengganti (kerabat)", en: "Substitute family (kin)" },
  FOSTER_PARENTS: { id: "Orang tua asuh", en: "Foster parents" },
  GUARDIANSHIP: { id: "Perwalian", en: "Guardianship" },
  ADOPTION: { id: "Pengangkatan anak", en: "Adoption" },
  RESIDENTIAL_TEMPORARY: {
    id: "Pengasuhan sementara di lembaga",
    en: "Temporary residential care",
  },
} as const satisfies Record<string, Text>
export type CareArrangement = keyof typeof careArrangements
export const careArrangementSchema = z.enum(
  Object.keys(careArrangements) as [CareArrangement, ...CareArrangement[]],
)

/** How ATENSI is given (Permensos 7/2021, amended by 7/2022). */
export const atensiForms = {
  FAMILY: { id: "Berbasis keluarga", en: "Family-based" },
  COMMUNITY: { id: "Berbasis komunitas", en: "Community-based" },
  RESIDENTIAL: { id: "Berbasis residensial", en: "Residential" },
} as const satisfies Record<string, Text>
export type AtensiForm = keyof typeof atensiForms
export const atensiFormSchema = z.enum(["FAMILY", "COMMUNITY", "RESIDENTIAL"])

/** What an agency is on a case beside its custodian. */
export const teamRoles = {
  provider: { id: "Penyedia layanan", en: "Service provider" },
  bridge: { id: "Penghubung (LPA)", en: "Bridge (LPA)" },
  observer: { id: "Pengamat", en: "Observer" },
} as const satisfies Record<string, Text>
export type TeamRole = keyof typeof teamRoles
export const teamRoleSchema = z.enum(["provider", "bridge", "observer"])

/** On which level a case is handled (seed 000): the tier proposes the receiver, never a clock. */
export const tiers = {
  VILLAGE: { id: "Desa/kecamatan", en: "Village or sub-district" },
  DISTRICT: { id: "Kabupaten/kota", en: "District" },
  PROVINCE: { id: "Provinsi", en: "Province" },
  NATIONAL: { id: "Balai/nasional", en: "Ministry centre or national" },
} as const satisfies Record<string, Text>
export type Tier = keyof typeof tiers
export const tierSchema = z.enum(["VILLAGE", "DISTRICT", "PROVINCE", "NATIONAL"])
