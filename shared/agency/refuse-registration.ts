import { judgement } from "./rules/judgement.ts"

/** An authority turns a registration down, and tells its sponsor why. */
export const refuseRegistration = judgement({
  name: "refuse-registration",
  title: { id: "Tolak pendaftaran", en: "Refuse the registration" },
  from: "pending",
  event: "agency.registration-refused",
  next: (page, refused) => ({ ...page, status: "refused", refused }),
})
