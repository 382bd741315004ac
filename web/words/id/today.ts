export const today = {
  "today.title": "Hari ini",
  "today.count": "{{ n }} hal menunggu Anda",
  "today.one": "1 hal menunggu Anda",
  "today.next": "Paling mendesak",
  "today.late": "Terlambat",
  "today.colleagues": "Menunggu rekan Anda",
  "today.inbound": "Masuk ke instansi Anda",
  "today.asked": "Perlu tindakan Anda",
  "today.approvals": "Menunggu persetujuan supervisor",
  "today.meetings": "Undangan rapat yang belum dijawab",
  "today.returned": "Kembali kepada Anda",
  "today.registrations": "Pendaftaran instansi menunggu persetujuan: {{ n }}",
  "today.outbound": "Kiriman Anda",
  "today.all": "Lihat semua",
  "today.emptyTitle": "Semua sudah ditangani",
  "today.emptyText":
    "Tidak ada serah terima, persetujuan, atau undangan yang menunggu. Hal baru muncul di sini dengan sendirinya.",
} as const
