import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** Where a case came from (domain.md 2.2, issue texts). */
export const sources = {
  TEPSA: { id: "TePSA", en: "TePSA hotline" },
  SAPA_129: { id: "SAPA 129", en: "SAPA 129 hotline" },
  SCHOOL: { id: "Sekolah", en: "School" },
  POLICE: { id: "Kepolisian", en: "Police" },
  SPARTA: { id: "Pos SPARTA", en: "SPARTA post" },
  COMMUNITY: { id: "Masyarakat", en: "Community" },
  FAMILY: { id: "Keluarga", en: "Family" },
  SELF: { id: "Anak sendiri", en: "The child" },
  AGENCY: { id: "Instansi lain", en: "Another agency" },
} as const satisfies Record<string, Text>

export type Source = keyof typeof sources
export const sourceSchema = z.enum(Object.keys(sources) as [Source, ...Source[]])
