import type { Agency } from "../agency.ts"

/** What lists and rankings need of an agency; they read nothing else of it. */
export const cardOf = (agency: Agency) => {
  const { id, name, type, kind, region, catchment, services, serves, hours, status } = agency
  const { accreditation, location, dinsosTypes, sponsor } = agency
  return {
    id,
    name,
    type,
    ...(kind ? { kind } : {}),
    region,
    catchment,
    services,
    serves,
    zone: hours.zone,
    status,
    ...(accreditation ? { grade: accreditation.grade } : {}),
    ...(location ? { location } : {}),
    ...(dinsosTypes ? { dinsosType: dinsosTypes.at(-1)?.type } : {}),
    // Until it is approved, its sponsor is one of the few who find it in a list.
    ...(status === "pending" && sponsor ? { sponsor } : {}),
  }
}
export type AgencyCard = ReturnType<typeof cardOf>
