import type { Refusals } from "../../kernel/refusal.ts"

/** Why an offer, a question, an answer or a decision is refused. */
export const negotiationRefusals = {
  "handoff.wrong-kind": {
    kind: "conflict",
    id: "Tindakan ini tidak berlaku untuk jenis serah terima ini.",
    en: "This act does not apply to this kind of handoff.",
  },
  "handoff.family-options-required": {
    kind: "invalid",
    id: "Tulis mengapa keluarga dan pengasuhan berbasis masyarakat belum dapat menjaga anak. Lembaga adalah pilihan terakhir.",
    en: "Write why family and community care cannot look after the child. An institution comes last.",
  },
  "handoff.return-day-unfit": {
    kind: "invalid",
    id: "Titip asuh sementara memerlukan tanggal kembali, paling lama 6 bulan dari sekarang.",
    en: "A temporary placement needs a return date, at most 6 months from now; nothing else has one.",
  },
  "handoff.not-for-victims": {
    kind: "invalid",
    id: "LPKS diperuntukkan bagi anak yang berkonflik dengan hukum. Pilih RPSA, keluarga, atau layanan lain untuk anak korban.",
    en: "An LPKS is for children in conflict with the law. Pick a protection home, kin or another service for this child.",
  },
  "handoff.agency-cannot-hold": {
    kind: "forbidden",
    id: "Jenis instansi Anda tidak dapat menjadi penanggung jawab kasus.",
    en: "Your kind of agency cannot be responsible for a case.",
  },
  "handoff.deferral-unexplained": {
    kind: "invalid",
    id: "Persetujuan atau perjanjian belum ada. Tulis mengapa anak tidak dapat menunggu, atau ajukan dulu ke supervisor.",
    en: "Approval or agreement is missing. Write why the child cannot wait, or submit it to a supervisor first.",
  },
  "handoff.not-deferrable": {
    kind: "invalid",
    id: "Hanya alih tanggung jawab atau titip asuh darurat yang dapat mendahului persetujuan atau perjanjian.",
    en: "Only an emergency transfer or placement may go ahead of its approval or agreement.",
  },
  "handoff.not-reviewer": {
    kind: "forbidden",
    id: "Hanya petugas yang meninjau tawaran ini yang dapat bertanya.",
    en: "Only the officer who reviews this offer can ask.",
  },
  "handoff.no-questions": {
    kind: "conflict",
    id: "Kasus darurat diputuskan tanpa menunggu jawaban. Terima, atau tolak dengan alternatif.",
    en: "An emergency is decided without waiting for answers. Accept, or decline with an alternative.",
  },
  "handoff.rounds-used": {
    kind: "conflict",
    id: "Sudah dua kali bertanya. Putuskan sekarang dengan keterangan yang ada.",
    en: "Two rounds of questions are used up. Decide now on what is known.",
  },
  "handoff.answers-missing": {
    kind: "invalid",
    id: "Jawab setiap pertanyaan, atau tulis mengapa tidak dijawab.",
    en: "Answer each question, or write why it is not answered.",
  },
  "handoff.return-stands": {
    kind: "forbidden",
    id: "Dalam masa stabilisasi, pengembalian tidak dapat ditolak. Terima anak kembali, atau naikkan ke koordinator.",
    en: "Within the stabilisation window a return cannot be declined. Take the child back, or escalate to the coordinator.",
  },
  "handoff.child-position-required": {
    kind: "invalid",
    id: "Serah terima sudah berjalan. Catat dulu sikap anak.",
    en: "The handover has begun. Record the child’s position first.",
  },
  "handoff.withdrawal-asked": {
    kind: "conflict",
    id: "Penarikan sudah diminta dan menunggu jawaban penerima atau koordinator.",
    en: "Withdrawal was asked for already; the receiver or the coordinator must answer.",
  },
  "handoff.no-withdrawal": {
    kind: "conflict",
    id: "Tidak ada permintaan penarikan yang menunggu jawaban.",
    en: "No withdrawal waits for an answer.",
  },
  "handoff.risk-not-raised": {
    kind: "invalid",
    id: "Pilih tingkat risiko yang lebih tinggi dari sekarang.",
    en: "Pick a risk higher than it is now.",
  },
  "handoff.risk-not-lowered": {
    kind: "invalid",
    id: "Pilih tingkat risiko yang lebih rendah dari sekarang.",
    en: "Pick a risk lower than it is now.",
  },
  "handoff.case-graver": {
    kind: "conflict",
    id: "Kasus ini dinilai lebih berat. Turunkan dulu risiko pada kasusnya.",
    en: "The case itself is rated graver. Lower the risk of the case first.",
  },
  "handoff.own-act": {
    kind: "forbidden",
    id: "Ini tindakan Anda sendiri dalam serah terima ini. Minta orang lain menilainya.",
    en: "This is an act of your own on this handoff. Ask somebody else to judge it.",
  },
  "handoff.coordinator-required": {
    kind: "forbidden",
    id: "Tanggung jawab sudah berpindah. Ajukan hasil untuk diverifikasi, siapkan pengembalian, atau minta koordinator membatalkan.",
    en: "Custody has moved. Propose an outcome to be verified, draft a return, or ask a coordinator to cancel.",
  },
  "handoff.not-custodian": {
    kind: "forbidden",
    id: "Hanya supervisor penanggung jawab kasus yang dapat melakukannya.",
    en: "Only a supervisor of the case’s custodian can do this.",
  },
  "handoff.already-escalated": {
    kind: "conflict",
    id: "Koordinator sudah diberi tahu. Tunggu tindakannya.",
    en: "The coordinator has been told. Wait for them to act.",
  },
  "handoff.on-its-way": {
    kind: "conflict",
    id: "Anak sedang diserahkan. Minta penarikan, atau minta koordinator memutuskan.",
    en: "The child is being handed over. Ask for withdrawal, or ask the coordinator to decide.",
  },
  "handoff.obligations-left": {
    kind: "conflict",
    id: "Masih ada kewajiban yang belum selesai: tugas yang belum pindah, ratifikasi, atau anak yang belum kembali.",
    en: "An obligation is still open: tasks not moved, a ratification, or a child not yet back.",
  },
} as const satisfies Refusals
