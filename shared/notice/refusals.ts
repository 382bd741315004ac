import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const noticeRefusals = {
  "notice.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk instansi Anda.",
    en: "Not found, or not for your agency.",
  },
  "notice.already-read": {
    kind: "conflict",
    id: "Pemberitahuan ini sudah ditandai dibaca.",
    en: "This notice is already marked as read.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(noticeRefusals)
