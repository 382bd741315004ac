import type { Refusals } from "../../kernel/refusal.ts"

/** Why groups of a meeting are not as somebody wants them. */
export const groupRefusals = {
  "meeting.no-groups": {
    kind: "forbidden",
    id: "Pembahasan kasus tidak dibagi dalam kelompok. Bahas bersama seluruh peserta.",
    en: "A case conference is not split into groups. Talk about it with everybody.",
  },
  "meeting.not-leading": {
    kind: "forbidden",
    id: "Hanya koordinator, pemimpin, atau notulis rapat ini yang dapat melakukannya.",
    en: "Only the coordinator, the chair or the minute taker of this meeting can do this.",
  },
  "meeting.group-twice": {
    kind: "invalid",
    id: "Ada orang atau nama kelompok yang disebut dua kali. Hapus salah satunya.",
    en: "A person or a name of a group is told twice. Take one of them out.",
  },
  "meeting.group-in-use": {
    kind: "invalid",
    id: "Ada kelompok yang sudah memiliki sesi atau laporan. Biarkan kelompok itu tetap ada.",
    en: "A group has a session or a report already. Leave that group in.",
  },
  "meeting.group-unknown": {
    kind: "invalid",
    id: "Kelompok ini tidak ada. Pilih dari daftar kelompok.",
    en: "There is no such group. Pick one from the list.",
  },
  "meeting.not-rapporteur": {
    kind: "invalid",
    id: "Anda pelapor kelompok lain. Tulis laporan untuk kelompok Anda.",
    en: "You report for another group. Write the report of yours.",
  },
  "meeting.nothing-to-group": {
    kind: "invalid",
    id: "Sebutkan sedikitnya satu kelompok sebelum peserta dibagi.",
    en: "Name at least one group before people are spread.",
  },
} as const satisfies Refusals
