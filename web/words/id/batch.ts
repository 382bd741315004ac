/** Words of bulk handoffs: many children to one agency, each with an offer of its own. */
export const batch = {
  "batch.list": "Serah terima massal",
  "batch.lede":
    "Banyak anak ke satu instansi, misalnya karena LKSA ditutup. Setiap anak tetap ditawarkan satu per satu.",
  "batch.empty": "Belum ada serah terima massal",
  "batch.emptyText": "Pilih kasus, tentukan tujuan, lalu minta persetujuan supervisor.",
  "batch.new": "Siapkan serah terima massal",
  "batch.newLede":
    "Pilih hingga 100 kasus instansi Anda. Isian di bawah berlaku untuk setiap anak.",
  "batch.title": "Judul",
  "batch.titleHint":
    "Untuk dikenali rekan Anda, misalnya: Penutupan asrama putra. Tanpa nama anak.",
  "batch.cases": "Kasus yang diserahkan",
  "batch.casesHint": "Hanya kasus terbuka yang menjadi tanggung jawab instansi Anda.",
  "batch.noCases": "Instansi Anda tidak memegang kasus terbuka.",
  "batch.chosen": "{{ n }} dipilih",
  "batch.chooseAll": "Pilih semua yang tampil",
  "batch.clear": "Kosongkan",
  "batch.tooMany": "Paling banyak 100 kasus. Sisanya dapat disiapkan sesudahnya.",
  "batch.prepared": "Sudah disiapkan dalam: {{ title }}",
  "batch.children": "{{ n }} anak → {{ agency }}",
  "batch.kind": "Jenis",
  "batch.target": "Instansi tujuan",
  "batch.targetHint": "Ketik sebagian namanya.",
  "batch.family": "Mengapa keluarga dan pengasuhan berbasis masyarakat belum dapat menjaga anak",
  "batch.familyHint": "Lembaga adalah pilihan terakhir.",
  "batch.view": "Pandangan anak-anak",
  "batch.save": "Minta persetujuan",
  "batch.saved": "Disimpan. Supervisor sudah diberi tahu.",
  "batch.about": "Yang ditawarkan",
  "batch.service": "Layanan",
  "batch.author": "Disiapkan oleh",
  "batch.approver": "Disetujui oleh",
  "batch.basis": "Dasar hukum",
  "batch.progress": "Kemajuan",
  "batch.progressText": "{{ n }} dari {{ all }} anak sudah diproses",
  "batch.running": "Menawarkan anak ke-{{ n }} dari {{ all }}…",
  "batch.keepOpen":
    "Biarkan halaman ini terbuka. Bila terputus, tekan Lanjutkan; tidak ada yang terkirim dua kali.",
  "batch.begin": "Mulai tawarkan",
  "batch.continue": "Lanjutkan",
  "batch.again": "Coba lagi yang belum berhasil ({{ n }})",
  "batch.pause": "Berhenti sejenak",
  "batch.paused": "Terhenti. Tekan Lanjutkan untuk meneruskan.",
  "batch.waits": "Menunggu persetujuan supervisor lain sebelum anak-anak dapat ditawarkan.",
  "batch.onlySupervisor": "Supervisor instansi Anda yang menawarkan anak-anak ini.",
  "batch.entries": "Hasil per anak",
  "batch.open": "Buka serah terima",
  "batch.approved": "Disetujui. Anak-anak sedang ditawarkan.",
  "batch.cancelText":
    "Anak yang belum ditawarkan tidak jadi ditawarkan. Tawaran yang sudah terkirim tetap berlaku.",
  "batch.cancelled": "Sisanya dibatalkan.",
  "batch.approveText":
    "{{ n }} anak akan ditawarkan ke {{ agency }}. Anda ikut bertanggung jawab atas keputusan ini.",
  "batchAct.approve": "Setujui dan kirim",
  "batchAct.cancel": "Batalkan sisanya",
  "batchStatus.pending-approval": "Menunggu persetujuan",
  "batchStatus.running": "Menunggu dikirim",
  "batchStatus.done": "Semua ditawarkan, menunggu jawaban",
  "batchStatus.through": "Selesai diproses, ada yang belum ditawarkan",
  "batchStatus.cancelled": "Dibatalkan",
  "batchResult.waiting": "Menunggu",
  "batchResult.offered": "Sudah ditawarkan",
  "batchResult.refused": "Belum berhasil",
  "batchResult.skipped": "Dilewati",
  "batchWhy.handoff.case-not-held": "Anak ini bukan lagi tanggung jawab instansi Anda.",
  "batchWhy.handoff.case-closed": "Kasusnya sudah ditutup.",
  "batchWhy.handoff.source-suspended":
    "Instansi Anda dibekukan: hanya alih tanggung jawab yang dapat ditawarkan.",
  "batchWhy.handoff.already-offered":
    "Sedang ditawarkan ke instansi lain. Tarik tawaran itu dahulu.",
  "batchWhy.handoff.receiver-unknown": "Instansi tujuan tidak dikenal lagi.",
  "batchWhy.handoff.receiver-suspended":
    "Instansi tujuan sedang dibekukan. Pilih tujuan lain untuk anak ini.",
  "batchWhy.handoff.receiver-conflicted":
    "Ada konflik kepentingan dengan instansi tujuan. Pilih tujuan lain untuk anak ini.",
  "batchWhy.handoff.receiver-cannot-receive":
    "Jenis instansi tujuan tidak dapat menerima anak ini.",
  "batchWhy.handoff.not-for-victims":
    "LPKS diperuntukkan bagi anak yang berkonflik dengan hukum. Pilih tujuan lain.",
  "batchWhy.handoff.service-not-offered": "Instansi tujuan tidak menyediakan layanan ini.",
  "batchWhy.handoff.child-not-served":
    "Usia, jenis kelamin, atau kebutuhan anak di luar layanan instansi tujuan.",
  "batchWhy.handoff.outside-catchment":
    "Anak di luar wilayah jangkauan. Tawarkan sendiri dengan alasan.",
  "batchWhy.handoff.no-room": "Tidak ada tempat lagi. Coba lagi nanti, atau pilih tujuan lain.",
  "batchWhy.handoff.desk-unstaffed":
    "Tidak ada petugas siaga di meja tujuan. Hubungi mereka, lalu coba lagi.",
  "batchWhy.handoff.not-covered":
    "Tidak ada kerja sama yang mencakup anak ini. Perbarui kerja samanya, lalu coba lagi.",
} as const
