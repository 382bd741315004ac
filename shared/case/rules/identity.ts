import { hour, type Instant, instantOf, msOf, zoneOffsets } from "../../kernel/instant.ts"
import { type RegionCode, regionOf } from "../../region/region.ts"
import type { Case } from "../case.ts"

/** What is known of who the child is; it lies sealed, and only its blind words leave it. */
export type Identity = {
  readonly name?: string | undefined
  readonly nik?: string | undefined
  readonly birthDate?: string | undefined
  readonly address?: string | undefined
  readonly parents?: string | undefined
  readonly school?: string | undefined
}

/** Known is who has a name and something that tells them from another of that name. */
export function statusOfIdentity(identity: Identity): Case["identityStatus"] {
  const { name, nik, birthDate } = identity
  if (name && (nik || birthDate)) return "KNOWN"
  return Object.values(identity).some((each) => each !== undefined) ? "PARTIAL" : "NONE"
}

/** Welfare registers enter a person by the NIK alone (domain.md, C12). */
const registersByNik: readonly string[] = ["DTSEN", "DTKS"]

/** Whether a reference is said to a register where nobody without a NIK can be. */
export const asksNik = (references: readonly { readonly system: string }[] = []): boolean =>
  references.some(({ system }) => registersByNik.includes(system.toUpperCase()))

/** Whole years at an instant, by the calendar of the child's district. */
export function ageAt(birthDate: string, at: Instant, region: RegionCode): number {
  const zone = regionOf(region)?.zone ?? "WIB"
  const today = instantOf(msOf(at) + zoneOffsets[zone] * hour).slice(0, 10)
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** An age that a case can have: a child until 18, counted at the event. */
export const isChildAge = (age: number): boolean => age >= 0 && age <= 18
