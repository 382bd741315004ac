import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** What may have to be done for a child; the words of one task lie sealed. */
export const taskKinds = {
  VISIT: { id: "Kunjungan", en: "Visit" },
  ASSESSMENT: { id: "Asesmen", en: "Assessment" },
  DOCUMENT: { id: "Dokumen", en: "Document" },
  HEALTH: { id: "Layanan kesehatan", en: "Health service" },
  SCHOOL: { id: "Sekolah", en: "School" },
  LEGAL: { id: "Pendampingan hukum", en: "Legal company" },
  FAMILY_TRACING: { id: "Penelusuran keluarga", en: "Family tracing" },
  MONITORING: { id: "Pemantauan", en: "Monitoring" },
  CONFERENCE_ACTION: { id: "Tindak lanjut konferensi", en: "Conference action" },
  OTHER: { id: "Lainnya", en: "Other" },
} as const satisfies Record<string, Text>
export type TaskKind = keyof typeof taskKinds
export const taskKindSchema = z.enum(Object.keys(taskKinds) as [TaskKind, ...TaskKind[]])
