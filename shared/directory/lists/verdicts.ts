import type { Text } from "../../kernel/language.ts"

/** `against` keeps an agency out of the ranking; `unsure` is told, and counts less. */
export type Weight = "for" | "unsure" | "against"

const verdict = (
  weight: Weight,
  [id, en]: readonly [string, string],
): Text & { weight: Weight } => ({
  weight,
  id,
  en,
})

/** What the rules of the ranking may say; `{name}` stands for a fact. */
export const verdicts = {
  "serves.fits": verdict("for", [
    "Menyediakan {service} dan melayani anak seperti ini.",
    "Offers {service} and serves a child like this.",
  ]),
  "serves.not-active": verdict("against", [
    "Belum atau tidak lagi aktif dalam register.",
    "Not active in the register, or no longer.",
  ]),
  "serves.suspended": verdict("against", [
    "Sedang dihentikan sementara: belum dapat menerima.",
    "Suspended for now: it cannot receive.",
  ]),
  "serves.does-not-receive": verdict("against", [
    "{type} tidak menerima serah terima.",
    "{type} receives no handoffs.",
  ]),
  "serves.cannot-hold": verdict("against", [
    "{type} hanya menerima tugas, tidak mengambil alih kasus. Minta rujukan layanan.",
    "{type} takes single tasks, never a case. Ask it for a service instead.",
  ]),
  "serves.other-service": verdict("against", [
    "Tidak menyediakan {service}.",
    "Does not offer {service}.",
  ]),
  "serves.conflicted": verdict("against", [
    "Punya konflik kepentingan dalam kasus ini.",
    "Has a conflict of interest in this case.",
  ]),
  "serves.not-for-victims": verdict("against", [
    "{type} hanya untuk anak yang berkonflik dengan hukum, tidak untuk korban atau saksi.",
    "{type} is only for children in conflict with the law, never for victims or witnesses.",
  ]),
  "serves.age": verdict("against", [
    "Melayani usia {from} sampai {to} tahun.",
    "Serves ages {from} to {to}.",
  ]),
  "serves.sex": verdict("against", [
    "Tidak melayani jenis kelamin anak ini.",
    "Does not serve children of this sex.",
  ]),
  "serves.category": verdict("against", [
    "Tidak melayani kategori anak ini.",
    "Does not serve this category of children.",
  ]),
  "partnership.own": verdict("for", [
    "Instansi Anda sendiri: tidak perlu perjanjian.",
    "Your own agency: no agreement is needed.",
  ]),
  "partnership.in-force": verdict("for", [
    "Perjanjian {number} berlaku dan mencakup ini (pasal {clause}).",
    "Agreement {number} is in force and covers this (clause {clause}).",
  ]),
  "partnership.none": verdict("against", [
    "Belum ada perjanjian berlaku dengan instansi Anda yang mencakup ini. Usulkan kerja sama lebih dulu.",
    "No agreement in force with your agency covers this. Propose a partnership first.",
  ]),
  "room.free": verdict("for", ["{room} tempat kosong.", "{room} places free."]),
  "room.unknown": verdict("unsure", [
    "Jumlah tempat kosong belum dicatat: tanyakan dulu.",
    "Nobody recorded its free places: ask first.",
  ]),
  "room.stale": verdict("unsure", [
    "Hitungan tempat kosong sudah lama: tanyakan dulu.",
    "Its free places were counted long ago: ask first.",
  ]),
  "room.full": verdict("against", ["Penuh.", "Full."]),
  "room.too-few": verdict("against", [
    "{room} tempat kosong, padahal {needed} anak harus tetap bersama.",
    "{room} places free, while {needed} children must stay together.",
  ]),
  "distance.same-district": verdict("for", [
    "Di {place}, kabupaten/kota yang sama ({measure}).",
    "In {place}, the same district ({measure}).",
  ]),
  "distance.neighbour": verdict("for", [
    "Di {place}, kabupaten/kota tetangga ({measure}).",
    "In {place}, a neighbour district ({measure}).",
  ]),
  "distance.same-province": verdict("for", [
    "Di {place}, provinsi yang sama ({measure}).",
    "In {place}, the same province ({measure}).",
  ]),
  "distance.catchment": verdict("for", [
    "Di {place}; wilayah layanannya mencakup tempat ini ({measure}).",
    "In {place}; its catchment holds this place ({measure}).",
  ]),
  "distance.outside": verdict("against", [
    "Di {place}; wilayah layanannya tidak mencakup tempat ini. Tawaran ke sana perlu alasan tertulis.",
    "In {place}; its catchment does not hold this place. An offer there needs a written reason.",
  ]),
  "accreditation.A": verdict("for", ["Terakreditasi A.", "Accredited A."]),
  "accreditation.B": verdict("for", ["Terakreditasi B.", "Accredited B."]),
  "accreditation.C": verdict("unsure", [
    "Terakreditasi C: periksa mutunya sebelum memilih.",
    "Accredited C: look at its quality before you choose.",
  ]),
  "accreditation.NONE": verdict("unsure", [
    "Tidak terakreditasi: periksa mutunya sebelum memilih.",
    "Not accredited: look at its quality before you choose.",
  ]),
  "accreditation.unknown": verdict("unsure", [
    "Akreditasinya tidak diketahui: tanyakan dulu.",
    "Its accreditation is unknown: ask first.",
  ]),
  "accreditation.not-asked": verdict("for", [
    "Akreditasi LKSA tidak berlaku untuk {type}.",
    "LKSA accreditation does not apply to {type}.",
  ]),
  "load.share": verdict("for", ["Terisi {percent} %.", "{percent} % taken."]),
  "load.unknown": verdict("unsure", ["Bebannya tidak diketahui.", "Its load is unknown."]),
} as const satisfies Record<string, Text & { weight: Weight }>

export type Verdict = keyof typeof verdicts

/** By what a distance was taken. */
export const measures = {
  kilometres: {
    id: "sekitar {kilometres} km garis lurus",
    en: "about {kilometres} km as the crow flies",
  },
  administrative: {
    id: "menurut batas wilayah, bukan kilometer",
    en: "by district borders, not kilometres",
  },
} as const satisfies Record<string, Text>
