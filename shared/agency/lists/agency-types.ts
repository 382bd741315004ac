import type { Text } from "../../kernel/language.ts"

/** Ceiling of case data by kind of agency (domain.md 3.1). */
export type Ceiling = "FULL" | "TASK" | "STATUS" | "AGG" | "MEET"

export type AgencyTypeFacts = Text & {
  readonly ceiling: Ceiling
  readonly sends: boolean
  readonly receives: boolean
}

const type = (
  ceiling: Ceiling,
  handoffs: "s" | "r" | "sr" | "-",
  [id, en]: readonly [string, string],
): AgencyTypeFacts => ({
  ceiling,
  sends: handoffs.includes("s"),
  receives: handoffs.includes("r"),
  id,
  en,
})

/** Kinds of agency, with what each may hold, send and receive (domain.md 3.1). */
export const agencyTypes = {
  POLICE_PPA: type("TASK", "sr", ["Unit PPA Polres", "Police women and children unit"]),
  PROSECUTOR: type("TASK", "sr", ["Kejaksaan Negeri", "Prosecution office"]),
  COURT: type("MEET", "-", ["Pengadilan Negeri", "District court"]),
  BAPAS: type("FULL", "sr", ["Bapas", "Probation office"]),
  UPTD_PPA: type("FULL", "sr", ["UPTD PPA", "Women and child protection unit"]),
  LPA_KABKOTA: type("STATUS", "sr", ["LPA kabupaten/kota", "Local child protection institution"]),
  LPA_PROV: type("STATUS", "-", ["LPA provinsi", "Provincial child protection institution"]),
  LPAI: type("STATUS", "-", ["LPAI", "National child protection institution"]),
  PSYCHOLOGIST: type("TASK", "r", ["Psikolog anak", "Child psychologist"]),
  LAWYER: type("TASK", "r", ["Pengacara", "Lawyer"]),
  INSPECTORATE: type("AGG", "-", ["Inspektorat", "Inspectorate"]),
  EDUCATION_OFFICE: type("TASK", "r", ["Dinas Pendidikan", "Education office"]),
  DP3A: type("FULL", "sr", ["Dinas PPPA", "Women and child protection office"]),
  CIVIL_REGISTRY: type("TASK", "r", ["Disdukcapil", "Civil registry"]),
  COMMUNITY_ORG: type("MEET", "-", ["Organisasi masyarakat", "Community organisation"]),
  SCHOOL: type("TASK", "sr", ["Sekolah", "School"]),
  LKSA: type("FULL", "sr", ["LKSA", "Child welfare institution"]),
  TKSK: type("TASK", "sr", ["TKSK", "Sub-district welfare worker"]),
  SOCIAL_WORKER: type("FULL", "sr", ["Pekerja Sosial Anak", "Child social worker"]),
  SAKTI_PEKSOS: type("FULL", "sr", ["Sakti Peksos", "Ministry social worker"]),
  PKH_FACILITATOR: type("TASK", "sr", ["Pendamping PKH", "PKH companion"]),
  KEMENSOS_DIT_ANAK: type("AGG", "r", ["Direktorat Rehsos Anak", "Directorate for children"]),
  BALAI_SENTRA: type("FULL", "sr", ["Balai/Sentra", "Ministry centre (Balai/Sentra)"]),
  DINSOS_PROV: type("FULL", "sr", ["Dinas Sosial provinsi", "Provincial social office"]),
  DINSOS_KABKOTA: type("FULL", "sr", ["Dinas Sosial", "Local social office"]),
  PKSAI_UNIT: type("FULL", "sr", ["PKSAI", "Integrated child welfare unit (PKSAI)"]),
  RPSA: type("FULL", "sr", ["RPSA", "Child protection home"]),
  UNICEF: type("AGG", "-", ["UNICEF", "UNICEF"]),
  HEALTH_FACILITY: type("TASK", "r", ["Fasilitas kesehatan", "Health facility"]),
} as const satisfies Record<string, AgencyTypeFacts>

export type AgencyType = keyof typeof agencyTypes

/** Kinds that answer only single tasks or states may be asked, but never take a child over. */
export const mayHoldCases = (kind: AgencyType): boolean => agencyTypes[kind].ceiling === "FULL"
