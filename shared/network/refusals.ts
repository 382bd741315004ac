import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const networkRefusals = {
  "network.missing": {
    kind: "missing",
    id: "Jejaring ini tidak ditemukan.",
    en: "There is no such network.",
  },
  "network.dissolved": {
    kind: "conflict",
    id: "Jejaring ini sudah dibubarkan.",
    en: "This network has been dissolved.",
  },
  "network.agency-suspended": {
    kind: "forbidden",
    id: "Instansi Anda sedang tidak aktif. Hubungi Dinas Sosial atau Balai yang mendaftarkannya.",
    en: "Your agency is not active. Ask the social office or centre that registered it.",
  },
  "network.may-not-found": {
    kind: "forbidden",
    id: "Jejaring dibentuk oleh Dinas Sosial, PKSAI, Kementerian Sosial, Bappeda, atau Dinas PPPA.",
    en: "A social office, PKSAI, the ministry, Bappeda or a child protection office founds one.",
  },
  "network.region-unfit": {
    kind: "invalid",
    id: "Wilayah tidak sesuai dengan tingkat jejaring, atau di luar wilayah kerja Anda. Pilih yang lain.",
    en: "The region does not fit the level, or is not where your agency works. Pick another one.",
  },
  "network.chair-not-founder": {
    kind: "invalid",
    id: "Saat dibentuk, ketua berasal dari instansi Anda. Serahkan kepada anggota lain sesudahnya.",
    en: "At founding the chair is of your own agency. Hand it to another member afterwards.",
  },
  "network.not-a-member": {
    kind: "forbidden",
    id: "Tindakan ini milik instansi anggota jejaring.",
    en: "This act belongs to the members of the network.",
  },
  "network.not-the-chair": {
    kind: "forbidden",
    id: "Hanya instansi ketua jejaring yang dapat melakukannya.",
    en: "Only the agency that chairs the network can do this.",
  },
  "network.not-a-candidate": {
    kind: "forbidden",
    id: "Instansi Anda tidak sedang diusulkan menjadi anggota.",
    en: "Your agency is not proposed as a member.",
  },
  "network.no-candidate": {
    kind: "conflict",
    id: "Tidak ada instansi yang sedang diusulkan menjadi anggota.",
    en: "No agency is proposed as a member.",
  },
  "network.candidate-unknown": {
    kind: "invalid",
    id: "Instansi ini tidak sedang diusulkan menjadi anggota.",
    en: "This agency is not proposed as a member.",
  },
  "network.agency-unknown": {
    kind: "invalid",
    id: "Instansi ini tidak dikenal atau tidak aktif. Pilih dari direktori.",
    en: "This agency is unknown or not active. Pick one from the directory.",
  },
  "network.already-member": {
    kind: "invalid",
    id: "Instansi ini sudah menjadi anggota.",
    en: "This agency is a member already.",
  },
  "network.already-proposed": {
    kind: "invalid",
    id: "Instansi ini sudah diusulkan.",
    en: "This agency has been proposed already.",
  },
  "network.full": {
    kind: "conflict",
    id: "Jejaring ini sudah beranggotakan 60 instansi. Keluarkan dulu yang tidak lagi ikut.",
    en: "This network has 60 members. Remove those that no longer take part first.",
  },
  "network.queue-full": {
    kind: "conflict",
    id: "Sudah ada 10 instansi yang diusulkan. Selesaikan dulu yang sudah ada.",
    en: "Ten agencies are proposed already. Settle those first.",
  },
  "network.already-agreed": {
    kind: "conflict",
    id: "Instansi Anda sudah menyatakan bersedia.",
    en: "Your agency has agreed already.",
  },
  "network.person-unknown": {
    kind: "invalid",
    id: "Orang ini bukan anggota aktif instansi yang diwakilinya. Sebut yang lain, atau usulkan ulang.",
    en: "This person is no active member of the agency. Name another one, or propose it again.",
  },
  "network.same-person": {
    kind: "invalid",
    id: "Narahubung dan penggantinya harus dua orang yang berbeda.",
    en: "The focal point and the deputy are two different people.",
  },
  "network.own-candidate": {
    kind: "invalid",
    id: "Instansi Anda yang mengusulkan. Tarik usulannya bila berubah pikiran.",
    en: "Your own agency proposed it. Take the proposal back if you changed your mind.",
  },
  "network.objected-already": {
    kind: "invalid",
    id: "Instansi Anda sudah menyatakan keberatan.",
    en: "Your agency has objected already.",
  },
  "network.objection-late": {
    kind: "invalid",
    id: "Masa keberatan sudah lewat. Sampaikan kepada ketua jejaring.",
    en: "The period for objections is over. Speak to the chair.",
  },
  "network.objections-open": {
    kind: "invalid",
    id: "Masa keberatan belum lewat. Terima setelah harinya tiba.",
    en: "The period for objections is not over. Admit it after that day.",
  },
  "network.not-agreed": {
    kind: "invalid",
    id: "Instansi yang diusulkan belum menyatakan bersedia.",
    en: "The agency proposed has not agreed yet.",
  },
  "network.sponsor-gone": {
    kind: "invalid",
    id: "Pengusulnya bukan anggota lagi. Batalkan usulan ini, lalu usulkan ulang.",
    en: "Its sponsor is no member any more. Cancel this proposal, then propose it again.",
  },
  "network.reason-required": {
    kind: "invalid",
    id: "Ada keberatan anggota. Tulis alasan mengapa tetap diterima.",
    en: "Members have objected. Write why it is admitted all the same.",
  },
  "network.not-yours-to-turn-down": {
    kind: "invalid",
    id: "Usulan ini dibatalkan oleh ketua, pengusul, atau instansi yang diusulkan sendiri.",
    en: "The chair, the sponsor or the agency itself cancels this proposal.",
  },
  "network.member-unknown": {
    kind: "invalid",
    id: "Instansi ini bukan anggota jejaring.",
    en: "This agency is no member of the network.",
  },
  "network.chair-stays": {
    kind: "conflict",
    id: "Instansi ketua tidak dapat keluar. Serahkan dulu jabatan ketua, atau bubarkan jejaring.",
    en: "The chairing agency cannot leave. Hand the chair over first, or dissolve the network.",
  },
  "network.chair-removed": {
    kind: "invalid",
    id: "Instansi ketua tidak dapat dikeluarkan. Serahkan dulu jabatan ketua.",
    en: "The chairing agency cannot be removed. Hand the chair over first.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(networkRefusals)
