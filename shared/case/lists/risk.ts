import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** Risk levels, the gravest first (domain.md 3.8). */
export const risks = {
  EMERGENCY: { id: "Darurat", en: "Emergency" },
  HIGH: { id: "Tinggi", en: "High" },
  MEDIUM: { id: "Sedang", en: "Medium" },
  LOW: { id: "Rendah", en: "Low" },
} as const satisfies Record<string, Text>

export type Risk = keyof typeof risks
export const riskSchema = z.enum(["EMERGENCY", "HIGH", "MEDIUM", "LOW"])

const order: readonly Risk[] = ["EMERGENCY", "HIGH", "MEDIUM", "LOW"]

/** 0 for the gravest, 3 for the lightest: lists sort by it. */
export const rankOf = (risk: Risk): number => order.indexOf(risk)

export const isGrave = (risk: Risk): boolean => rankOf(risk) <= rankOf("HIGH")
