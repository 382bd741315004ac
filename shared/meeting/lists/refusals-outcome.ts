import type { Refusals } from "../../kernel/refusal.ts"

/** Why outcomes of an item cannot stand as they were written, in the room or afterwards. */
export const outcomeRefusals = {
  "agenda.person-unknown": {
    kind: "invalid",
    id: "Ada orang yang bukan anggota aktif instansinya, atau tidak boleh mengetahui butir ini.",
    en: "Somebody is no active member of their agency, or may not know of this item.",
  },
  "agenda.outcome-required": {
    kind: "conflict",
    id: "Catat sedikitnya satu hasil dahulu.",
    en: "Record at least one outcome first.",
  },
  "agenda.view-required": {
    kind: "invalid",
    id: "Tuliskan pandangan anak, atau mengapa tidak didengar.",
    en: "Write down the child's view, or why it was not heard.",
  },
  "agenda.outcomes-full": {
    kind: "invalid",
    id: "Butir ini sudah memuat 40 hasil. Buat butir baru untuk selebihnya.",
    en: "This item holds 40 outcomes already. Make a new item for the rest.",
  },
  "agenda.actions-full": {
    kind: "invalid",
    id: "Rapat ini sudah melahirkan 60 tindak lanjut. Gabungkan beberapa.",
    en: "This meeting has led to 60 actions already. Combine some.",
  },
  "agenda.owner-outside": {
    kind: "invalid",
    id: "Pelaksana, pemeriksa, dan yang berbeda pendapat harus instansi yang mengikuti butir ini.",
    en: "Whoever does it, verifies it or dissents must be an agency that takes part in this item.",
  },
  "agenda.verifier-is-owner": {
    kind: "invalid",
    id: "Pelaksanaan diperiksa instansi lain, bukan pelaksananya sendiri.",
    en: "Another agency sees that it was done, not the one that does it.",
  },
  "agenda.due-implausible": {
    kind: "invalid",
    id: "Tenggat harus di masa depan, paling lama tiga tahun.",
    en: "The due date must lie ahead, by three years at most.",
  },
  "agenda.handoff-unknown": {
    kind: "invalid",
    id: "Serah terima itu tidak dikenal, sudah berakhir, atau bukan untuk anak ini.",
    en: "That handoff is unknown, has ended, or is not of this child.",
  },
  "agenda.mediation-excluded": {
    kind: "invalid",
    id: "Kekerasan seksual tidak diselesaikan di luar pengadilan (UU 12/2022 pasal 23).",
    en: "Sexual violence is never settled out of court (Law 12/2022, article 23).",
  },
} as const satisfies Refusals
