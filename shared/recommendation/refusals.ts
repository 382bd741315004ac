import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const recommendationRefusals = {
  "recommendation.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk instansi Anda.",
    en: "Not found, or not for your agency.",
  },
  "recommendation.meeting-unknown": {
    kind: "invalid",
    id: "Rapat ini tidak dikenal, atau bukan diselenggarakan instansi Anda.",
    en: "This meeting is unknown, or your agency does not host it.",
  },
  "recommendation.not-of-children": {
    kind: "invalid",
    id: "Rekomendasi anak hanya dicatat dari pertemuan partisipasi anak yang sudah berlangsung.",
    en: "Children's recommendations come from a child participation meeting that has been held.",
  },
  "recommendation.names-somebody": {
    kind: "invalid",
    id: "Teks ini memuat NIK, nomor telepon, atau alamat surel. Tulis tanpa data pribadi.",
    en: "This text holds an identity number, a phone number or an e-mail address. Write it without.",
  },
  "recommendation.not-yours": {
    kind: "forbidden",
    id: "Hanya koordinator instansi penyelenggara yang dapat meneruskannya.",
    en: "Only the coordinator of the hosting agency can pass it on.",
  },
  "recommendation.not-asked": {
    kind: "forbidden",
    id: "Hanya instansi tujuan yang dapat menjawabnya.",
    en: "Only the agency it was passed on to can answer it.",
  },
  "recommendation.answered": {
    kind: "conflict",
    id: "Rekomendasi ini sudah dijawab.",
    en: "This recommendation has been answered.",
  },
  "recommendation.not-routed": {
    kind: "conflict",
    id: "Rekomendasi ini belum diteruskan kepada instansi mana pun.",
    en: "This recommendation has not been passed on to an agency yet.",
  },
  "recommendation.agency-unknown": {
    kind: "invalid",
    id: "Instansi tujuan tidak dikenal atau sedang dibekukan. Pilih dari direktori.",
    en: "The agency is unknown or suspended. Pick one from the directory.",
  },
  "recommendation.until-past": {
    kind: "invalid",
    id: "Batas waktu harus di masa depan.",
    en: "The date must lie ahead.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(recommendationRefusals)
