import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const agencyRefusals = {
  "agency.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk instansi Anda.",
    en: "Not found, or not for your agency.",
  },
  "agency.not-registered-then": {
    kind: "missing",
    id: "Pada tanggal itu instansi ini belum tercatat dalam daftar. Pilih tanggal yang lebih baru.",
    en: "On that date this agency was not in the register yet. Choose a later date.",
  },
  "agency.not-yours": {
    kind: "forbidden",
    id: "Hanya admin instansi ini sendiri atau admin platform yang dapat melakukannya.",
    en: "Only an administrator of this very agency or of the platform can do this.",
  },
  "agency.not-authority": {
    kind: "forbidden",
    id: "Instansi Anda bukan pengampu yang berwenang atas instansi ini. Hubungi Dinas Sosial, Balai, atau Direktorat yang mengampunya.",
    en: "Your agency is no authority over this one. Ask the Dinas Sosial, Balai or directorate that is.",
  },
  "agency.not-itself": {
    kind: "forbidden",
    id: "Instansi tidak dapat memutuskan hal ini tentang dirinya sendiri. Minta pengampu yang lain.",
    en: "An agency cannot decide this about itself. Ask another authority.",
  },
  "agency.own-inactive": {
    kind: "forbidden",
    id: "Instansi Anda sendiri sedang tidak aktif dalam daftar. Hubungi pengampu wilayah Anda.",
    en: "Your own agency is not active in the register. Ask the authority of your region.",
  },
  "agency.wrong-state": {
    kind: "conflict",
    id: "Status instansi ini sudah lain, sehingga tindakan ini tidak berlaku. Lihat keadaan terbarunya.",
    en: "This agency’s status is another one now, so this act does not apply. Look at its current state.",
  },
  "agency.code-taken": {
    kind: "conflict",
    id: "Kode ini sudah dipakai instansi lain. Periksa apakah instansinya sudah terdaftar, atau pilih kode lain.",
    en: "Another agency has this code. Check whether yours is registered already, or choose another code.",
  },
  "agency.region-unknown": {
    kind: "invalid",
    id: "Ada kode wilayah yang tidak dikenal. Pilih provinsi, kabupaten, atau kota dari daftar.",
    en: "A region code is unknown. Pick a province, regency or city from the list.",
  },
  "agency.parent-unknown": {
    kind: "invalid",
    id: "Instansi induk tidak dikenal atau tidak aktif. Pilih dari direktori.",
    en: "The parent agency is unknown or not active. Pick one from the directory.",
  },
  "agency.parent-circle": {
    kind: "invalid",
    id: "Induk tidak boleh instansi ini sendiri atau instansi di bawahnya.",
    en: "The parent must not be this agency itself or one below it.",
  },
  "agency.ages-reversed": {
    kind: "invalid",
    id: "Usia terendah melebihi usia tertinggi. Tukar keduanya.",
    en: "The lowest age is above the highest. Swap the two.",
  },
  "agency.hours-reversed": {
    kind: "invalid",
    id: "Ada hari yang jam tutupnya tidak setelah jam buka. Periksa jam layanan.",
    en: "On some day closing time is not after opening time. Check the hours.",
  },
  "agency.too-many-words": {
    kind: "invalid",
    id: "Semua nama dan alias bersama-sama memuat lebih dari 40 kata berbeda. Kurangi atau singkatkan alias.",
    en: "All names and aliases together hold more than 40 different words. Drop or shorten aliases.",
  },
  "agency.too-much-at-once": {
    kind: "invalid",
    id: "Perubahan ini terlalu besar untuk satu kali simpan. Perkecil atau ubah cakupan wilayah dulu, lalu ulangi.",
    en: "This is too large for one step. Narrow or change the catchment first, then try again.",
  },
  "agency.date-ahead": {
    kind: "invalid",
    id: "Tanggal berlaku masih di depan. Catat pada hari itu atau sesudahnya.",
    en: "That date has not come yet. Record it on that day or later.",
  },
  "agency.date-order": {
    kind: "invalid",
    id: "Tanggal berlaku harus setelah tanggal berlaku yang tercatat terakhir.",
    en: "The date must be after the last one on record.",
  },
  "agency.name-same": {
    kind: "invalid",
    id: "Nama ini sudah menjadi nama resmi yang berlaku.",
    en: "This is the official name already.",
  },
  "agency.dinsos-type-required": {
    kind: "invalid",
    id: "Dinas Sosial wajib menyebut tipe A, B, atau C beserta dasar hukumnya.",
    en: "A Dinas Sosial must state its type A, B or C with the legal basis.",
  },
  "agency.dinsos-type-unknown": {
    kind: "invalid",
    id: "Tipe Dinas Sosial hanya A, B, atau C (PP 18/2016). Periksa perda pembentukannya.",
    en: "A Dinas Sosial is of type A, B or C only (PP 18/2016). Check the regulation that founded it.",
  },
  "agency.not-a-dinsos": {
    kind: "invalid",
    id: "Tipe A, B, atau C hanya untuk Dinas Sosial. Kosongkan bagian itu.",
    en: "Types A, B and C are for a Dinas Sosial only. Leave that part out.",
  },
  "agency.own-registration": {
    kind: "forbidden",
    id: "Anda sendiri yang mendaftarkan instansi ini. Minta orang lain menyetujuinya.",
    en: "You registered this agency yourself. Ask somebody else to approve it.",
  },
  "agency.approved-already": {
    kind: "conflict",
    id: "Anda atau instansi Anda sudah menyetujui. Persetujuan kedua harus dari pengampu dan orang lain.",
    en: "You or your agency approved it already. The second approval must come from another authority and person.",
  },
  "agency.needs-platform": {
    kind: "forbidden",
    id: "Pendaftaran Direktorat, induk instansi, dan cakupan wilayah sebuah pengampu hanya dicatat oleh admin platform. Ajukan kepadanya.",
    en: "A directorate, a parent, and the catchment of an authority are recorded by a platform administrator only. Ask one.",
  },
  "agency.nothing-changed": {
    kind: "invalid",
    id: "Tidak ada yang berbeda dari yang sudah tercatat.",
    en: "Nothing differs from what is on record.",
  },
  "agency.successor-unfit": {
    kind: "invalid",
    id: "Penerus harus instansi lain yang aktif dalam daftar. Daftarkan penerusnya lebih dulu.",
    en: "The successor must be another agency that is active in the register. Register it first.",
  },
  "agency.service-not-offered": {
    kind: "invalid",
    id: "Instansi ini tidak mencantumkan layanan itu. Tambahkan layanannya dulu pada profil.",
    en: "This agency does not list that service. Add it to the profile first.",
  },
  "agency.count-unclear": {
    kind: "invalid",
    id: "Sebutkan jumlah tempat atau jumlah pekerja, salah satu saja.",
    en: "State either the number of places or of workers, one of the two.",
  },
  "agency.workers-not-counted": {
    kind: "invalid",
    id: "Jumlah pekerja hanya untuk manajemen kasus di Dinas Sosial. Sebutkan jumlah tempat.",
    en: "Workers are counted for case management at a Dinas Sosial only. State the places.",
  },
  "agency.places-too-few": {
    kind: "invalid",
    id: "Jumlah tempat kurang dari yang terisi dan yang sudah dijanjikan. Periksa hitungannya.",
    en: "There are fewer places than are taken and promised. Check the count.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(agencyRefusals)
