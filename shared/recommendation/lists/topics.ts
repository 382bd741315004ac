import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** Areas of children's rights by which coordination is reported (PP 59/2019; domain.md 3.6). */
export const topics = {
  CIVIL: { id: "Hak sipil dan kebebasan", en: "Civil rights and freedoms" },
  FAMILY_CARE: {
    id: "Lingkungan keluarga dan pengasuhan alternatif",
    en: "Family and alternative care",
  },
  HEALTH: { id: "Kesehatan dasar dan kesejahteraan", en: "Basic health and welfare" },
  EDUCATION: {
    id: "Pendidikan, waktu luang, dan kegiatan budaya",
    en: "Education, leisure and culture",
  },
  PROTECTION: { id: "Perlindungan khusus", en: "Special protection" },
} as const satisfies Record<string, Text>

export type Topic = keyof typeof topics
export const topicSchema = z.enum(Object.keys(topics) as [Topic, ...Topic[]])

/** What an agency says to a recommendation. */
export const replies = {
  ACCEPTED: { id: "Diterima", en: "Accepted" },
  PARTLY: { id: "Diterima sebagian", en: "Accepted in part" },
  NOT: { id: "Belum dapat diterima", en: "Not accepted" },
} as const satisfies Record<string, Text>

export type ReplyStatus = keyof typeof replies
export const replySchema = z.enum(["ACCEPTED", "PARTLY", "NOT"])
