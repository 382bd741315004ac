export const transfer = {
  "transfer.title": "Impor dan ekspor",
  "transfer.lede":
    "Masukkan banyak instansi atau anggota sekaligus dari satu berkas CSV, atau unduh yang sudah tercatat.",
  "transfer.choice": "Yang dipindahkan",
  "transfer.agencies": "Instansi",
  "transfer.members": "Anggota",

  "transfer.file": "Berkas",
  "transfer.fileText":
    "Simpan lembar kerja sebagai “CSV UTF-8”. Baris pertama berisi nama kolom, dalam bahasa Indonesia atau Inggris. Paling banyak 5.000 baris dan 2 MB.",
  "transfer.agencies.how":
    "Setiap baris menjadi satu pendaftaran, yang menunggu persetujuan dua pengampu, atau satu perubahan profil. Sel kosong tidak mengubah apa pun.",
  "transfer.members.how":
    "Setiap baris menjadi satu undangan ke {{ agency }}. Peran yang disebut berlaku setelah orang kedua menyetujuinya. Sertifikat dicatat setelah orangnya bergabung.",
  "transfer.agencies.who":
    "Impor instansi dilakukan oleh admin instansi, koordinator, atau admin platform. Minta rekan yang memegang peran itu.",
  "transfer.members.who":
    "Impor dan ekspor anggota dilakukan oleh admin instansi. Minta rekan yang memegang peran itu.",
  "transfer.pick": "Pilih berkas CSV",
  "transfer.other": "Pilih berkas lain",
  "transfer.drop": "atau letakkan berkasnya di sini",
  "transfer.template": "Unduh templat",
  "transfer.columns": "Kolom yang dikenal",
  "transfer.required": "wajib",

  "transfer.bad": "Berkas ini tidak dapat dibaca",
  "transfer.bad.empty": "Berkasnya kosong. Pilih berkas lain.",
  "transfer.bad.too-big": "Berkasnya lebih besar dari 2 MB. Bagi menjadi beberapa berkas.",
  "transfer.bad.workbook":
    "Ini buku kerja Excel. Buka di Excel, pilih Simpan Sebagai, lalu jenis “CSV UTF-8”.",
  "transfer.bad.utf-16":
    "Berkasnya tersimpan sebagai Unicode (UTF-16). Simpan ulang dengan jenis “CSV UTF-8”.",
  "transfer.bad.not-utf-8":
    "Hurufnya bukan UTF-8, sehingga nama bisa rusak. Di Excel pilih Simpan Sebagai, lalu jenis “CSV UTF-8”.",
  "transfer.bad.quotes":
    "Tanda kutip pada baris {{ row }} tidak ditutup dengan benar, sehingga batas sel sesudahnya tidak dapat dipastikan. Perbaiki lalu pilih berkasnya lagi. Belum ada yang dimasukkan.",
  "transfer.bad.no-columns":
    "Baris pertama tidak memuat satu pun nama kolom yang dikenal. Yang terbaca: {{ names }}. Pakai templat sebagai contoh.",
  "transfer.bad.missing":
    "Kolom ini wajib tetapi tidak ada: {{ names }}. Tambahkan, lalu pilih lagi.",
  "transfer.bad.twice": "Kolom ini ada lebih dari sekali: {{ names }}. Hapus salah satunya.",
  "transfer.bad.no-lines": "Di bawah nama kolom tidak ada baris berisi.",
  "transfer.bad.too-many-lines":
    "Berkasnya lebih dari 5.000 baris. Bagi menjadi beberapa berkas; urutannya bebas.",

  "transfer.preview": "Pratinjau",
  "transfer.read": "{{ file }}: {{ n }} baris terbaca.",
  "transfer.unread": "Baris yang tidak dapat dibaca: {{ n }}. Sebabnya ada di laporan.",
  "transfer.unknown": "Kolom ini tidak dikenal dan tidak dibaca: {{ names }}",
  "transfer.left": "Kolom ini tidak ikut dimasukkan: {{ names }}",
  "transfer.firstRows": "Beberapa baris pertama, sebagaimana dipahami",

  "transfer.rehearse": "Uji coba",
  "transfer.rehearseText":
    "Uji coba memeriksa setiap baris dengan aturan yang sama, tanpa menulis apa pun.",
  "transfer.rehearsed": "Hasil uji coba",
  "transfer.run": "Jalankan",
  "transfer.runTitle": "Jalankan impor?",
  "transfer.runText":
    "Setiap baris menjadi tindakan tersendiri atas nama Anda dan tercatat. Baris yang ditolak tidak menghentikan yang lain. Menjalankan berkas yang sama lagi tidak menggandakan apa pun.",
  "transfer.result": "Hasil",
  "transfer.rehearsing": "Menguji {{ done }} dari {{ size }}",
  "transfer.running": "Memasukkan {{ done }} dari {{ size }}",
  "transfer.stop": "Hentikan",
  "transfer.stopped":
    "Dihentikan. Yang sudah masuk tetap utuh; sisa {{ left }} baris belum dikerjakan.",
  "transfer.signed-out":
    "Sesi masuk berakhir. Masuk lagi, pilih berkas yang sama, dan jalankan: yang sudah masuk tidak akan berganda.",
  "transfer.waiting": "Tidak ada sambungan. Impor menunggu, lalu melanjutkan sendiri.",
  "transfer.goOn": "Lanjutkan sisanya ({{ n }})",
  "transfer.again": "Coba lagi yang belum berhasil ({{ n }})",
  "transfer.nothing": "Tidak ada baris yang akan mengubah apa pun.",

  "transfer.outcome.all": "Semua",
  "transfer.outcome.new": "Baru",
  "transfer.outcome.changed": "Berubah",
  "transfer.outcome.unchanged": "Sama",
  "transfer.outcome.refused": "Ditolak",
  "transfer.outcome.failed": "Terganggu",
  "transfer.count.new": "{{ n }} baru",
  "transfer.count.changed": "{{ n }} berubah",
  "transfer.count.unchanged": "{{ n }} sama",
  "transfer.count.refused": "{{ n }} ditolak",
  "transfer.count.failed": "{{ n }} terganggu",

  "transfer.report": "Laporan per baris",
  "transfer.filter": "Tampilkan",
  "transfer.line": "Baris",
  "transfer.outcome": "Hasil",
  "transfer.reason": "Sebab",
  "transfer.more": "Tampilkan {{ n }} baris berikutnya",
  "transfer.saveReport": "Unduh laporan",
  "transfer.noLines": "Tidak ada baris dengan hasil ini.",

  "transfer.cell.required": "wajib diisi",
  "transfer.cell.long": "terlalu panjang (paling banyak {{ most }} huruf)",
  "transfer.cell.control": "memuat karakter yang tidak terbaca",
  "transfer.cell.text": "“{{ text }}” terlalu pendek atau terlalu panjang",
  "transfer.cell.code":
    "“{{ text }}” bukan kode: 3–48 huruf kecil, angka, dan tanda hubung, seperti lpa-metro",
  "transfer.cell.word": "“{{ text }}” tidak ada dalam daftar pilihan",
  "transfer.cell.date": "“{{ text }}” bukan tanggal, seperti 2017-01-31 atau 31/01/2017",
  "transfer.cell.number": "“{{ text }}” bukan angka dari {{ least }} sampai {{ most }}",
  "transfer.cell.phone":
    "“{{ text }}” bukan nomor telepon, seperti 0725 41234 atau +62 812 3456 789",
  "transfer.cell.email": "bukan alamat e-mail yang lengkap",
  "transfer.cell.hours":
    "“{{ text }}” bukan jam layanan: kantor, 24 jam, atau Sen-Kam 08.00-16.00|Jum 08.00-11.30",
  "transfer.cell.place": "“{{ text }}” bukan kode atau nama provinsi, kabupaten, atau kota",
  "transfer.cell.places": "“{{ text }}” bisa berarti {{ among }}; sebut kodenya",
  "transfer.cell.pair": "wajib diisi bersama pasangannya",

  "transfer.why.too-many-cells":
    "Selnya lebih banyak dari nama kolom. Periksa pemisah dan tanda kutip.",
  "transfer.why.too-few-cells": "Selnya kurang dari nama kolom. Periksa pemisah dan tanda kutip.",
  "transfer.why.twice": "Sudah ada di baris {{ row }}; baris itulah yang dipakai.",
  "transfer.why.name-differs": "Tercatat dengan nama {{ name }}; nama tidak diubah lewat impor.",
  "transfer.why.fixed":
    "Berbeda dari yang tercatat: {{ columns }}. Catat lewat halaman instansi; impor tidak mengubahnya.",
  "transfer.why.closed":
    "Instansi dengan kode ini sudah digantikan atau pendaftarannya ditolak. Pakai kode lain.",
  "transfer.why.roles-differ":
    "Sudah menjadi anggota dengan peran {{ roles }}. Ubah peran lewat halaman anggota.",
  "transfer.why.noRoles": "belum ada",

  "transfer.export": "Ekspor",
  "transfer.export.agencies":
    "Semua instansi yang tercatat, dengan kolom yang sama seperti impor. Buka dengan Excel, ubah, lalu impor kembali.",
  "transfer.export.members":
    "Anggota {{ agency }} beserta alamat e-mailnya. Simpan di tempat yang aman, dan hapus bila sudah tidak perlu.",
  "transfer.where": "Wilayah",
  "transfer.everywhere": "Seluruh Indonesia",
  "transfer.save": "Unduh CSV",
  "transfer.saving": "{{ n }} terbaca…",
  "transfer.saved": "{{ n }} baris terunduh.",
} as const
