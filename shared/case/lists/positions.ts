import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** How a child stands before the law (UU 11/2012 article 1); a field of its own beside the category. */
export const positions = {
  CONFLICT: { id: "Anak yang berkonflik dengan hukum", en: "Child in conflict with the law" },
  VICTIM: { id: "Anak korban", en: "Child victim" },
  WITNESS: { id: "Anak saksi", en: "Child witness" },
} as const satisfies Record<string, Text>
export type AbhPosition = keyof typeof positions
export const positionSchema = z.enum(["CONFLICT", "VICTIM", "WITNESS"])
