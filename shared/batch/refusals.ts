import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const batchRefusals = {
  "batch.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk instansi Anda.",
    en: "Not found, or not for your agency.",
  },
  "batch.case-twice": {
    kind: "invalid",
    id: "Ada kasus yang disebut dua kali.",
    en: "A case is named twice.",
  },
  "batch.case-not-held": {
    kind: "invalid",
    id: "Ada kasus yang tidak ditemukan, atau bukan tanggung jawab instansi Anda. Hapus dari pilihan.",
    en: "A case was not found, or is not your agency's. Take it out of the choice.",
  },
  "batch.case-closed": {
    kind: "invalid",
    id: "Ada kasus yang sudah ditutup. Hapus dari pilihan.",
    en: "A case is closed already. Take it out of the choice.",
  },
  "batch.receiver-unknown": {
    kind: "invalid",
    id: "Instansi tujuan tidak dikenal. Pilih dari direktori.",
    en: "The receiving agency is unknown. Pick one from the directory.",
  },
  "batch.to-itself": {
    kind: "invalid",
    id: "Pilih instansi lain sebagai tujuan.",
    en: "Pick another agency to receive the children.",
  },
  "batch.family-options-required": {
    kind: "invalid",
    id: "Tulis mengapa keluarga dan pengasuhan berbasis masyarakat belum dapat menjaga anak. Lembaga adalah pilihan terakhir.",
    en: "Write why family and community care cannot look after the children. An institution comes last.",
  },
  "batch.wrong-state": {
    kind: "conflict",
    id: "Serah terima massal ini sudah berada pada tahap lain, sehingga tindakan ini tidak berlaku lagi.",
    en: "This bulk handoff is at another stage, so this act no longer applies.",
  },
  "batch.own-approval": {
    kind: "forbidden",
    id: "Penulis tidak dapat menyetujui sendiri. Minta supervisor lain.",
    en: "Its author cannot approve it. Ask another supervisor.",
  },
  "batch.another-approver": {
    kind: "forbidden",
    id: "Persetujuan ini perlu diberikan supervisor lain. Teruskan kepada supervisor lain di instansi Anda.",
    en: "Another supervisor has to approve this. Pass it on to one of your agency.",
  },
  "batch.not-author": {
    kind: "forbidden",
    id: "Hanya penulis atau supervisor yang dapat membatalkannya.",
    en: "Only its author or a supervisor can cancel it.",
  },
  "batch.entry-unknown": {
    kind: "invalid",
    id: "Kasus ini tidak ada di serah terima massal ini.",
    en: "This case is not part of this bulk handoff.",
  },
  "batch.entry-settled": {
    kind: "conflict",
    id: "Kasus ini sudah ditawarkan atau dilewati. Lanjutkan dengan kasus berikutnya.",
    en: "This case was offered or skipped already. Go on with the next one.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(batchRefusals)
