import type { Refusals } from "../../kernel/refusal.ts"

/** Why nothing happens in the room, to the minutes or to a meeting that is over. */
export const roomRefusals = {
  "meeting.item-unknown": {
    kind: "invalid",
    id: "Ada butir yang tidak ada di agenda rapat ini, sudah selesai, atau disebut dua kali.",
    en: "An item is not on this meeting's agenda, is settled already, or is named twice.",
  },
  "meeting.late-too-much": {
    kind: "invalid",
    id: "Terlalu banyak untuk satu pencatatan. Tandai sebagian butir sebagai ditunda dan kosongkan alasannya, lalu bahas di rapat berikutnya.",
    en: "Too much to record at once. Mark some items as put off, leave their reasons empty, and take them up in the next meeting.",
  },
  "meeting.not-in-charge": {
    kind: "forbidden",
    id: "Hanya pemimpin atau notulis rapat ini yang dapat melakukannya.",
    en: "Only the chair or the minute taker of this meeting can do this.",
  },
  "meeting.not-chair": {
    kind: "forbidden",
    id: "Hanya pemimpin rapat ini yang dapat melakukannya.",
    en: "Only the chair of this meeting can do this.",
  },
  "meeting.not-minute-taker": {
    kind: "forbidden",
    id: "Hanya notulis rapat ini yang dapat melakukannya.",
    en: "Only the minute taker of this meeting can do this.",
  },
  "meeting.not-now": {
    kind: "conflict",
    id: "Rapat dibuka mulai 30 menit sebelum waktunya sampai waktu selesainya.",
    en: "A meeting opens from 30 minutes before its time until its end.",
  },
  "meeting.roll-unknown": {
    kind: "invalid",
    id: "Ada daftar hadir untuk instansi atau golongan yang tidak diundang.",
    en: "A list is for an agency or a class that was not invited.",
  },
  "meeting.roll-too-long": {
    kind: "invalid",
    id: "Sekali kirim paling banyak 130 nama. Kirim sisanya sesudahnya.",
    en: "At most 130 names at a time. Send the others after that.",
  },
  "meeting.session-ahead": {
    kind: "invalid",
    id: "Waktu itu tidak ada atau belum dimulai. Catat kehadirannya setelah dimulai.",
    en: "There is no such session, or it has not begun. Call its roll once it has.",
  },
  "meeting.code-spent": {
    kind: "exhausted",
    id: "Kode sudah terlalu sering salah. Minta notulis mencatat kehadiran Anda.",
    en: "The code was wrong too often. Ask the minute taker to write you down.",
  },
  "meeting.not-in-room": {
    kind: "conflict",
    id: "Anda belum tercatat hadir. Isi daftar hadir lebih dulu.",
    en: "You are not on the list. Check in first.",
  },
  "meeting.pledge-personal": {
    kind: "forbidden",
    id: "Pernyataan kerahasiaan ditandatangani sendiri. Hanya notulis yang mencatat lembar yang sudah ditandatangani.",
    en: "Everybody signs the statement themselves. Only the minute taker notes a sheet that was signed.",
  },
  "meeting.person-absent": {
    kind: "invalid",
    id: "Orang itu belum tercatat hadir. Catat kehadirannya, lalu serahkan perannya.",
    en: "That person is not on the list. Write them down, then hand the part over.",
  },
  "meeting.quorum-stands": {
    kind: "conflict",
    id: "Kuorum sudah terpenuhi, sehingga rapat dapat dilanjutkan seperti biasa.",
    en: "There is a quorum, so the meeting goes on as usual.",
  },
  "meeting.review-date": {
    kind: "invalid",
    id: "Tanggal tinjau ulang harus dalam 30 hari ke depan.",
    en: "The day of the review lies within the next 30 days.",
  },
  "meeting.adjourned-twice": {
    kind: "conflict",
    id: "Rapat sebelumnya juga ditunda tanpa kuorum. Mintalah admin instansi menundanya dengan alasan, atau lanjutkan tanpa kuorum.",
    en: "The meeting before was adjourned without a quorum too. Ask an administrator to adjourn this one with a reason, or go on without a quorum.",
  },
  "meeting.has-successor": {
    kind: "conflict",
    id: "Rapat penggantinya sudah dijadwalkan atau sudah dinyatakan tidak perlu.",
    en: "Its successor has been scheduled or waived already.",
  },
  "meeting.successor-stands": {
    kind: "conflict",
    id: "Rapat yang ditunda itu sudah punya rapat pengganti. Buka pengganti itu, atau siapkan rapat ini tanpa mengaitkannya.",
    en: "The adjourned meeting has a successor already. Open that one, or draft this meeting without it.",
  },
  "meeting.items-open": {
    kind: "conflict",
    id: "Masih ada mata acara yang belum diputuskan, ditunda atau ditarik.",
    en: "Some items are neither decided, nor deferred, nor withdrawn.",
  },
  "meeting.attendance-missing": {
    kind: "conflict",
    id: "Kehadiran belum dicatat untuk semua instansi. Tandai yang tidak hadir.",
    en: "Attendance is not recorded for every agency. Mark the absent ones.",
  },
  "meeting.decision-without-text": {
    kind: "conflict",
    id: "Ada mata acara yang diputuskan tanpa bunyi keputusan. Lengkapi dulu.",
    en: "An item was decided without the words of its decision. Complete it first.",
  },
  "meeting.action-past-due": {
    kind: "conflict",
    id: "Ada tindak lanjut yang tenggatnya sudah lewat. Perbarui tenggatnya dulu.",
    en: "An action is past its date already. Change its date first.",
  },
  "meeting.names-case": {
    kind: "conflict",
    id: "Pembuka atau penutup notula memuat nomor kasus. Hapus dulu: keduanya dibaca semua undangan.",
    en: "The opening or the closing words name a case. Remove it: everybody invited reads them.",
  },
  "meeting.not-signatory": {
    kind: "forbidden",
    id: "Notula disahkan oleh koordinator atau wakil utama instansi yang hadir.",
    en: "Minutes are signed by the coordinator or the lead of an agency that was present.",
  },
  "meeting.text-required": {
    kind: "invalid",
    id: "Tuliskan catatan, keberatan, atau pendapat berbedanya.",
    en: "Write the note, the objection or the dissent.",
  },
  "meeting.action-unaccepted": {
    kind: "conflict",
    id: "Masih ada tindak lanjut yang belum diterima penanggung jawabnya.",
    en: "Some actions are not accepted by their owners yet.",
  },
  "meeting.reopen-asked": {
    kind: "conflict",
    id: "Pembukaan kembali sudah diminta dan menunggu persetujuan kedua.",
    en: "Reopening was asked for already, and waits for a second person.",
  },
  "meeting.reopen-not-asked": {
    kind: "conflict",
    id: "Pemimpin rapat belum meminta notula ini dibuka kembali.",
    en: "The chair has not asked to reopen these minutes.",
  },
  "meeting.second-person": {
    kind: "forbidden",
    id: "Persetujuan ini harus dari orang lain di instansi penyelenggara.",
    en: "This takes another person of the hosting agency.",
  },
  "meeting.nothing-due": {
    kind: "conflict",
    id: "Tidak ada tenggat rapat ini yang lewat.",
    en: "No deadline of this meeting has passed.",
  },
} as const satisfies Refusals
