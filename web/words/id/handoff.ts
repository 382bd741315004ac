/** What other pages say in the words of a handoff. */
export const handoff = {
  "act.title": "Tindakan",
  "handoff.category": "Kategori",
  "handoff.child": "Anak",
  "handoff.region": "Wilayah",
  "record.zone": "Zona waktu",
  "offering.errors": "Ada {{ n }} isian yang perlu diperbaiki",
  "offering.filter": "Saring menurut nama atau jenis",
  "offering.found": "{{ n }} instansi",
  "offering.targetEmpty": "Tidak ada instansi yang cocok dengan pencarian ini.",
} as const
