import { type AgencyType, agencyTypes, mayHoldCases } from "../../agency/lists/agency-types.ts"
import type { AgencyCard } from "../../agency/rules/card.ts"
import type { Verdict } from "../lists/verdicts.ts"
import type { Ask } from "./candidate.ts"

/** Institutions of the juvenile justice system (UU 11/2012): no place for a victim or a witness. */
const forConflict: readonly AgencyType[] = ["LPKS", "LPAS", "LPKA"]

/** Categories of PP 78/2021 that mean harm done to the child, whatever its place in a trial. */
const victimCategories: readonly string[] = [
  "AMPK04_EXPLOITED",
  "AMPK05_DRUGS",
  "AMPK06_PORNOGRAPHY",
  "AMPK08_ABDUCTION_TRAFFICKING",
  "AMPK09_VIOLENCE",
  "AMPK10_SEXUAL_CRIME",
  "AMPK11_TERRORISM",
  "AMPK13_NEGLECT",
]

// Silence counts as a victim: somebody who does not say may not be sent there by mistake.
const mayBeVictim = ({ abhPosition, category = "" }: Ask): boolean =>
  abhPosition !== "CONFLICT" || victimCategories.includes(category)

function ofAgency(ask: Ask, { id, type, status, services }: AgencyCard): Verdict | undefined {
  if (status === "suspended") return "serves.suspended"
  if (status !== "active") return "serves.not-active"
  if (ask.conflicted?.includes(id)) return "serves.conflicted"
  if (!agencyTypes[type].receives) return "serves.does-not-receive"
  if (ask.data === "IDENTITY" && !mayHoldCases(type)) return "serves.cannot-hold"
  return services.includes(ask.service) ? undefined : "serves.other-service"
}

function ofChild(ask: Ask, { type, serves }: AgencyCard): Verdict | undefined {
  if (forConflict.includes(type) && mayBeVictim(ask)) return "serves.not-for-victims"
  const [youngest, oldest] = serves.ages
  if (ask.age !== undefined && (ask.age < youngest || oldest < ask.age)) return "serves.age"
  if (ask.sex && !serves.sexes.includes(ask.sex)) return "serves.sex"
  const isEvery = serves.categories.length === 0 || !ask.category
  return isEvery || serves.categories.includes(ask.category ?? "") ? undefined : "serves.category"
}

/** Whether an agency may be asked at all: its standing first, then whether it is for this child. */
export const servesVerdict = (ask: Ask, agency: AgencyCard): Verdict =>
  ofAgency(ask, agency) ?? ofChild(ask, agency) ?? "serves.fits"
