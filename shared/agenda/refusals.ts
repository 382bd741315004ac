import { type Refusals, refuseFrom } from "../kernel/refusal.ts"
import { outcomeRefusals } from "../meeting/lists/refusals-outcome.ts"

export const agendaRefusals = {
  ...outcomeRefusals,
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
  "agenda.inquorate": {
    kind: "conflict",
    id: "Kuorum belum terpenuhi. Tunggu, tunda, atau nyatakan lanjut tanpa kuorum.",
    en: "There is no quorum. Wait, put it off, or declare that you proceed without one.",
  },
  "agenda.not-in-room": {
    kind: "forbidden",
    id: "Anda belum tercatat hadir di rapat ini, atau belum menandatangani pernyataan kerahasiaan.",
    en: "You are not on this meeting's list now, or have not signed the statement of confidentiality.",
  },
  "agenda.not-chair": {
    kind: "forbidden",
    id: "Putusan rapat dinyatakan oleh pemimpin rapat.",
    en: "What the meeting decides is said by its chair.",
  },
  "agenda.quorum-required": {
    kind: "conflict",
    id: "Putusan ini memerlukan kuorum penuh, termasuk instansi penanggung jawab kasus.",
    en: "This decision needs the full quorum, the custodian among them.",
  },
  "agenda.giver-absent": {
    kind: "conflict",
    id: "Yang menyerahkan harus hadir sekarang dan sudah menandatangani pernyataan kerahasiaan.",
    en: "Whoever hands the child over must be present now and have signed the statement of confidentiality.",
  },
  "agenda.handed": {
    kind: "conflict",
    id: "Rapat ini sudah melakukan serah terima pada butir ini, jadi butir ini tidak dapat ditunda. Tetapkan butirnya.",
    en: "This meeting has already acted on a handoff in this item, so it cannot be put off. Decide it.",
  },
  "agenda.nothing-moves": {
    kind: "invalid",
    id: "Rujukan tidak memindahkan apa pun. Selesaikan di halamannya dengan mencatat kontak pertama.",
    en: "A referral moves nothing. Complete it on its own page by recording the first contact.",
  },
  "agenda.record-before-room": {
    kind: "invalid",
    id: "Waktu serah terima mendahului dibukanya rapat. Yang ditandatangani di luar rapat diselesaikan di halaman serah terimanya.",
    en: "The handover lies before the meeting was opened. What was signed elsewhere is completed on the handoff's own page.",
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
