import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const actionRefusals = {
  "action.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk Anda.",
    en: "Not found, or not for you.",
  },
  "action.not-owner": {
    kind: "forbidden",
    id: "Hanya instansi pelaksana yang dapat melakukannya.",
    en: "Only the agency that has to do it can do this.",
  },
  "action.not-verifier": {
    kind: "forbidden",
    id: "Hanya instansi pemeriksa yang dapat menyatakan ini terlaksana.",
    en: "Only the agency named to verify it can say that it was done.",
  },
  "action.own-deed": {
    kind: "forbidden",
    id: "Pelaksana tidak memeriksa pekerjaannya sendiri.",
    en: "Whoever did it does not verify it.",
  },
  "action.not-host": {
    kind: "forbidden",
    id: "Hanya penyelenggara rapatnya yang dapat melakukannya.",
    en: "Only the host of its meeting can do this.",
  },
  "action.not-theirs": {
    kind: "forbidden",
    id: "Hanya pelaksana atau penyelenggara rapatnya yang dapat mengubah tenggat.",
    en: "Only its owner or the host of its meeting can change the due date.",
  },
  "action.wrong-state": {
    kind: "conflict",
    id: "Tindak lanjut ini sudah berada pada tahap lain.",
    en: "This action is at another stage.",
  },
  "action.case-closed": {
    kind: "conflict",
    id: "Kasusnya sudah ditutup. Nyatakan tidak mungkin, atau ganti.",
    en: "Its case is closed. Report it as not possible, or supersede it.",
  },
  "action.person-unknown": {
    kind: "invalid",
    id: "Sebutkan anggota aktif instansi Anda yang boleh mengetahuinya.",
    en: "Name an active member of your agency who may know of it.",
  },
  "action.evidence-required": {
    kind: "invalid",
    id: "Sebutkan dokumen yang menunjukkan bahwa ini terlaksana.",
    en: "Name the document that shows that it was done.",
  },
  "action.reason-required": {
    kind: "invalid",
    id: "Tuliskan alasannya.",
    en: "Write down why.",
  },
  "action.due-implausible": {
    kind: "invalid",
    id: "Tenggat harus di masa depan, paling lama tiga tahun.",
    en: "The due date must lie ahead, by three years at most.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(actionRefusals)
