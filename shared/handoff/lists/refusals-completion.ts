import type { Refusals } from "../../kernel/refusal.ts"

/** Why a handover, its completion or what follows is refused. */
export const completionRefusals = {
  "handoff.nothing-moves": {
    kind: "invalid",
    id: "Rujukan tidak memindahkan anak. Selesaikan dengan mencatat kontak pertama.",
    en: "A referral moves no child. Complete it by recording the first contact.",
  },
  "handoff.arrival-past": {
    kind: "invalid",
    id: "Perkiraan tiba harus di masa depan.",
    en: "The expected arrival must lie ahead.",
  },
  "handoff.nobody-travels": {
    kind: "conflict",
    id: "Anak tidak dalam perjalanan, sehingga tidak ada kabar yang ditunggu.",
    en: "The child is not travelling, so no sign of life is awaited.",
  },
  "handoff.arrival-code-wrong": {
    kind: "invalid",
    id: "Kode kedatangan tidak cocok. Baca lagi dari Lembar jalan, atau telepon instansi pengirim.",
    en: "The arrival code does not match. Read it again from the travel sheet, or ring the sender.",
  },
  "handoff.tasks-unplaced": {
    kind: "conflict",
    id: "Masih ada yang belum dilihat. Terima atau jadwalkan ulang semuanya lebih dulu.",
    en: "Some of what goes along was not looked at yet. Accept or re-date all of it first.",
  },
  "handoff.tasks-unmoved": {
    kind: "conflict",
    id: "Masih ada yang tertinggal pada instansi sebelumnya. Pindahkan semuanya lebih dulu.",
    en: "Something still lies with the former agency. Move all of it first.",
  },
  "handoff.same-hands": {
    kind: "forbidden",
    id: "Orang yang menyerahkan anak tidak dapat menerimanya juga. Minta petugas lain.",
    en: "Whoever gave the child away cannot receive it too. Ask another worker.",
  },
  "handoff.withdrawal-waits": {
    kind: "conflict",
    id: "Pengirim meminta penarikan. Jawab permintaan itu lebih dulu.",
    en: "The sender asks to take it back. Answer that first.",
  },
  "handoff.not-emergency": {
    kind: "conflict",
    id: "Jalan ini hanya untuk kasus darurat. Terima tawaran dengan cara biasa.",
    en: "This way is for emergencies only. Accept the offer in the usual way.",
  },
  "handoff.attempts-required": {
    kind: "invalid",
    id: "Pengirim belum dihubungi. Catat sedikitnya satu upaya menghubungi, kapan dan dengan cara apa.",
    en: "The sender was not reached. Record at least one attempt, when and how.",
  },
  "handoff.supervisor-required": {
    kind: "forbidden",
    id: "Hanya supervisor instansi pengirim, atau koordinator dari instansi lain, yang dapat melakukannya.",
    en: "Only a supervisor of the sending agency, or a coordinator of another, can do this.",
  },
  "handoff.nothing-to-ratify": {
    kind: "conflict",
    id: "Tidak ada yang perlu disahkan.",
    en: "There is nothing to ratify.",
  },
  "handoff.return-open": {
    kind: "conflict",
    id: "Pengembalian sudah disiapkan. Selesaikan atau batalkan pengembalian itu lebih dulu.",
    en: "A return is under way. Complete or cancel it first.",
  },
  "handoff.nothing-to-return": {
    kind: "invalid",
    id: "Hanya alih tanggung jawab atau titip asuh yang dapat dikembalikan.",
    en: "Only a transfer or a placement can be returned.",
  },
  "handoff.child-still-here": {
    kind: "conflict",
    id: "Anak masih tercatat pada asuhan Anda. Siapkan pengembalian, atau pilih hasil bahwa anak sudah pindah.",
    en: "The child is still in your care. Draft a return, or choose an outcome that says where it went.",
  },
  "handoff.child-elsewhere": {
    kind: "conflict",
    id: "Anak tidak lagi dalam asuhan instansi ini.",
    en: "The child is no longer in this agency’s care.",
  },
  "handoff.own-outcome": {
    kind: "forbidden",
    id: "Hasil yang Anda ajukan sendiri tidak dapat Anda nilai. Minta petugas lain.",
    en: "Nobody judges an outcome they proposed. Ask another officer.",
  },
  "handoff.not-frozen": {
    kind: "conflict",
    id: "Dasar hukumnya tidak dicabut.",
    en: "Its legal basis was not withdrawn.",
  },
  "handoff.freeze-known": {
    kind: "conflict",
    id: "Instansi Anda sudah menyatakan mengetahuinya.",
    en: "Your agency has already acknowledged it.",
  },
  "handoff.task-unknown": {
    kind: "invalid",
    id: "Tugas tidak dikenal, sudah selesai, atau bukan milik kasus ini. Muat ulang daftarnya.",
    en: "A task is unknown, finished, or not of this case. Load the list again.",
  },
  "handoff.task-twice": {
    kind: "invalid",
    id: "Ada yang disebut dua kali.",
    en: "Something is named twice.",
  },
  "handoff.service-unknown": {
    kind: "invalid",
    id: "Layanan atau penitipan tidak dikenal, sudah selesai, atau bukan milik kasus ini. Muat ulang daftarnya.",
    en: "A service or placement is unknown, has ended, or is not of this case. Load the list again.",
  },
  "handoff.due-past": {
    kind: "invalid",
    id: "Tanggal baru sebuah tugas harus di masa depan.",
    en: "The new date of a task must lie ahead.",
  },
  "handoff.arrived-already": {
    kind: "conflict",
    id: "Layanan ini sudah ikut dengan penanggung jawab yang sekarang.",
    en: "This service has come along to the present custodian already.",
  },
  "handoff.goes-along": {
    kind: "conflict",
    id: "Layanan ini ikut serah terima. Ambil alih di halaman serah terima itu.",
    en: "This service goes along with a handoff. Take it over on that handoff’s page.",
  },
  "handoff.no-manifest": {
    kind: "conflict",
    id: "Tidak ada yang ikut berpindah.",
    en: "There is nothing that goes along.",
  },
  "handoff.nothing-due": {
    kind: "conflict",
    id: "Belum ada tenggat yang lewat.",
    en: "No deadline has passed.",
  },
  "handoff.not-expiring": {
    kind: "conflict",
    id: "Tawaran ini tidak gugur karena waktu.",
    en: "This offer does not lapse by time.",
  },
} as const satisfies Refusals
