import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const feedRefusals = {
  "feed.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan milik Anda.",
    en: "Not found, or not yours.",
  },
  "feed.taken": {
    kind: "conflict",
    id: "Alamat langganan ini sudah dipakai. Buat yang baru.",
    en: "This subscription address is taken. Make a new one.",
  },
  "feed.not-coordinator": {
    kind: "forbidden",
    id: "Kalender seluruh instansi hanya untuk koordinatornya. Anda dapat berlangganan kalender sendiri.",
    en: "An agency’s whole calendar is for its coordinators. You can subscribe to your own.",
  },
  "feed.revoked": {
    kind: "conflict",
    id: "Langganan ini sudah dicabut.",
    en: "This subscription has been revoked.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(feedRefusals)
