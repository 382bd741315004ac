import { type Refusals, refuseFrom } from "../kernel/refusal.ts"
import { groupRefusals } from "./lists/refusals-groups.ts"
import { outcomeRefusals } from "./lists/refusals-outcome.ts"
import { pollRefusals } from "./lists/refusals-poll.ts"
import { roomRefusals } from "./lists/refusals-room.ts"

export const meetingRefusals = {
  ...roomRefusals,
  ...groupRefusals,
  ...pollRefusals,
  ...outcomeRefusals,
  "meeting.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk instansi Anda.",
    en: "Not found, or not for your agency.",
  },
  "meeting.not-yours": {
    kind: "forbidden",
    id: "Hanya koordinator instansi penyelenggara yang dapat melakukannya.",
    en: "Only the coordinator of the hosting agency can do this.",
  },
  "meeting.not-invited": {
    kind: "forbidden",
    id: "Instansi Anda tidak diundang ke rapat ini.",
    en: "Your agency is not invited to this meeting.",
  },
  "meeting.wrong-state": {
    kind: "conflict",
    id: "Rapat ini sudah berada pada tahap lain, sehingga tindakan ini tidak berlaku lagi.",
    en: "This meeting is at another stage, so this act no longer applies.",
  },
  "meeting.already-started": {
    kind: "conflict",
    id: "Rapat sudah dimulai atau lewat.",
    en: "The meeting has started or is over.",
  },
  "meeting.not-over": {
    kind: "conflict",
    id: "Rapat belum selesai. Catat setelah waktu selesainya lewat.",
    en: "The meeting is not over. Record it after its end.",
  },
  "meeting.in-the-past": {
    kind: "invalid",
    id: "Waktu rapat harus di masa depan.",
    en: "The meeting must lie ahead.",
  },
  "meeting.programme-unknown": {
    kind: "invalid",
    id: "Program ini tidak ditemukan, atau bukan milik instansi maupun jejaring Anda.",
    en: "The programme is not found, or belongs to neither your agency nor your network.",
  },
  "meeting.session-backwards": {
    kind: "invalid",
    id: "Waktu selesai harus setelah waktu mulai, dan sesi tidak boleh tumpang tindih.",
    en: "A session ends after it starts, and sessions do not overlap.",
  },
  "meeting.profile-mismatch": {
    kind: "invalid",
    id: "Jenis rapat tidak sesuai dengan profilnya.",
    en: "The type of meeting does not fit its profile.",
  },
  "meeting.case-data": {
    kind: "invalid",
    id: "Rapat koordinasi tidak boleh memuat kode kasus.",
    en: "A coordination meeting carries no case reference.",
  },
  "meeting.case-required": {
    kind: "invalid",
    id: "Pembahasan kasus memerlukan kode kasusnya.",
    en: "A case conference needs the reference of its case.",
  },
  "meeting.case-unknown": {
    kind: "invalid",
    id: "Kode kasus tidak dikenal, atau penanggung jawabnya belum diundang.",
    en: "The case reference is unknown, or its custodian is not invited.",
  },
  "meeting.agency-conflicted": {
    kind: "invalid",
    id: "Ada instansi yang tercatat memiliki konflik kepentingan pada kasus ini.",
    en: "An agency has a recorded conflict of interest in this case.",
  },
  "meeting.chair-required": {
    kind: "invalid",
    id: "Pembahasan kasus memerlukan pemimpin rapat dan notulis yang berbeda.",
    en: "A case conference needs a chair and a different minute taker.",
  },
  "meeting.quorum-infeasible": {
    kind: "invalid",
    id: "Pembahasan kasus memerlukan sedikitnya satu instansi lain yang wajib hadir.",
    en: "A case conference needs at least one other mandatory agency.",
  },
  "meeting.agency-unknown": {
    kind: "invalid",
    id: "Ada instansi undangan yang tidak dikenal atau sedang dibekukan.",
    en: "An invited agency is unknown or suspended.",
  },
  "meeting.agency-twice": {
    kind: "invalid",
    id: "Ada instansi yang diundang dua kali.",
    en: "An agency is invited twice.",
  },
  "meeting.person-unknown": {
    kind: "invalid",
    id: "Orang yang disebut bukan anggota aktif instansi ini.",
    en: "The person named is no active member of this agency.",
  },
  "meeting.conflict": {
    kind: "conflict",
    id: "Ada yang sudah terpakai pada waktu itu: orang, tempat, atau kasusnya. Pilih waktu lain, atau minta pemimpin rapat menetapkannya dengan alasan.",
    en: "Somebody or something is booked at that time: a person, the place, or the case. Choose another time, or ask the chair to fix it with a reason.",
  },
  "meeting.network-unknown": {
    kind: "invalid",
    id: "Jejaring tidak dikenal, sudah dibubarkan, atau instansi Anda bukan anggotanya.",
    en: "The network is unknown or dissolved, or your agency is no member of it.",
  },
  "meeting.predecessor-unknown": {
    kind: "invalid",
    id: "Rapat sebelumnya bukan rapat instansi Anda yang ditunda.",
    en: "The earlier meeting is no adjourned one of your agency.",
  },
  "meeting.person-twice": {
    kind: "invalid",
    id: "Satu orang disebut dua kali. Setiap orang mewakili satu instansi saja.",
    en: "Somebody is named twice. Each person comes for one agency only.",
  },
  "meeting.too-many-seats": {
    kind: "invalid",
    id: "Paling banyak 130 orang bernama dalam satu rapat, dan 20 orang dalam satu undangan susulan. Selebihnya catat sebagai jumlah peserta.",
    en: "At most 130 people are named in a meeting, and 20 in one later invitation. Count the others.",
  },
  "meeting.seat-needed": {
    kind: "invalid",
    id: "Penyelenggara, pemimpin rapat, dan notulis tetap di rapat. Tunjuk penggantinya dulu lewat ubah rincian.",
    en: "Organiser, chair and minute taker stay. Name another one in the details first.",
  },
  "meeting.nobody-there": {
    kind: "invalid",
    id: "Instansi atau orang itu tidak ada dalam undangan rapat ini.",
    en: "That agency or person is not invited to this meeting.",
  },
  "meeting.nothing-asked": {
    kind: "invalid",
    id: "Sebutkan apa yang diubah.",
    en: "Say what to change.",
  },
  "meeting.session-unknown": {
    kind: "invalid",
    id: "Sesi yang disebut tidak ada dalam rapat ini.",
    en: "The meeting has no such session.",
  },
  "meeting.class-unknown": {
    kind: "invalid",
    id: "Kelompok peserta itu tidak ada dalam rencana rapat. Tambahkan dulu lewat ubah rincian.",
    en: "The meeting plans for no such class of people. Add it in the details first.",
  },
  "meeting.reply-known": {
    kind: "conflict",
    id: "Jawaban ini sudah tercatat.",
    en: "This reply is on record already.",
  },
  "meeting.agenda-mismatch": {
    kind: "invalid",
    id: "Daftar butir tidak sama dengan agendanya. Muat ulang, lalu urutkan lagi.",
    en: "The list of items is not that of the agenda. Load it again, then put it in order.",
  },
  "meeting.delegate-required": {
    kind: "invalid",
    id: "Sebutkan siapa yang mewakili.",
    en: "Name the delegate.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(meetingRefusals)
