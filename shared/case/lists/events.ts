import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"
import type { AbhPosition } from "./positions.ts"

/** Stages of a criminal case in their order; who enters one has left those before. */
export const stages = {
  INVESTIGATION: { id: "Penyidikan", en: "Investigation" },
  PROSECUTION: { id: "Penuntutan", en: "Prosecution" },
  TRIAL: { id: "Pemeriksaan di sidang", en: "Trial" },
  APPEAL: { id: "Banding", en: "Appeal" },
  CASSATION: { id: "Kasasi", en: "Cassation" },
} as const satisfies Record<string, Text>
export type Stage = keyof typeof stages
export const stageCodes = Object.keys(stages) as [Stage, ...Stage[]]
export const stageSchema = z.enum(stageCodes)

type EventFacts = Text & {
  /** The stage that begins with it: the clocks of the stages before stop. */
  readonly enters?: Stage
  /** Nothing of the criminal case goes on after it. */
  readonly ends?: true
  /** It is about one of the stages, and says which. */
  readonly staged?: readonly Stage[]
  /** Only of a child in this position. */
  readonly only?: AbhPosition
  /** Hidden below twelve: those children take the route of UU 11/2012 article 21. */
  readonly from12?: true
  readonly below12?: true
}

const diversion = { only: "CONFLICT", from12: true } as const
const below12 = { only: "CONFLICT", below12: true } as const
const beforeVerdict = ["INVESTIGATION", "PROSECUTION", "TRIAL"] as const

/** What happened to a child in the eyes of the law; some start a clock, some stop one. */
const happenings = {
  INVESTIGATION_BEGAN: {
    id: "Penyidikan dimulai",
    en: "Investigation began",
    enters: "INVESTIGATION",
  },
  SPDP_SENT: { id: "SPDP dikirim ke penuntut umum", en: "Prosecutor was notified (SPDP)" },
  LITMAS_REQUESTED: {
    id: "Litmas diminta ke Bapas",
    en: "Social inquiry requested (litmas)",
    only: "CONFLICT",
  },
  LITMAS_DELIVERED: {
    id: "Litmas diserahkan",
    en: "Social inquiry delivered (litmas)",
    only: "CONFLICT",
  },
  SOCIAL_REPORT_REQUESTED: { id: "Laporan sosial diminta", en: "Social report requested" },
  SOCIAL_REPORT_DELIVERED: { id: "Laporan sosial diserahkan", en: "Social report delivered" },
  DIVERSION_OFFERED: { id: "Diversi ditawarkan", en: "Diversion offered", ...diversion },
  DIVERSION_BEGAN: {
    id: "Diversi dimulai",
    en: "Diversion began",
    ...diversion,
    staged: beforeVerdict,
  },
  DIVERSION_AGREED: { id: "Diversi sepakat", en: "Diversion agreed", ...diversion },
  DIVERSION_FAILED: { id: "Diversi tidak sepakat", en: "Diversion failed", ...diversion },
  AGREEMENT_TO_COURT: {
    id: "Kesepakatan diversi disampaikan ke pengadilan",
    en: "Agreement delivered to the court",
    ...diversion,
  },
  DETERMINATION_GIVEN: { id: "Penetapan keluar", en: "Court determination given", ...diversion },
  FILE_TO_PROSECUTOR: {
    id: "Berkas diterima penuntut umum",
    en: "File received by the prosecutor",
    enters: "PROSECUTION",
  },
  FILE_TO_COURT: {
    id: "Berkas diterima pengadilan",
    en: "File received by the court",
    enters: "TRIAL",
  },
  JUDGE_ASSIGNED: { id: "Hakim ditetapkan", en: "Judge designated" },
  APPEALED: { id: "Banding diajukan", en: "Appeal lodged", enters: "APPEAL" },
  CASSATION_LODGED: { id: "Kasasi diajukan", en: "Cassation lodged", enters: "CASSATION" },
  PROCEEDINGS_ENDED: { id: "Perkara selesai", en: "Proceedings ended", ends: true },
  ARRESTED: { id: "Anak ditangkap", en: "Child arrested" },
  DETAINED: { id: "Anak ditahan", en: "Child detained", staged: stageCodes },
  DETENTION_EXTENDED: {
    id: "Penahanan diperpanjang",
    en: "Detention extended",
    staged: stageCodes,
  },
  RELEASED: { id: "Anak dikeluarkan", en: "Child released" },
  U12_DECIDED: {
    id: "Keputusan penyidik, PK, dan pekerja sosial",
    en: "Decision by investigator, probation officer and social worker",
    ...below12,
  },
  U12_TO_COURT: {
    id: "Keputusan disampaikan ke pengadilan",
    en: "Decision sent to the court",
    ...below12,
  },
  U12_PLACED: { id: "Mengikuti program di LPKS/instansi", en: "Programme began", ...below12 },
  U12_EXTENDED: { id: "Program diperpanjang", en: "Programme extended", ...below12 },
  U12_ENDED: { id: "Program selesai", en: "Programme ended", ...below12 },
  SEXUAL_VIOLENCE_REPORTED: {
    id: "Laporan kekerasan seksual diterima",
    en: "Report of sexual violence received",
  },
  POLICE_REPORTED: { id: "Laporan diteruskan ke kepolisian", en: "Report passed to the police" },
  PROTECTION_GIVEN: { id: "Pelindungan sementara diberikan", en: "Temporary protection given" },
  PROTECTION_ENDED: {
    id: "Pelindungan sementara berakhir atau dialihkan",
    en: "Temporary protection ended or passed on",
  },
  LPSK_REQUESTED: { id: "Pelindungan LPSK diminta", en: "LPSK was asked for protection" },
  COMPLAINT_RECEIVED: { id: "Pengaduan diterima UPTD PPA", en: "Complaint received by UPTD PPA" },
  FOLLOWED_UP: { id: "Pengaduan ditindaklanjuti", en: "Complaint followed up" },
  SHELTERED: { id: "Anak masuk penampungan", en: "Child entered a shelter" },
  SHELTER_ENDED: { id: "Anak keluar dari penampungan", en: "Child left the shelter" },
} as const satisfies Record<string, EventFacts>
export type CaseEventCode = keyof typeof happenings
export const caseEventSchema = z.enum(
  Object.keys(happenings) as [CaseEventCode, ...CaseEventCode[]],
)
/** What is said of an event in the table, whichever it is. */
export const caseEvents: Readonly<Record<CaseEventCode, EventFacts>> = happenings

/** Rules behind a flag on a case: what the law asks for, and was not so. */
export const flagRules = {
  UU_11_2012_ART_32: {
    id: "Penahanan di luar syarat: umur 14 tahun atau lebih dan ancaman 7 tahun atau lebih",
    en: "Detained outside the conditions: age 14 or more, and a threat of 7 years or more",
  },
  UU_11_2012_ART_33_38: {
    id: "Penahanan melewati batas waktu: anak wajib dikeluarkan demi hukum",
    en: "Detained beyond the limit: by law the child must be released",
  },
  UU_11_2012_ART_30: {
    id: "Penangkapan melewati 24 jam",
    en: "Arrested for longer than 24 hours",
  },
} as const satisfies Record<string, Text>
export type FlagRule = keyof typeof flagRules
