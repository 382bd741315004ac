import { judgement } from "./rules/judgement.ts"

/** An authority keeps an agency from taking children on until what is wrong is mended. */
export const suspend = judgement({
  name: "suspend",
  title: { id: "Bekukan instansi", en: "Suspend the agency" },
  from: "active",
  event: "agency.suspended",
  next: (page, judged, at) => ({ ...page, status: "suspended", suspension: { ...judged, at } }),
})
