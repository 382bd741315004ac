import type { Case } from "../case.ts"
import type { SubCode } from "../lists/sub-codes.ts"

export type Sexual = Pick<Case, "category"> & { readonly subCode?: SubCode | undefined }

/** Sexual crime, child pornography, and exploitation for sex (UU 12/2022 article 4). */
export const isSexualViolence = ({ category, subCode }: Sexual): boolean =>
  category === "AMPK10_SEXUAL_CRIME" || category === "AMPK06_PORNOGRAPHY" || subCode === "SEXUAL"

/** Whether mediation may be offered: sexual violence is never settled out of court (UU 12/2022, 23). */
export const offersMediation = (it: Sexual): boolean => !isSexualViolence(it)
