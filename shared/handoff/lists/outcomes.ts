import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** How it went on after the handoff: milestones that also the sender's stub shows. */
export const progressCodes = {
  CONTACTED: { id: "Anak sudah ditemui", en: "The child was met" },
  ASSESSED: { id: "Asesmen selesai", en: "Assessment done" },
  SERVICE_STARTED: { id: "Layanan berjalan", en: "Service under way" },
  ON_TRACK: { id: "Berjalan sesuai rencana", en: "On track" },
  DIFFICULT: { id: "Ada hambatan", en: "There are obstacles" },
  SAFE: { id: "Anak aman", en: "The child is safe" },
} as const satisfies Record<string, Text>
export type ProgressCode = keyof typeof progressCodes
export const progressCodeSchema = z.enum(
  Object.keys(progressCodes) as [ProgressCode, ...ProgressCode[]],
)

/** How it ended, as the target proposes and somebody else verifies. */
export const outcomeCodes = {
  NEED_MET: { id: "Kebutuhan terpenuhi", en: "Need met" },
  PARTLY_MET: { id: "Terpenuhi sebagian", en: "Partly met" },
  NOT_MET: { id: "Tidak terpenuhi", en: "Not met" },
  CHILD_LEFT: {
    id: "Anak pindah atau tidak dapat dijangkau",
    en: "Child moved or cannot be reached",
  },
  RETURNED_TO_FAMILY: { id: "Kembali ke keluarga", en: "Back with the family" },
} as const satisfies Record<string, Text>
export type OutcomeCode = keyof typeof outcomeCodes
export const outcomeCodeSchema = z.enum(
  Object.keys(outcomeCodes) as [OutcomeCode, ...OutcomeCode[]],
)
