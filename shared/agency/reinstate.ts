import { judgement } from "./rules/judgement.ts"

/** An authority lets a suspended agency work again; the reason stays in the register's past. */
export const reinstate = judgement({
  name: "reinstate",
  title: { id: "Aktifkan kembali", en: "Reinstate the agency" },
  from: "suspended",
  event: "agency.reinstated",
  next: ({ suspension: _ended, ...page }, judged, at) => ({
    ...page,
    status: "active",
    reinstatement: { ...judged, at },
  }),
})
