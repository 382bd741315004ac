import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const agendaRefusals = {
  "agenda.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk Anda.",
    en: "Not found, or not for you.",
  },
  "agenda.not-yours": {
    kind: "forbidden",
    id: "Hanya yang memimpin atau mengatur rapat ini yang dapat melakukannya.",
    en: "Only those who run or arrange this meeting can do this.",
  },
  "agenda.wrong-state": {
    kind: "conflict",
    id: "Butir ini sudah berada pada tahap lain, sehingga tindakan ini tidak berlaku lagi.",
    en: "This item is at another stage, so this act no longer applies.",
  },
  "agenda.meeting-wrong-state": {
    kind: "conflict",
    id: "Rapatnya berada pada tahap lain. Muat ulang halaman rapat.",
    en: "The meeting is at another stage. Load the meeting's page again.",
  },
  "agenda.host-or-meeting": {
    kind: "invalid",
    id: "Sebutkan rapatnya, atau instansi penyelenggaranya: salah satu.",
    en: "Name the meeting or the hosting agency: one of the two.",
  },
  "agenda.host-unknown": {
    kind: "invalid",
    id: "Instansi penyelenggara tidak dikenal atau sedang dibekukan.",
    en: "The hosting agency is unknown or suspended.",
  },
  "agenda.meeting-unknown": {
    kind: "invalid",
    id: "Rapat itu tidak dikenal, atau bukan rapat penyelenggara butir ini.",
    en: "That meeting is unknown, or not of this item's host.",
  },
  "agenda.frozen": {
    kind: "invalid",
    id: "Agenda rapat itu sudah tetap. Usulkan untuk rapat berikutnya.",
    en: "The agenda of that meeting is fixed. Propose it for the next meeting.",
  },
  "agenda.full": {
    kind: "invalid",
    id: "Agenda rapat itu sudah penuh (30 butir). Pilih rapat lain.",
    en: "The agenda of that meeting is full (30 items). Choose another meeting.",
  },
  "agenda.case-unknown": {
    kind: "invalid",
    id: "Kode kasus tidak dikenal, atau instansi Anda tidak terlibat di dalamnya.",
    en: "The case reference is unknown, or your agency has no part in the case.",
  },
  "agenda.case-closed": {
    kind: "invalid",
    id: "Kasus ini sudah ditutup. Buka kembali dahulu.",
    en: "This case is closed. Reopen it first.",
  },
  "agenda.case-data": {
    kind: "invalid",
    id: "Kasus hanya dibicarakan dalam pembahasan kasus, bukan rapat koordinasi.",
    en: "A case is talked about in a case conference only, not in a coordination meeting.",
  },
  "agenda.access-open": {
    kind: "invalid",
    id: "Butir kasus hanya untuk instansi atau orang yang disebut satu per satu.",
    en: "An item on a case is only for agencies or people who are named.",
  },
  "agenda.agency-unknown": {
    kind: "invalid",
    id: "Ada instansi yang tidak dikenal, dibekukan, atau tidak menangani kasus.",
    en: "An agency is unknown, suspended, or does not work on cases.",
  },
  "agenda.agency-conflicted": {
    kind: "invalid",
    id: "Ada instansi yang tercatat memiliki konflik kepentingan pada kasus ini.",
    en: "An agency has a recorded conflict of interest in this case.",
  },
  "agenda.person-unknown": {
    kind: "invalid",
    id: "Ada orang yang bukan anggota aktif instansinya, atau tidak boleh mengetahui butir ini.",
    en: "Somebody is no active member of their agency, or may not know of this item.",
  },
  "agenda.nobody-left": {
    kind: "conflict",
    id: "Pemimpin rapat dan notulis tidak dapat mundur keduanya. Ganti salah satu dahulu.",
    en: "Chair and minute taker cannot both step back. Replace one of them first.",
  },
  "agenda.pledge-required": {
    kind: "conflict",
    id: "Tanda tangani pernyataan kerahasiaan dahulu.",
    en: "Sign the statement of confidentiality first.",
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
  "agenda.inquorate": {
    kind: "conflict",
    id: "Kuorum belum terpenuhi. Tunggu, tunda, atau nyatakan lanjut tanpa kuorum.",
    en: "There is no quorum. Wait, put it off, or declare that you proceed without one.",
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
  "agenda.outcome-unknown": {
    kind: "invalid",
    id: "Tidak ada hasil dengan nomor itu.",
    en: "There is no outcome with that number.",
  },
  "agenda.action-stands": {
    kind: "invalid",
    id: "Tindak lanjut tidak diubah di sini. Ganti di halaman tindak lanjutnya.",
    en: "An action is not changed here. Supersede it on its own page.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(agendaRefusals)
