import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const programmeRefusals = {
  "programme.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk instansi Anda.",
    en: "Not found, or not for your agency.",
  },
  "programme.not-yours": {
    kind: "forbidden",
    id: "Hanya koordinator instansi penyelenggara yang dapat melakukannya.",
    en: "Only the coordinator of the hosting agency can do this.",
  },
  "programme.closed": {
    kind: "conflict",
    id: "Program ini sudah ditutup. Buat program baru untuk melanjutkan.",
    en: "This programme is closed. Make a new one to go on.",
  },
  "programme.agency-suspended": {
    kind: "forbidden",
    id: "Instansi Anda sedang dibekukan, sehingga belum dapat membuat program.",
    en: "Your agency is suspended and can make no programme now.",
  },
  "programme.network-unknown": {
    kind: "invalid",
    id: "Jejaring ini tidak dikenal, atau instansi Anda bukan anggotanya.",
    en: "This network is unknown, or your agency is not a member.",
  },
  "programme.planned-once": {
    kind: "conflict",
    id: "Program ini hanya satu kali, dan pertemuannya sudah direncanakan.",
    en: "This programme meets once, and that meeting is planned already.",
  },
  "programme.objective-unknown": {
    kind: "invalid",
    id: "Tujuan ini tidak ada dalam program. Pilih dari daftarnya.",
    en: "The programme has no such objective. Pick one from its list.",
  },
  "programme.outcome-missing": {
    kind: "conflict",
    id: "Masih ada tujuan tanpa catatan hasil. Catat hasilnya sebelum menutup program.",
    en: "An objective has no outcome yet. Record it before you close the programme.",
  },
  "programme.not-the-chair": {
    kind: "forbidden",
    id: "Laporan jejaring hanya untuk instansi yang mengetuainya.",
    en: "A network's report is for the agency that chairs it.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(programmeRefusals)
