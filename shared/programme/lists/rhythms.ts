import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** How often a programme meets, with the months that lie between. */
export const rhythms = {
  MONTH: { id: "Setiap bulan", en: "Every month", months: 1 },
  QUARTER: { id: "Setiap triwulan", en: "Every quarter", months: 3 },
  YEAR: { id: "Setiap tahun", en: "Every year", months: 12 },
  ONCE: { id: "Satu kali", en: "Once", months: 1 },
} as const satisfies Record<string, Text & { readonly months: number }>

export type Rhythm = keyof typeof rhythms
export const rhythmSchema = z.enum(["MONTH", "QUARTER", "YEAR", "ONCE"])

/** What became of an objective. */
export const objectiveResults = {
  MET: { id: "Tercapai", en: "Met" },
  PARTLY: { id: "Tercapai sebagian", en: "Met in part" },
  NOT_MET: { id: "Belum tercapai", en: "Not met" },
} as const satisfies Record<string, Text>

export type ObjectiveResult = keyof typeof objectiveResults
export const objectiveResultSchema = z.enum(["MET", "PARTLY", "NOT_MET"])
