import type { Refusals } from "../../kernel/refusal.ts"

/** Why a child is not cared for in this way, or its case not closed yet. */
export const careRefusals = {
  "case.nearer-options": {
    kind: "invalid",
    id: "Pengasuhan di lembaga adalah pilihan terakhir. Tulis mengapa setiap pilihan yang lebih dekat ke keluarga tidak dapat dilakukan.",
    en: "Residential care is the last resort. Write why each option nearer to a family cannot be taken.",
  },
  "case.care-end-missing": {
    kind: "invalid",
    id: "Pengasuhan di lembaga bersifat sementara. Isi tanggal berakhirnya di masa depan.",
    en: "Residential care is temporary. Give a last day in the future.",
  },
  "case.not-ready-to-return": {
    kind: "invalid",
    id: "Anak belum dapat kembali ke keluarga. Selesaikan dulu pemeriksaan reintegrasi yang masih kurang.",
    en: "The child cannot go back to a family yet. Finish the reunification checks that are missing.",
  },
  "case.keys-open": {
    kind: "conflict",
    id: "Delapan kunci manajemen kasus belum lengkap. Catat yang belum selesai atau tidak diperlukan.",
    en: "The eight keys of case management are not complete. Record what is not done or not needed.",
  },
  "case.child-in-care": {
    kind: "conflict",
    id: "Anak masih diasuh lembaga. Atur kepulangan atau pengasuhan selanjutnya dulu.",
    en: "The child is still in an institution’s care. Arrange the return or further care first.",
  },
  "case.after-care-missing": {
    kind: "conflict",
    id: "Pemantauan sesudah kasus ditutup belum diatur. Atur dulu, lalu centang.",
    en: "Monitoring after the closure is not arranged yet. Arrange it, then tick it.",
  },
  "case.return-unchecked": {
    kind: "conflict",
    id: "Pemeriksaan reintegrasi belum lengkap untuk anak yang kembali ke keluarga.",
    en: "The reunification checks of a child who went back to a family are not complete.",
  },
  "case.checks-for-outcome": {
    kind: "invalid",
    id: "Hasil ini berarti anak berada di keluarga. Lengkapi dulu pemeriksaan reintegrasi.",
    en: "This outcome means that the child is with a family. Complete the reunification checks first.",
  },
  "case.handoff-open": {
    kind: "conflict",
    id: "Masih ada alih tanggung jawab atau titip asuh yang berjalan. Selesaikan atau batalkan dulu.",
    en: "A transfer or placement is still open. Finish or cancel it first.",
  },
  "case.custody-unverified": {
    kind: "conflict",
    id: "Alih tanggung jawab terakhir belum diverifikasi. Ajukan hasilnya, lalu minta koordinator memverifikasi.",
    en: "The last change of custody is not verified. Propose its outcome, then ask a coordinator to verify it.",
  },
  "case.own-keys": {
    kind: "forbidden",
    id: "Semua kunci kasus ini Anda catat sendiri. Minta supervisor lain menutupnya.",
    en: "You recorded every key of this case yourself. Ask another supervisor to close it.",
  },
  "case.tasks-open": {
    kind: "conflict",
    id: "Masih ada tugas terbuka untuk anak ini. Selesaikan atau hentikan dulu.",
    en: "There are open tasks for this child. Finish or drop them first.",
  },
  "case.custodian-active": {
    kind: "conflict",
    id: "Penanggung jawab kasus ini masih aktif. Minta alih tanggung jawab kepadanya.",
    en: "The custodian of this case is active. Ask it for a transfer.",
  },
} as const satisfies Refusals
