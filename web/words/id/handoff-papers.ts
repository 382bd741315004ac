/** The papers of a handover, in the wording of official forms. */
export const handoffPapers = {
  "bast.title": "Berita acara serah terima",
  "bast.open": "Berita acara (BAST)",
  "bast.reveal": "Buka berita acara",
  "bast.revealText":
    "Isinya menyangkut anak. Nama Anda, waktu, dan keperluannya tercatat, dan penanggung jawab kasus diberi tahu.",
  "bast.purpose": "Mencetak berkas serah terima",
  "bast.print": "Cetak",
  "bast.none": "Berita acara belum ada: serah terima belum ditandatangani.",
  "bast.form": "Berita acara serah terima anak",
  "bast.with": "dengan",
  "bast.number": "Nomor:",
  "bast.opening":
    "Pada hari ini, {{ day }}, pukul {{ time }}, bertempat di {{ place }}, yang bertanda tangan di bawah ini:",
  "bast.first": "selanjutnya disebut PIHAK PERTAMA (yang menyerahkan)",
  "bast.second": "selanjutnya disebut PIHAK KEDUA (yang menerima)",
  "bast.moves":
    "PIHAK PERTAMA menyerahkan, dan PIHAK KEDUA menerima, tanggung jawab atas anak dengan keterangan berikut:",
  "bastMoves.placement":
    "PIHAK PERTAMA menitipkan, dan PIHAK KEDUA menerima, pengasuhan sementara anak dengan keterangan berikut. Penanggung jawab kasus tetap PIHAK PERTAMA.",
  "bastMoves.return":
    "PIHAK PERTAMA mengembalikan, dan PIHAK KEDUA menerima kembali, anak dengan keterangan berikut:",
  "bast.case": "Nomor kasus",
  "bast.need": "Jenis dan layanan",
  "bast.closing":
    "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya, dengan mengutamakan kepentingan terbaik bagi anak.",
  "bast.signedIn": "Ditandatangani dalam pembahasan kasus pada hari {{ day }}.",
  "bast.decision": "Putusan nomor {{ number }}.",
  "bast.gives": "PIHAK PERTAMA",
  "bast.takes": "PIHAK KEDUA",
  "bast.blank": "……………………",
  "bast.secret": "Rahasia. Hanya untuk para pihak; simpan terkunci dan jangan difoto.",
  "bast.hash": "Sidik jari catatan elektronik:",

  "sheet.title": "Lembar jalan",
  "sheet.form": "Lembar jalan pendamping anak",
  "sheet.open": "Buka lembar jalan",
  "sheet.none": "Belum ada perjalanan untuk serah terima ini.",
  "sheet.code": "Kode kedatangan",
  "sheet.office": "Telepon kantor pengirim",
  "sheet.codeHint":
    "Tunjukkan hanya kepada petugas penerima, setelah ia menunjukkan tanda pengenal.",
  "sheet.secret":
    "Rahasia. Bila anak dalam bahaya, telepon 110 atau 119. Bila Lembar jalan ini hilang, hubungi instansi pengirim.",
} as const
