export const notice = {
  "inbox.title": "Kotak masuk",
  "inbox.lede": "Pemberitahuan tanpa isi: bukalah halamannya untuk membaca.",
  "inbox.unread": "Belum dibaca",
  "inbox.read": "Sudah dibaca",
  "inbox.empty": "Kotak masuk kosong",
  "inbox.emptyText": "Setiap perubahan yang menyangkut Anda tiba di sini.",
  "inbox.allRead": "Semua sudah dibaca.",
  "inbox.mark": "Tandai dibaca",

  "urgency.now": "Tindak sekarang",
  "urgency.week": "Minggu ini",
  "urgency.info": "Untuk diketahui",

  "about.handoffs": "Serah terima",
  "about.meetings": "Rapat",
  "about.cases": "Kasus",
  "about.agencies": "Instansi",
  "about.memberships": "Keanggotaan",
  "about.partnerships": "Kerja sama",
  "about.networks": "Jejaring",
  "about.tasks": "Tugas",
  "about.batches": "Serah terima massal",
} as const
