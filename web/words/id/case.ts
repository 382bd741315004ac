/** What pages beside the case file say of a case. */
export const caseWords = {
  "case.list": "Kasus",
  "case.open": "Terbuka",
  "case.closed": "Ditutup",
  "case.opened": "Dibuka",
  "case.custodian": "Penanggung jawab",
  "case.offer": "Tawarkan ke instansi lain",
  "case.title": "Kasus {{ reference }}",
  "case.noIdentity": "Identitas anak tersimpan terpisah dan tidak tampil di sini.",
} as const
