import { acting } from "../session/agency.ts"
import type { PartnershipCard } from "./data.ts"

/** Roles that speak for an agency in its agreements; the API has the last word. */
export const speakers = ["COORDINATOR", "SUPERVISOR", "AGENCY_ADMIN"] as const

/** Whether one's own agency is asked to sign: a proposal, or a change of what is in force. */
export const waitsForMe = ({ waitsFor = [] }: Pick<PartnershipCard, "waitsFor">): boolean =>
  waitsFor.some(({ id }) => id === acting()?.agency.id)
