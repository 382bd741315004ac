import { type Refusals, refuseFrom } from "../kernel/refusal.ts"
import { careRefusals } from "./lists/refusals-care.ts"
import { lawRefusals } from "./lists/refusals-law.ts"
import { peopleRefusals } from "./lists/refusals-people.ts"

export const caseRefusals = {
  ...careRefusals,
  ...lawRefusals,
  ...peopleRefusals,
  "case.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk instansi Anda.",
    en: "Not found, or not for your agency.",
  },
  "case.not-yours": {
    kind: "forbidden",
    id: "Tindakan ini milik instansi lain dalam kasus ini. Hubungi penanggung jawab kasus.",
    en: "This act belongs to another agency of this case. Ask the custodian of the case.",
  },
  "case.wrong-state": {
    kind: "conflict",
    id: "Status kasus ini sudah lain, sehingga tindakan ini tidak berlaku. Lihat keadaan terbarunya.",
    en: "This case’s status is another one now, so this act does not apply. Look at its current state.",
  },
  "case.agency-cannot-hold": {
    kind: "forbidden",
    id: "Instansi Anda tidak dapat menjadi penanggung jawab kasus: jenisnya lain, atau sedang tidak aktif.",
    en: "Your agency cannot be responsible for a case: it is of another kind, or not active.",
  },
  "case.region-unknown": {
    kind: "invalid",
    id: "Kode wilayah tidak dikenal. Pilih kabupaten/kota dari daftar.",
    en: "The region code is unknown. Pick a district from the list.",
  },
  "case.guardian-excluded": {
    kind: "invalid",
    id: "Anda sendiri tercantum sebagai orang yang dikecualikan dari kasus ini.",
    en: "You yourself are named as excluded from this case.",
  },
  "case.own-conflicted": {
    kind: "invalid",
    id: "Instansi Anda sendiri tercantum sebagai instansi yang berbenturan kepentingan. Minta instansi lain membuka kasus ini.",
    en: "Your own agency is named as conflicted. Ask another agency to open this case.",
  },
  "case.sub-code-unfit": {
    kind: "invalid",
    id: "Subkode ini bukan bagian dari kategori yang dipilih. Pilih subkode dari kategori itu.",
    en: "This sub-code is no part of the category chosen. Pick one of that category.",
  },
  "case.nik-missing": {
    kind: "invalid",
    id: "DTSEN dan DTKS mengenal orang dari NIK. Lengkapi identitas anak dengan NIK lebih dulu.",
    en: "DTSEN and DTKS know people by their NIK. Record the child’s NIK first.",
  },
  "case.birth-date-unfit": {
    kind: "invalid",
    id: "Menurut tanggal lahir ini usianya bukan 0 sampai 18 tahun saat kasus dibuka. Periksa tanggalnya.",
    en: "By this date of birth the age was not 0 to 18 when the case was opened. Check the date.",
  },
  "case.nothing-changed": {
    kind: "invalid",
    id: "Tidak ada yang berubah. Ubah sedikitnya satu isian.",
    en: "Nothing has changed. Change at least one field.",
  },
  "case.risk-not-raised": {
    kind: "invalid",
    id: "Tingkat risiko ini tidak lebih berat dari yang sekarang. Pilih tingkat yang lebih berat.",
    en: "This risk is no graver than the present one. Pick a graver one.",
  },
  "case.risk-not-lowered": {
    kind: "invalid",
    id: "Tingkat risiko ini tidak lebih ringan dari yang sekarang. Pilih tingkat yang lebih ringan.",
    en: "This risk is no lighter than the present one. Pick a lighter one.",
  },
  "case.lower-with-supervisor": {
    kind: "invalid",
    id: "Asesmen tidak menurunkan risiko. Pertahankan tingkatnya, lalu minta supervisor menurunkannya.",
    en: "An assessment does not lower the risk. Keep it, then ask a supervisor to lower it.",
  },
  "case.key-without-evidence": {
    kind: "invalid",
    id: "Kunci ini belum punya bukti. Sebutkan sedikitnya satu dokumen yang termasuk kunci ini.",
    en: "This key has no evidence yet. Name at least one paper that belongs to it.",
  },
  "case.reference-taken": {
    kind: "invalid",
    id: "Nomor rujukan ini sudah dipakai kasus lain. Pilih nomor lain.",
    en: "Another case has this reference already. Choose another one.",
  },
  "case.nudged-today": {
    kind: "conflict",
    id: "Instansi Anda sudah mengingatkan dalam 24 jam terakhir. Ingatkan lagi besok, atau minta pembahasan kasus.",
    en: "Your agency has nudged within the last 24 hours. Nudge again tomorrow, or ask for a conference.",
  },
  "case.nothing-due": {
    kind: "conflict",
    id: "Tidak ada tenggat kasus ini yang terlewati.",
    en: "No deadline of this case has passed.",
  },
} as const satisfies Refusals

export const refuseCase = refuseFrom(caseRefusals)
