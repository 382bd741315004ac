import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** How a case ended. */
export const closures = {
  GOALS_MET: { id: "Tujuan rencana tercapai", en: "Goals of the plan met" },
  BACK_WITH_FAMILY: { id: "Kembali dan aman di keluarga", en: "Back with the family, safe" },
  PERMANENT_CARE: {
    id: "Diasuh keluarga pengganti secara tetap",
    en: "In lasting care of another family",
  },
  ADULT: { id: "Sudah dewasa dan mandiri", en: "Of age, and independent" },
  OUT_OF_REACH: { id: "Tidak dapat dijangkau lagi", en: "Out of reach" },
  DIED: { id: "Meninggal dunia", en: "Died" },
} as const satisfies Record<string, Text>
export type ClosureOutcome = keyof typeof closures
export const closureSchema = z.enum(Object.keys(closures) as [ClosureOutcome, ...ClosureOutcome[]])

/** Whether the child went back to a family, so that its checks must have been done. */
export const goesToFamily: readonly ClosureOutcome[] = ["BACK_WITH_FAMILY", "PERMANENT_CARE"]
