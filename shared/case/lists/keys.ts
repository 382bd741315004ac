import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** Papers that show a key was done; Simpul keeps that there is one, never the paper. */
export const evidences = {
  REPORT: { id: "Laporan", en: "Report" },
  SCREENING: { id: "Penapisan", en: "Screening" },
  CONSENT: { id: "Persetujuan", en: "Consent" },
  ASSESSMENT: { id: "Asesmen biopsikososial", en: "Biopsychosocial assessment" },
  RISK_FORM: { id: "Formulir risiko", en: "Risk form" },
  RESOURCE_LIST: { id: "Daftar sumber", en: "List of resources" },
  PLAN: { id: "Rencana intervensi", en: "Intervention plan" },
  CONFERENCE_MINUTES: { id: "Notulen konferensi kasus", en: "Case conference minutes" },
  REFERRAL_LETTER: { id: "Surat rujukan", en: "Referral letter" },
  PROGRESS_NOTE: { id: "Catatan perkembangan", en: "Progress note" },
  MONITORING_NOTE: { id: "Catatan pemantauan", en: "Monitoring note" },
  ADVOCACY_RECORD: { id: "Catatan advokasi", en: "Advocacy record" },
  EVALUATION: { id: "Evaluasi", en: "Evaluation" },
  CLOSURE_FORM: { id: "Formulir pengakhiran", en: "Closure form" },
} as const satisfies Record<string, Text>
export type Evidence = keyof typeof evidences
export const evidenceSchema = z.enum(Object.keys(evidences) as [Evidence, ...Evidence[]])

type KeyFacts = Text & { readonly evidence: readonly Evidence[] }

/** The eight keys of case management in their order, and what shows each (seed 002). */
export const keys = {
  IDENTIFY_OUTREACH: {
    id: "Identifikasi dan penjangkauan",
    en: "Identification and outreach",
    evidence: ["REPORT", "SCREENING", "CONSENT"],
  },
  ASSESS: {
    id: "Asesmen dan diagnosis",
    en: "Assessment and diagnosis",
    evidence: ["ASSESSMENT", "RISK_FORM"],
  },
  RESOURCES_PLAN: {
    id: "Sumber dan perencanaan",
    en: "Resources and planning",
    evidence: ["RESOURCE_LIST", "PLAN", "CONFERENCE_MINUTES"],
  },
  LINK: {
    id: "Menghubungkan dengan sumber",
    en: "Linking to resources",
    evidence: ["REFERRAL_LETTER"],
  },
  IMPLEMENT_COORDINATE: {
    id: "Pelaksanaan dan koordinasi",
    en: "Implementation and coordination",
    evidence: ["PROGRESS_NOTE"],
  },
  MONITOR: { id: "Pemantauan", en: "Monitoring", evidence: ["MONITORING_NOTE"] },
  ADVOCATE: { id: "Advokasi", en: "Advocacy", evidence: ["ADVOCACY_RECORD"] },
  EVALUATE: {
    id: "Evaluasi dan pengakhiran",
    en: "Evaluation and termination",
    evidence: ["EVALUATION", "CLOSURE_FORM"],
  },
} as const satisfies Record<string, KeyFacts>
export type Key = keyof typeof keys
export const keyCodes = Object.keys(keys) as [Key, ...Key[]]
export const keySchema = z.enum(keyCodes)
