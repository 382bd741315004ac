import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const holidayRefusals = {
  "holiday.missing": {
    kind: "missing",
    id: "Kalender tahun ini belum ada. Minta administrator mencatatnya.",
    en: "There is no calendar of this year. Ask an administrator to enter it.",
  },
  "holiday.moved": {
    kind: "conflict",
    id: "Tahun ini sudah diubah orang lain. Muat ulang, lalu catat kembali.",
    en: "Somebody else has changed this year. Reload it, then enter it again.",
  },
  "holiday.date-outside": {
    kind: "invalid",
    id: "Ada tanggal di luar tahun ini. Periksa tahunnya.",
    en: "A date lies outside this year. Check the year.",
  },
  "holiday.date-twice": {
    kind: "invalid",
    id: "Ada tanggal yang disebut dua kali. Hapus salah satunya.",
    en: "A date is named twice. Remove one of them.",
  },
  "holiday.region-unfit": {
    kind: "invalid",
    id: "Hari libur daerah memerlukan wilayah yang dikenal; libur nasional dan cuti bersama tidak memakai wilayah.",
    en: "A regional holiday needs a known region; a national holiday and joint leave have none.",
  },
  "holiday.ramadan-unfit": {
    kind: "invalid",
    id: "Ramadan berlangsung 29 atau 30 hari, dan awal atau akhirnya jatuh pada tahun ini.",
    en: "Ramadan lasts 29 or 30 days, and begins or ends in this year.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(holidayRefusals)
