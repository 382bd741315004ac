import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** Why a handoff is declined (handoff.md 3). */
export const declineReasons = {
  OUT_OF_AUTHORITY: { id: "Bukan kewenangan kami", en: "Not our mandate" },
  OUT_OF_REGION: { id: "Di luar wilayah kami", en: "Outside our region" },
  NO_CAPACITY: { id: "Tidak ada tempat", en: "No capacity" },
  SERVICE_MISMATCH: { id: "Layanan tidak sesuai", en: "Service does not fit" },
  INCOMPLETE_DOCUMENTS: { id: "Dokumen belum lengkap", en: "Documents incomplete" },
  CONFLICT_OF_INTEREST: { id: "Konflik kepentingan", en: "Conflict of interest" },
  OTHER: { id: "Alasan lain", en: "Other reason" },
} as const satisfies Record<string, Text>
export type DeclineReason = keyof typeof declineReasons
export const declineReasonSchema = z.enum(
  Object.keys(declineReasons) as [DeclineReason, ...DeclineReason[]],
)

/** Reasons after which a child must not be left without a next address. */
export const needsAlternative: readonly DeclineReason[] = ["NO_CAPACITY", "OUT_OF_AUTHORITY"]

/** Legal bases of a disclosure (handoff.md 1). */
export const bases = {
  CONSENT: { id: "Persetujuan wali", en: "Guardian’s consent" },
  BEST_INTEREST: { id: "Kepentingan terbaik anak", en: "Best-interest decision" },
  STATUTORY_DUTY: { id: "Kewajiban undang-undang", en: "Statutory duty" },
  VITAL_INTEREST: { id: "Keselamatan jiwa", en: "Vital interest" },
} as const satisfies Record<string, Text>
export type BasisKind = keyof typeof bases
export const basisSchema = z.enum(Object.keys(bases) as [BasisKind, ...BasisKind[]])

/** What the custodian answers when asked for a transfer. */
export const pullAnswers = {
  AGREED: { id: "Setuju, alih tanggung jawab disiapkan", en: "Agreed, a transfer is prepared" },
  NOT_NOW: { id: "Belum sekarang", en: "Not now" },
  REFUSED: { id: "Tidak setuju", en: "Not agreed" },
} as const satisfies Record<string, Text>
export type PullAnswer = keyof typeof pullAnswers
export const pullAnswerSchema = z.enum(["AGREED", "NOT_NOW", "REFUSED"])
