import type { Language, Text } from "#shared/kernel/language.ts"
import { roleWords } from "#shared/membership/lists/roles.ts"

const texts = {
  signIn: { id: "Masuk ke Simpul", en: "Sign in to Simpul" },
  pick: {
    id: "Pilih siapa Anda dalam peragaan ini.",
    en: "Choose who you are in this demonstration.",
  },
  invented: {
    id: "Semua orang di sini rekaan. Di instansi Anda, orang masuk dengan akunnya sendiri.",
    en: "Everybody here is invented. In your agency people sign in with accounts of their own.",
  },
  nobody: {
    id: "Belum ada orang peragaan di folder data ini.",
    en: "There are no demonstration people in this data folder yet.",
  },
  code: { id: "Kode sekali pakai", en: "One-time code" },
  codeHint: {
    id: "Enam angka dari aplikasi autentikator.",
    en: "Six digits from the authenticator app.",
  },
  phone: { id: "Ponsel peragaan menampilkan", en: "The demonstration phone shows" },
  phoneHint: {
    id: "Ketik kode ini. Kode berganti setiap 30 detik; muat ulang halaman untuk kode baru.",
    en: "Type this code. It changes every 30 seconds; reload the page for a new one.",
  },
  enter: { id: "Masuk", en: "Sign in" },
  other: { id: "Pilih orang lain", en: "Choose somebody else" },
  wrong: {
    id: "Kode itu tidak cocok. Periksa kode yang sekarang, lalu coba lagi.",
    en: "That code does not match. Look at the current code, then try again.",
  },
  later: {
    id: "Terlalu banyak kode yang salah. Tunggu satu menit, lalu coba lagi.",
    en: "Too many wrong codes. Wait a minute, then try again.",
  },
  expired: { id: "Waktu untuk masuk sudah habis", en: "The time to sign in has run out" },
  expiredHint: {
    id: "Mulai lagi dari halaman depan.",
    en: "Start again from the front page.",
  },
  failed: { id: "Permintaan masuk tidak dapat dipenuhi", en: "The sign-in request was refused" },
  front: { id: "Ke halaman depan", en: "To the front page" },
  also: { id: "juga di", en: "also at" },
  noAgency: { id: "Diundang", en: "Invited" },
  invited: { id: "diundang", en: "invited" },
  search: { id: "Cari orang atau instansi", en: "Find a person or an agency" },
  searchHint: {
    id: "Nama, alamat surel, atau instansi; sebagian kata sudah cukup.",
    en: "A name, an e-mail address or an agency; part of a word is enough.",
  },
  find: { id: "Cari", en: "Find" },
  pickAgency: {
    id: "Pilih instansi, lalu siapa Anda di sana.",
    en: "Choose an agency, then who you are there.",
  },
  notFound: {
    id: "Tidak ada yang cocok. Periksa ejaannya, atau pilih dari daftar instansi.",
    en: "Nothing matches. Check the spelling, or choose from the list of agencies.",
  },
  more: {
    id: "Masih ada yang lain. Cari dengan kata yang lebih lengkap.",
    en: "There are more. Search with a fuller word.",
  },
  allAgencies: { id: "Semua instansi", en: "All agencies" },
  people: { id: "orang", en: "people" },
  onePerson: { id: "orang", en: "person" },
  earlier: { id: "Sebelumnya", en: "Previous" },
  further: { id: "Berikutnya", en: "Next" },
  agencyPages: { id: "Halaman daftar instansi", en: "Pages of the list of agencies" },
  mails: { id: "Surat undangan", en: "Invitation mails" },
  mailsLead: {
    id: "Di sini tampil surel yang akan dikirim kepada orang yang diundang. Dari komputer ini tidak ada surel yang keluar.",
    en: "These are the e-mails that would be sent to people who are invited. None leaves this computer.",
  },
  noMails: {
    id: "Belum ada undangan. Undang seseorang di halaman anggota instansi.",
    en: "Nobody has been invited yet. Invite somebody on the members page of an agency.",
  },
  mailTo: { id: "Kepada", en: "To" },
  mailSubject: { id: "Undangan ke Simpul", en: "Invitation to Simpul" },
  mailText: {
    id: "Anda diundang memakai Simpul. Buka alamat ini, pilih nama Anda, lalu jawab undangannya:",
    en: "You are invited to use Simpul. Open this address, choose your name, and answer the invitation:",
  },
  languages: { id: "Bahasa", en: "Language" },
} satisfies Record<string, Text>

export type Word = keyof typeof texts

export const word = (language: Language, name: Word): string => texts[name][language]

const roles: Readonly<Record<string, Text>> = roleWords

/** A role in words; one that has no words yet is shown as it is. */
export const roleWord = (language: Language, role: string): string =>
  roles[role]?.[language] ?? role
