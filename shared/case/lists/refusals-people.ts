import type { Refusals } from "../../kernel/refusal.ts"

/** Why somebody does not join a case, is not named for it, or is not kept away from it. */
export const peopleRefusals = {
  "case.agency-unknown": {
    kind: "invalid",
    id: "Instansi ini tidak dikenal atau sedang tidak aktif. Pilih dari direktori.",
    en: "This agency is unknown or not active. Pick one from the directory.",
  },
  "case.agency-conflicted": {
    kind: "invalid",
    id: "Instansi ini berbenturan kepentingan dengan kasus ini, sehingga tidak dapat dilibatkan.",
    en: "This agency has a conflict of interest in this case and cannot take part.",
  },
  "case.agency-is-custodian": {
    kind: "invalid",
    id: "Instansi ini penanggung jawab kasusnya; tidak perlu kursi lain dalam tim.",
    en: "This agency is the custodian of the case; it needs no other seat in the team.",
  },
  "case.agency-sees-no-case": {
    kind: "invalid",
    id: "Jenis instansi ini tidak menangani kasus perorangan. Undang ke rapat tanpa data kasus.",
    en: "This kind of agency works on no single case. Invite it to a meeting without case data.",
  },
  "case.bridge-only-lpa": {
    kind: "invalid",
    id: "Penghubung hanya dari LPA. Pilih LPA, atau beri peran lain.",
    en: "Only an LPA can be a bridge. Pick an LPA, or give another role.",
  },
  "case.already-in-team": {
    kind: "invalid",
    id: "Instansi ini sudah ada dalam tim dengan peran itu.",
    en: "This agency is in the team in that role already.",
  },
  "case.not-in-team": {
    kind: "invalid",
    id: "Instansi ini tidak ada dalam tim kasus.",
    en: "This agency is not in the team of the case.",
  },
  "case.team-full": {
    kind: "invalid",
    id: "Tim kasus sudah berisi 20 instansi. Keluarkan satu yang sudah selesai tugasnya.",
    en: "The team has 20 agencies already. Take one out whose work is done.",
  },
  "case.worker-unfit": {
    kind: "invalid",
    id: "Orang ini bukan petugas kasus aktif di instansi Anda, atau dikecualikan dari kasus ini.",
    en: "This person is no active case worker of your agency, or is excluded from this case.",
  },
  "case.conflict-in-charge": {
    kind: "invalid",
    id: "Anak masih menjadi tanggung jawab atau diasuh instansi ini. Alihkan dulu, lalu tandai benturan kepentingannya.",
    en: "This agency still answers for the child or looks after it. Move the child first, then mark the conflict.",
  },
  "case.coordinator-needs-supervisor": {
    kind: "invalid",
    id: "Instansi ini mengoordinasikan wilayah anak. Hanya supervisor yang dapat menjauhkannya. Minta supervisor Anda.",
    en: "This agency coordinates the child's region. Only a supervisor keeps it away. Ask yours.",
  },
  "case.centre-stays": {
    kind: "invalid",
    id: "Balai dan direktorat kementerian tidak dapat dijauhkan: harus selalu ada yang dapat memastikan keselamatan anak. Hapus dari daftar; jauhkan orangnya bila perlu.",
    en: "The regional Balai and the ministry's directorate cannot be kept away: somebody must always be able to see to the child. Take them off the list; keep the person away if needed.",
  },
  "case.lifting-needs-supervisor": {
    kind: "invalid",
    id: "Menghapus orang atau instansi dari daftar ini dilakukan supervisor. Minta supervisor Anda.",
    en: "Only a supervisor takes a person or agency off this list. Ask yours.",
  },
  "case.too-many-at-once": {
    kind: "invalid",
    id: "Terlalu banyak perubahan sekaligus. Simpan paling banyak 60 orang dan instansi setiap kali.",
    en: "Too many changes at once. Save at most 60 people and agencies each time.",
  },
} as const satisfies Refusals
