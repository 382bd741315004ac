import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const taskRefusals = {
  "task.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk instansi Anda.",
    en: "Not found, or not for your agency.",
  },
  "task.case-not-held": {
    kind: "missing",
    id: "Tugas hanya dapat ditambahkan pada kasus yang dipegang atau diasuh instansi Anda.",
    en: "Tasks can only be added to a case that your agency holds or cares for.",
  },
  "task.case-closed": {
    kind: "conflict",
    id: "Kasus ini sudah ditutup. Buka kembali dahulu.",
    en: "This case is closed. Reopen it first.",
  },
  "task.due-implausible": {
    kind: "invalid",
    id: "Tenggat harus di masa depan, paling lama tiga tahun.",
    en: "The due date must lie ahead, by three years at most.",
  },
  "task.worker-unknown": {
    kind: "invalid",
    id: "Pelaksana harus anggota aktif instansi penanggung jawab yang menangani kasus.",
    en: "The worker must be an active member of the responsible agency who works on cases.",
  },
  "task.finished": {
    kind: "conflict",
    id: "Tugas ini sudah selesai atau dibatalkan.",
    en: "This task is done or was dropped already.",
  },
  "task.not-custodian": {
    kind: "forbidden",
    id: "Hanya penanggung jawab kasus yang dapat mengambil alih tugas ini.",
    en: "Only the case's custodian can take this task over.",
  },
  "task.owned-already": {
    kind: "conflict",
    id: "Tugas ini sudah milik instansi Anda.",
    en: "This task is your agency's already.",
  },
  "task.goes-along": {
    kind: "conflict",
    id: "Tugas ini ikut serah terima. Ambil alih di halaman serah terima itu.",
    en: "This task goes along with a handoff. Take it over on that handoff's page.",
  },
  "task.by-action": {
    kind: "conflict",
    id: "Tugas ini tindak lanjut rapat. Laporkan di halaman tindak lanjut itu.",
    en: "This task follows from a meeting. Report it on that action's page.",
  },
  "task.reason-required": {
    kind: "invalid",
    id: "Tuliskan mengapa tugas ini tidak dilanjutkan.",
    en: "Write down why this task is dropped.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(taskRefusals)
