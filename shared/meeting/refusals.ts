import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const meetingRefusals = {
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
    id: "Pembahasan kasus memerlukan ketua dan notulis yang berbeda.",
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
  "meeting.delegate-required": {
    kind: "invalid",
    id: "Sebutkan siapa yang mewakili.",
    en: "Name the delegate.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(meetingRefusals)
