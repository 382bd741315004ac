import type { Refusals } from "../../kernel/refusal.ts"

/** Why a time cannot be fixed, and why a poll or a vote is not as somebody wants it. */
export const pollRefusals = {
  "meeting.conflict": {
    kind: "conflict",
    id: "Ada orang, tempat, atau kasus yang sudah terpakai pada waktu itu. Pilih waktu lain, atau pemimpin rapat menetapkannya dengan alasan.",
    en: "Somebody, the venue or the case is taken at that time. Choose another time, or the chair fixes it with a reason.",
  },
  "meeting.votes-missing": {
    kind: "conflict",
    id: "Ada instansi wajib yang belum bersedia pada waktu ini. Pilih waktu lain, atau pemimpin rapat menetapkannya dengan alasan.",
    en: "A mandatory agency has not agreed to this slot. Choose another slot, or the chair fixes it with a reason.",
  },
  "meeting.too-many-bound": {
    kind: "invalid",
    id: "Terlalu banyak orang yang wajib hadir untuk dijadwalkan sekaligus. Jadikan sebagian instansi tidak wajib.",
    en: "Too many people must come for one act. Make some agencies optional.",
  },
  "meeting.chair-decides": {
    kind: "forbidden",
    id: "Hanya pemimpin rapat yang dapat memutuskan ini. Minta pemimpin rapat melakukannya.",
    en: "Only the chair of the meeting can decide this. Ask the chair to do it.",
  },
  "meeting.items-left": {
    kind: "conflict",
    id: "Agenda masih berisi pokok bahasan. Pindahkan atau tarik semuanya, lalu batalkan rapat.",
    en: "The agenda still has items. Move or withdraw all of them, then cancel the meeting.",
  },
  "meeting.time-required": {
    kind: "invalid",
    id: "Sebutkan waktu baru, atau pilih satu waktu dari jajak waktu; jangan keduanya.",
    en: "Say the new time, or choose one slot of the poll; not both.",
  },
  "meeting.slot-unknown": {
    kind: "invalid",
    id: "Pilih salah satu waktu yang masih terbuka pada jajak waktu.",
    en: "Choose one of the slots of the poll that are still open.",
  },
  "meeting.slot-off-hours": {
    kind: "invalid",
    id: "Ada waktu di luar jam kerja atau pada hari libur. Sebutkan alasannya, atau pilih waktu lain.",
    en: "A slot lies outside office hours or on a holiday. Say why, or choose another time.",
  },
  "meeting.slot-twice": {
    kind: "invalid",
    id: "Ada waktu yang disebut dua kali. Hapus salah satunya.",
    en: "Two slots have the same time. Take one of them out.",
  },
  "meeting.too-few-slots": {
    kind: "invalid",
    id: "Jajak waktu memerlukan sedikitnya dua pilihan waktu.",
    en: "A poll needs at least two slots.",
  },
  "meeting.too-many-slots": {
    kind: "invalid",
    id: "Terlalu banyak pilihan waktu, atau jaraknya terlalu jauh. Paling banyak 12 pilihan dalam 8 bulan.",
    en: "Too many slots, or too far apart. At most 12 slots within 8 months.",
  },
  "meeting.deadline-unfit": {
    kind: "invalid",
    id: "Batas waktu jajak paling cepat satu hari kerja lagi, dan sebelum waktu pertama serta sebelum rapat yang sudah terjadwal.",
    en: "The poll ends at least one working day from now, and before the first slot and before a meeting that stands.",
  },
  "meeting.mandatory-required": {
    kind: "invalid",
    id: "Tentukan sedikitnya satu instansi yang wajib hadir sebelum membuka jajak waktu.",
    en: "Name at least one mandatory agency before you open a poll.",
  },
  "meeting.poll-open": {
    kind: "conflict",
    id: "Jajak waktu masih berjalan. Pilih salah satu slotnya, atau tutup jajak itu dahulu.",
    en: "A poll is under way. Choose one of its slots, or close it first.",
  },
  "meeting.poll-over": {
    kind: "conflict",
    id: "Jajak waktu ini sudah berakhir. Hubungi penyelenggara bila waktunya tidak sesuai.",
    en: "This poll is over. Ask the host if the time does not suit you.",
  },
  "meeting.too-late-to-poll": {
    kind: "conflict",
    id: "Rapat tinggal dua hari kerja lagi atau kurang, sehingga tidak dijajak ulang. Minta pemimpin rapat menjadwalkan ulang.",
    en: "The meeting is two working days away or less, so it is not polled again. Ask the chair to reschedule it.",
  },
  "meeting.no-vote": {
    kind: "forbidden",
    id: "Suara instansi Anda diberikan oleh orang yang ditunjuk mewakilinya. Hubungi mereka.",
    en: "Your agency votes through the people named for it. Ask one of them.",
  },
} as const satisfies Refusals
