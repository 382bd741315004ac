import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** Services one agency asks of another. */
export const services = {
  CASE_MANAGEMENT: { id: "Manajemen kasus", en: "Case management" },
  SOCIAL_REPORT: { id: "Laporan sosial", en: "Social report" },
  ACCOMPANIMENT: { id: "Pendampingan", en: "Accompaniment" },
  PSYCHOSOCIAL: { id: "Layanan psikososial", en: "Psychosocial support" },
  TEMPORARY_SHELTER: { id: "Penampungan sementara", en: "Temporary shelter" },
  RESIDENTIAL_CARE: { id: "Pengasuhan berbasis residensial", en: "Residential care" },
  FAMILY_SUPPORT: { id: "Dukungan keluarga", en: "Family support" },
  LEGAL_AID: { id: "Bantuan hukum", en: "Legal aid" },
  MEDICAL_CARE: { id: "Layanan kesehatan", en: "Medical care" },
  EDUCATION: { id: "Layanan pendidikan", en: "Education" },
  CIVIL_DOCUMENTS: { id: "Dokumen kependudukan", en: "Civil documents" },
} as const satisfies Record<string, Text>

export type Service = keyof typeof services
export const serviceCodes = Object.keys(services) as [Service, ...Service[]]
export const serviceSchema = z.enum(serviceCodes)
