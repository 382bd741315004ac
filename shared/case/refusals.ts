import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const caseRefusals = {
  "case.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk instansi Anda.",
    en: "Not found, or not for your agency.",
  },
  "case.agency-cannot-hold": {
    kind: "forbidden",
    id: "Jenis instansi Anda tidak dapat menjadi penanggung jawab kasus.",
    en: "Your kind of agency cannot be responsible for a case.",
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
} as const satisfies Refusals

export const refuseCase = refuseFrom(caseRefusals)
