import type { Refusals } from "../../kernel/refusal.ts"

/** Why an event of the law is not recorded as it was told; detention is never refused. */
export const lawRefusals = {
  "case.event-in-future": {
    kind: "invalid",
    id: "Waktu kejadian ada di masa depan. Catat setelah terjadi.",
    en: "The time of the event lies in the future. Record it once it has happened.",
  },
  "case.stage-missing": {
    kind: "invalid",
    id: "Sebutkan tahap perkara untuk kejadian ini.",
    en: "Name the stage of the case at which this happened.",
  },
  "case.not-in-conflict": {
    kind: "invalid",
    id: "Kejadian ini hanya untuk anak yang berkonflik dengan hukum. Periksa kedudukan anak.",
    en: "This event is only for a child in conflict with the law. Check the child’s position.",
  },
  "case.under-12-route": {
    kind: "invalid",
    id: "Anak belum 12 tahun: tanpa diversi dan penahanan. Catat keputusan penyidik, PK, dan pekerja sosial.",
    en: "The child is below 12: no diversion, no detention. Record the decision of investigator, probation officer and social worker.",
  },
  "case.not-under-12": {
    kind: "invalid",
    id: "Kejadian ini hanya untuk anak di bawah 12 tahun. Gunakan jalur diversi atau peradilan anak.",
    en: "This event is only for a child below 12. Use diversion or the juvenile court.",
  },
} as const satisfies Refusals
