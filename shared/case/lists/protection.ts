import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** The four duties of special protection (PP 78/2021, article 3). */
export const protections = {
  FAST_HANDLING: {
    id: "Penanganan cepat, termasuk pengobatan dan rehabilitasi",
    en: "Fast handling, with treatment and rehabilitation",
  },
  PSYCHOSOCIAL: {
    id: "Pendampingan psikososial sampai pulih",
    en: "Psychosocial company until recovery",
  },
  SOCIAL_AID: {
    id: "Bantuan sosial bagi keluarga tidak mampu",
    en: "Social aid for a poor family",
  },
  COURT: {
    id: "Perlindungan dan pendampingan dalam proses peradilan",
    en: "Protection and company in court",
  },
} as const satisfies Record<string, Text>
export type Protection = keyof typeof protections
export const protectionSchema = z.enum(["FAST_HANDLING", "PSYCHOSOCIAL", "SOCIAL_AID", "COURT"])

/** What is done before and after a child goes back to a family (PP 78/2021, articles 88–89). */
export const reunificationChecks = {
  CHILD_PREPARED: { id: "Anak sudah disiapkan", en: "The child is prepared" },
  FAMILY_ACCEPTS: { id: "Keluarga menerima", en: "The family accepts" },
  SUBSTITUTE_SOUGHT: {
    id: "Keluarga pengganti dicari bila keluarga menolak",
    en: "A substitute family is sought if it refuses",
  },
  SAFE: { id: "Tempat kembali aman", en: "The place is safe" },
  MONITORED: { id: "Pemantauan sesudahnya diatur", en: "Monitoring afterwards is arranged" },
} as const satisfies Record<string, Text>
export type ReunificationCheck = keyof typeof reunificationChecks
export const reunificationCheckSchema = z.enum([
  "CHILD_PREPARED",
  "FAMILY_ACCEPTS",
  "SUBSTITUTE_SOUGHT",
  "SAFE",
  "MONITORED",
])
