import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** Ceiling of case data by kind of agency (domain.md 3.1). */
export type Ceiling = "FULL" | "TASK" | "STATUS" | "AGG" | "MEET"

/** What part of the network a kind of agency belongs to (domain.md 3.1). */
export type AgencyCategory =
  | "LAW"
  | "SERVICE"
  | "CIVIL_SOCIETY"
  | "PROFESSION"
  | "OVERSIGHT"
  | "LOCAL_GOV"
  | "COMMUNITY"
  | "EDUCATION"
  | "WORKER"
  | "NATIONAL"
  | "PARTNER"

export type AgencyTypeFacts = Text & {
  readonly category: AgencyCategory
  readonly ceiling: Ceiling
  readonly sends: boolean
  readonly receives: boolean
}

const type = (
  [category, ceiling]: readonly [AgencyCategory, Ceiling],
  handoffs: "s" | "r" | "sr" | "-",
  [id, en]: readonly [string, string],
): AgencyTypeFacts => ({
  category,
  ceiling,
  sends: handoffs.includes("s"),
  receives: handoffs.includes("r"),
  id,
  en,
})

/** Kinds of agency, with what each may hold, send and receive (domain.md 3.1). */
export const agencyTypes = {
  POLICE_PPA: type(["LAW", "TASK"], "sr", ["Unit PPA Polres", "Police women and children unit"]),
  PROSECUTOR: type(["LAW", "TASK"], "sr", ["Kejaksaan Negeri", "Prosecution office"]),
  COURT: type(["LAW", "MEET"], "-", ["Pengadilan Negeri", "District court"]),
  BAPAS: type(["LAW", "FULL"], "sr", ["Bapas", "Probation office"]),
  UPTD_PPA: type(["SERVICE", "FULL"], "sr", ["UPTD PPA", "Women and child protection unit"]),
  LPA_KABKOTA: type(["CIVIL_SOCIETY", "STATUS"], "sr", [
    "LPA kabupaten/kota",
    "Local child protection institution",
  ]),
  LPA_PROV: type(["CIVIL_SOCIETY", "STATUS"], "-", [
    "LPA provinsi",
    "Provincial child protection institution",
  ]),
  LPAI: type(["CIVIL_SOCIETY", "STATUS"], "-", ["LPAI", "National child protection institution"]),
  PSYCHOLOGIST: type(["PROFESSION", "TASK"], "r", ["Psikolog anak", "Child psychologist"]),
  LAWYER: type(["PROFESSION", "TASK"], "r", ["Pengacara", "Lawyer"]),
  INSPECTORATE: type(["OVERSIGHT", "AGG"], "-", ["Inspektorat", "Inspectorate"]),
  EDUCATION_OFFICE: type(["LOCAL_GOV", "TASK"], "r", ["Dinas Pendidikan", "Education office"]),
  DP3A: type(["LOCAL_GOV", "FULL"], "sr", ["Dinas PPPA", "Women and child protection office"]),
  CIVIL_REGISTRY: type(["LOCAL_GOV", "TASK"], "r", ["Disdukcapil", "Civil registry"]),
  COMMUNITY_ORG: type(["COMMUNITY", "MEET"], "-", [
    "Organisasi masyarakat",
    "Community organisation",
  ]),
  SCHOOL: type(["EDUCATION", "TASK"], "sr", ["Sekolah", "School"]),
  LKSA: type(["SERVICE", "FULL"], "sr", ["LKSA", "Child welfare institution"]),
  TKSK: type(["WORKER", "TASK"], "sr", ["TKSK", "Sub-district welfare worker"]),
  SOCIAL_WORKER: type(["WORKER", "FULL"], "sr", ["Pekerja Sosial Anak", "Child social worker"]),
  SAKTI_PEKSOS: type(["WORKER", "FULL"], "sr", ["Sakti Peksos", "Ministry social worker"]),
  PKH_FACILITATOR: type(["WORKER", "TASK"], "sr", ["Pendamping PKH", "PKH companion"]),
  KEMENSOS_DIT_ANAK: type(["NATIONAL", "AGG"], "r", [
    "Direktorat Rehsos Anak",
    "Directorate for children",
  ]),
  BALAI_SENTRA: type(["SERVICE", "FULL"], "sr", ["Balai/Sentra", "Ministry centre (Balai/Sentra)"]),
  DINSOS_PROV: type(["LOCAL_GOV", "FULL"], "sr", [
    "Dinas Sosial provinsi",
    "Provincial social office",
  ]),
  DINSOS_KABKOTA: type(["LOCAL_GOV", "FULL"], "sr", ["Dinas Sosial", "Local social office"]),
  PKSAI_UNIT: type(["SERVICE", "FULL"], "sr", ["PKSAI", "Integrated child welfare unit (PKSAI)"]),
  RPSA: type(["SERVICE", "FULL"], "sr", ["RPSA", "Child protection home"]),
  UNICEF: type(["PARTNER", "AGG"], "-", ["UNICEF", "UNICEF"]),
  KPAI: type(["OVERSIGHT", "AGG"], "r", ["KPAI", "National child protection commission (KPAI)"]),
  KPAD: type(["OVERSIGHT", "AGG"], "r", ["KPAD", "Local child protection commission (KPAD)"]),
  PDAK: type(["COMMUNITY", "TASK"], "s", ["PDAK", "Child and family support centre (PDAK)"]),
  PATBM: type(["COMMUNITY", "MEET"], "s", ["PATBM", "Community child protection group (PATBM)"]),
  SPARTA_RT: type(["COMMUNITY", "MEET"], "s", ["SPARTA tingkat RT", "SPARTA neighbourhood post"]),
  UNIVERSITY: type(["PARTNER", "MEET"], "-", ["Perguruan tinggi", "University"]),
  BUSINESS: type(["PARTNER", "MEET"], "-", ["Dunia usaha", "Business"]),
  HEALTH_FACILITY: type(["SERVICE", "TASK"], "r", ["Fasilitas kesehatan", "Health facility"]),
  HEALTH_OFFICE: type(["LOCAL_GOV", "TASK"], "r", ["Dinas Kesehatan", "Health office"]),
  LPKS: type(["SERVICE", "FULL"], "r", [
    "LPKS",
    "Institution for children in conflict with the law (LPKS)",
  ]),
  LPAS: type(["LAW", "FULL"], "r", ["LPAS", "Temporary detention for children (LPAS)"]),
  LPKA: type(["LAW", "FULL"], "r", ["LPKA", "Correctional institution for children (LPKA)"]),
  LPSK: type(["NATIONAL", "TASK"], "r", ["LPSK", "Witness and victim protection agency (LPSK)"]),
  BAPPEDA: type(["LOCAL_GOV", "MEET"], "-", ["Bappeda", "Planning office (Bappeda)"]),
  VILLAGE_OFFICE: type(["LOCAL_GOV", "TASK"], "r", ["Kantor desa/kelurahan", "Village office"]),
  SUBDISTRICT_OFFICE: type(["LOCAL_GOV", "TASK"], "r", ["Kantor kecamatan", "Sub-district office"]),
  BUNDA_PAUD: type(["COMMUNITY", "MEET"], "-", ["Bunda PAUD", "Bunda PAUD"]),
  LEGAL_AID: type(["CIVIL_SOCIETY", "TASK"], "r", ["Lembaga bantuan hukum", "Legal aid office"]),
} as const satisfies Record<string, AgencyTypeFacts>

export type AgencyType = keyof typeof agencyTypes
export const agencyTypeCodes = Object.keys(agencyTypes) as [AgencyType, ...AgencyType[]]
export const agencyTypeSchema = z.enum(agencyTypeCodes)

export const isDinsos = (kind: AgencyType): boolean =>
  kind === "DINSOS_PROV" || kind === "DINSOS_KABKOTA"

/** Kinds that answer only single tasks or states may be asked, but never take a child over. */
export const mayHoldCases = (kind: AgencyType): boolean => agencyTypes[kind].ceiling === "FULL"
