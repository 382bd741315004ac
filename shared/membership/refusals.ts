import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const membershipRefusals = {
  "membership.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk instansi Anda.",
    en: "Not found, or not for your agency.",
  },
  "membership.not-yours": {
    kind: "forbidden",
    id: "Keanggotaan ini milik instansi lain. Hubungi admin instansi tersebut.",
    en: "This membership belongs to another agency. Ask that agency’s administrator.",
  },
  "membership.not-allowed": {
    kind: "forbidden",
    id: "Hanya admin instansi ini, atau orang yang bersangkutan, yang dapat melakukannya.",
    en: "Only an administrator of this agency, or the person concerned, can do this.",
  },
  "membership.wrong-state": {
    kind: "conflict",
    id: "Status keanggotaan ini sudah lain, sehingga tindakan ini tidak berlaku. Muat ulang.",
    en: "This membership has another status now, so this act does not apply. Load it again.",
  },
  "membership.oneself": {
    kind: "forbidden",
    id: "Anda tidak dapat melakukannya untuk diri sendiri. Minta rekan yang berwenang.",
    en: "You cannot do this for yourself. Ask a colleague who may.",
  },
  "membership.already-member": {
    kind: "conflict",
    id: "Orang ini sudah menjadi anggota atau sudah diundang. Cari di daftar anggota.",
    en: "This person is a member or is invited already. Look in the list of members.",
  },
  "membership.not-vouched": {
    kind: "forbidden",
    id: "Admin instansi lain hanya dapat diundang oleh induk atau pendaftarnya, selama instansi itu aktif dan belum punya admin atau hanya punya satu pengguna.",
    en: "Only its parent or sponsor can invite another agency’s administrator, while that agency is active and has none, or has a single user.",
  },
  "membership.admin-required": {
    kind: "invalid",
    id: "Untuk instansi lain Anda mengundang seorang admin. Sertakan peran admin instansi.",
    en: "For another agency you invite an administrator. Include the role of agency administrator.",
  },
  "membership.agency-inactive": {
    kind: "forbidden",
    id: "Instansi Anda sedang tidak aktif, jadi belum dapat bertindak untuk instansi lain.",
    en: "Your agency is not active now, so it cannot act for another agency.",
  },
  "membership.not-invited": {
    kind: "forbidden",
    id: "Hanya orang yang diundang yang dapat menjawab undangan ini.",
    en: "Only the person invited can answer this invitation.",
  },
  "membership.roles-unfit": {
    kind: "invalid",
    id: "Peran ini tidak tersedia untuk jenis instansi ini. Pilih peran lain.",
    en: "This role is not available for this kind of agency. Choose another.",
  },
  "membership.platform-role": {
    kind: "forbidden",
    id: "Peran admin platform hanya dapat diusulkan oleh seorang admin platform.",
    en: "Only a platform administrator can ask for the role of platform administrator.",
  },
  "membership.roles-held": {
    kind: "invalid",
    id: "Semua peran ini sudah dipegang. Pilih peran yang belum.",
    en: "All of these roles are held already. Choose others.",
  },
  "membership.roles-not-held": {
    kind: "invalid",
    id: "Ada peran yang tidak dipegang orang ini. Muat ulang, lalu pilih lagi.",
    en: "This person does not hold one of these roles. Load again and choose.",
  },
  "membership.already-asked": {
    kind: "conflict",
    id: "Sudah ada usulan peran yang menunggu persetujuan. Setujui atau tarik dulu.",
    en: "Roles are waiting for agreement already. Agree to them or take them back first.",
  },
  "membership.nothing-asked": {
    kind: "conflict",
    id: "Tidak ada usulan peran yang menunggu.",
    en: "No roles are waiting for agreement.",
  },
  "membership.second-required": {
    kind: "forbidden",
    id: "Persetujuan harus dari orang kedua: bukan pengusul dan bukan penerima peran.",
    en: "It takes a second person to agree: neither who asked nor who gains the roles.",
  },
  "membership.second-elsewhere": {
    kind: "forbidden",
    id: "Instansi itu punya admin atau supervisor lain, jadi merekalah yang menyetujui.",
    en: "That agency has another administrator or supervisor, so it is theirs to agree.",
  },
  "membership.last-admin": {
    kind: "conflict",
    id: "Ini admin terakhir instansi. Angkat admin lain lebih dulu.",
    en: "This is the agency’s last administrator. Appoint another first.",
  },
  "membership.holds-open": {
    kind: "invalid",
    id: "Orang ini masih memegang serah terima atau kursi piket. Pindahkan dulu, atau sebut penggantinya.",
    en: "This person still holds handoffs or a seat at the desk. Move them first, or name who takes over.",
  },
  "membership.takeover-unfit": {
    kind: "invalid",
    id: "Pengganti harus anggota aktif lain yang menangani kasus, bersertifikat untuk risiko tinggi, tidak dikecualikan, dan petugas serah terima bila duduk di piket.",
    en: "Who takes over must be another active member who works on cases, certified for high risk, not excluded, and a handoff officer where there is a seat at the desk.",
  },
  "membership.takeover-too-many": {
    kind: "invalid",
    id: "Terlalu banyak serah terima untuk dipindahkan sekaligus. Pindahkan atau selesaikan sebagian dulu.",
    en: "Too many handoffs to move in one act. Hand over or finish some of them first.",
  },
  "membership.certificate-past": {
    kind: "invalid",
    id: "Masa berlaku sertifikat sudah lewat. Periksa tanggalnya.",
    en: "The certificate has ended already. Check its date.",
  },
  "membership.not-an-officer": {
    kind: "invalid",
    id: "Hanya anggota aktif dengan peran petugas serah terima yang dapat duduk di piket.",
    en: "Only an active member with the role of handoff officer can sit at the desk.",
  },
  "membership.week-unfit": {
    kind: "invalid",
    id: "Minggu piket dimulai hari Senin, belum lewat, dan paling jauh 26 minggu ke depan.",
    en: "A duty week begins on a Monday, is not over, and lies at most 26 weeks ahead.",
  },
  "membership.week-seat": {
    kind: "invalid",
    id: "Untuk satu minggu, pilih petugas utama dulu, lalu wakilnya.",
    en: "For one week, choose the officer on duty first, then the deputy.",
  },
  "membership.desk-full": {
    kind: "invalid",
    id: "Piket sudah memuat 30 petugas tambahan. Lepas seseorang dulu.",
    en: "The desk holds 30 further officers already. Take somebody off first.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(membershipRefusals)
