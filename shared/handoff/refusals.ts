import { type Refusals, refuseFrom } from "../kernel/refusal.ts"
import { completionRefusals } from "./lists/refusals-completion.ts"
import { negotiationRefusals } from "./lists/refusals-negotiation.ts"

export const handoffRefusals = {
  ...negotiationRefusals,
  ...completionRefusals,
  "handoff.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk instansi Anda.",
    en: "Not found, or not for your agency.",
  },
  "handoff.not-yours": {
    kind: "forbidden",
    id: "Tindakan ini milik instansi yang lain dalam serah terima ini.",
    en: "This act belongs to the other agency of this handoff.",
  },
  "handoff.wrong-state": {
    kind: "conflict",
    id: "Serah terima ini sudah berada pada tahap lain, sehingga tindakan ini tidak berlaku lagi.",
    en: "This handoff is at another stage, so this act no longer applies.",
  },
  "handoff.frozen": {
    kind: "conflict",
    id: "Dasar hukum serah terima ini dicabut, sehingga tidak dapat dilanjutkan sampai dipulihkan.",
    en: "The legal basis of this handoff was withdrawn: it cannot go on until it is restored.",
  },
  "handoff.case-moved": {
    kind: "conflict",
    id: "Kasus ini sudah beralih ke penanggung jawab lain.",
    en: "The case has moved to another custodian.",
  },
  "handoff.case-not-held": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk instansi Anda.",
    en: "Not found, or not for your agency.",
  },
  "handoff.case-closed": {
    kind: "conflict",
    id: "Kasus ini sudah ditutup.",
    en: "The case is closed.",
  },
  "handoff.receiver-unknown": {
    kind: "invalid",
    id: "Instansi tujuan tidak dikenal. Pilih dari direktori.",
    en: "The receiving agency is unknown. Pick one from the directory.",
  },
  "handoff.to-itself": {
    kind: "invalid",
    id: "Instansi tujuan adalah instansi Anda sendiri.",
    en: "The receiving agency is your own.",
  },
  "handoff.receiver-cannot-receive": {
    kind: "invalid",
    id: "Jenis instansi tujuan tidak dapat menerima serah terima ini.",
    en: "This kind of agency cannot receive such a handoff.",
  },
  "handoff.receiver-suspended": {
    kind: "conflict",
    id: "Instansi tujuan sedang dibekukan. Pilih instansi lain.",
    en: "The receiving agency is suspended. Pick another.",
  },
  "handoff.source-suspended": {
    kind: "forbidden",
    id: "Instansi Anda sedang tidak aktif, sehingga tidak dapat merujuk. Alihkan anak ke instansi lain, atau hubungi koordinator jejaring.",
    en: "Your agency is not active and cannot refer. Transfer the child to another agency, or ask the network’s coordinator.",
  },
  "handoff.receiver-conflicted": {
    kind: "invalid",
    id: "Instansi tujuan tercatat memiliki konflik kepentingan pada kasus ini.",
    en: "The receiving agency has a recorded conflict of interest in this case.",
  },
  "handoff.service-not-offered": {
    kind: "invalid",
    id: "Instansi tujuan tidak menyediakan layanan ini.",
    en: "The receiving agency does not offer this service.",
  },
  "handoff.child-not-served": {
    kind: "invalid",
    id: "Instansi tujuan tidak melayani anak dengan usia, jenis kelamin, atau kategori ini.",
    en: "The receiving agency does not serve a child of this age, sex or category.",
  },
  "handoff.outside-catchment": {
    kind: "invalid",
    id: "Wilayah anak di luar jangkauan instansi tujuan. Tulis alasannya bila tetap dituju.",
    en: "The child’s district is outside the receiver’s catchment. Give a reason to offer anyway.",
  },
  "handoff.no-room": {
    kind: "conflict",
    id: "Instansi tujuan tidak punya tempat. Tulis alasan bila tetap dituju, atau pilih yang lain.",
    en: "The receiving agency has no room. Give a reason to offer anyway, or pick another.",
  },
  "handoff.place-taken": {
    kind: "conflict",
    id: "Tempat terakhir sudah terisi. Perbarui kapasitas, atau tolak dengan alternatif.",
    en: "The last place is taken. Update the capacity, or decline with an alternative.",
  },
  "handoff.not-covered": {
    kind: "forbidden",
    id: "Tidak ada perjanjian kerja sama berlaku yang mencakup layanan, wilayah, dan data ini.",
    en: "No partnership in force covers this service, territory and data.",
  },
  "handoff.desk-unstaffed": {
    kind: "conflict",
    id: "Meja piket instansi tujuan tidak terisi, sehingga kasus risiko tinggi tidak dapat dikirim.",
    en: "Nobody is on duty at the receiver’s desk, so a high-risk case cannot be sent there.",
  },
  "handoff.already-offered": {
    kind: "conflict",
    id: "Sudah ada tawaran terbuka yang sama untuk kasus ini.",
    en: "The same offer is already open for this case.",
  },
  "handoff.approval-required": {
    kind: "forbidden",
    id: "Tawaran ini perlu persetujuan supervisor. Ajukan persetujuan lebih dulu.",
    en: "This offer needs a supervisor’s approval. Submit it first.",
  },
  "handoff.approval-not-needed": {
    kind: "conflict",
    id: "Tawaran ini tidak perlu persetujuan. Langsung kirim.",
    en: "This offer needs no approval. Send it directly.",
  },
  "handoff.own-approval": {
    kind: "forbidden",
    id: "Penulis tidak dapat menyetujui tawarannya sendiri. Minta supervisor lain.",
    en: "Nobody approves their own offer. Ask another supervisor.",
  },
  "handoff.own-offer": {
    kind: "forbidden",
    id: "Penulis atau penyetuju tawaran tidak dapat menerimanya. Minta petugas lain.",
    en: "Nobody accepts an offer they wrote or approved. Ask another officer.",
  },
  "handoff.not-author": {
    kind: "forbidden",
    id: "Hanya penulis atau supervisor yang dapat melakukannya.",
    en: "Only the author or a supervisor can do this.",
  },
  "handoff.not-on-duty": {
    kind: "forbidden",
    id: "Anda tidak sedang bertugas di meja serah terima instansi ini.",
    en: "You are not on duty at this agency’s desk.",
  },
  "handoff.certificate-required": {
    kind: "forbidden",
    id: "Risiko darurat atau tinggi memerlukan sertifikat pekerja sosial yang masih berlaku.",
    en: "Emergency and high risk need a valid social worker’s certificate.",
  },
  "handoff.alternative-required": {
    kind: "invalid",
    id: "Sebutkan instansi alternatif, atau nyatakan belum diketahui.",
    en: "Name an alternative agency, or state that none is known.",
  },
  "handoff.alternative-unknown": {
    kind: "invalid",
    id: "Instansi alternatif tidak dikenal.",
    en: "The alternative agency is unknown.",
  },
  "handoff.documents-no-reason": {
    kind: "invalid",
    id: "Pada kasus darurat, dokumen yang belum lengkap bukan alasan menolak.",
    en: "In an emergency, incomplete documents are no reason to decline.",
  },
  "handoff.worker-unknown": {
    kind: "invalid",
    id: "Petugas penerima bukan anggota aktif instansi Anda.",
    en: "The receiving worker is no active member of your agency.",
  },
  "handoff.worker-unfit": {
    kind: "invalid",
    id: "Petugas penerima tidak menangani kasus, atau sertifikatnya tidak berlaku untuk risiko ini.",
    en: "The receiving worker does not work on cases, or lacks the certificate this risk needs.",
  },
  "handoff.not-the-worker": {
    kind: "forbidden",
    id: "Hanya petugas yang ditunjuk saat menerima yang dapat menyelesaikannya.",
    en: "Only the worker named at acceptance can complete it.",
  },
  "handoff.date-past": {
    kind: "invalid",
    id: "Tanggal serah terima harus di masa depan.",
    en: "The handover date must lie ahead.",
  },
  "handoff.contact-implausible": {
    kind: "invalid",
    id: "Kontak pertama atau serah terima harus terjadi setelah diterima dan bukan di masa depan.",
    en: "First contact or handover must lie after acceptance and not in the future.",
  },
  "handoff.contact-required": {
    kind: "invalid",
    id: "Rujukan diselesaikan dengan catatan kontak pertama.",
    en: "A referral is completed with its first contact.",
  },
  "handoff.record-required": {
    kind: "invalid",
    id: "Serah terima anak diselesaikan dengan berita acara serah terima (BAST).",
    en: "Handing a child over is completed with the handover record (BAST).",
  },
  "handoff.sealed": {
    kind: "forbidden",
    id: "Bagian ini belum, atau tidak lagi, terbuka bagi Anda pada tahap ini.",
    en: "This part is not, or no longer, open to you at this stage.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(handoffRefusals)
