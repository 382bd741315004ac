import type { Agency } from "#shared/agency/agency.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import type { Zone } from "../ui/time.ts"
import { type Day, openKind, typedWeek } from "./week-form.ts"

/** What an agency says of itself, as a person types it. */
export type ProfileForm = {
  kind: string
  services: readonly string[]
  ageFrom: string
  ageTo: string
  sexes: "" | "F" | "M"
  categories: readonly string[]
  catchment: readonly string[]
  open: "office" | "always" | "own"
  zone: Zone
  week: readonly Day[]
  aliases: string
  phone: string
  whatsapp: string
  email: string
  address: string
  latitude: string
  longitude: string
  grade: string
  gradeUntil: string
  parent: string
}

/** What of a page of the register a profile is typed over. */
export type Profiled = Pick<
  Agency,
  | "kind"
  | "services"
  | "serves"
  | "catchment"
  | "hours"
  | "aliases"
  | "contact"
  | "location"
  | "accreditation"
  | "parent"
>

/** Nothing said yet, but for what holds for most. */
export const empty: ProfileForm = {
  kind: "",
  services: [],
  ageFrom: "0",
  ageTo: "17",
  sexes: "",
  categories: [],
  catchment: [],
  open: "office",
  zone: "WIB",
  week: typedWeek(officeHours("WIB").week),
  aliases: "",
  phone: "",
  whatsapp: "",
  email: "",
  address: "",
  latitude: "",
  longitude: "",
  grade: "",
  gradeUntil: "",
  parent: "",
}

/** What the register says, as a person would have typed it. */
export function typedOf(agency: Profiled): ProfileForm {
  const { serves, hours, contact, location, accreditation } = agency
  const [only, ...more] = serves.sexes
  return {
    kind: agency.kind ?? "",
    services: agency.services,
    ageFrom: String(serves.ages[0]),
    ageTo: String(serves.ages[1]),
    sexes: more.length > 0 || !only ? "" : only,
    categories: serves.categories,
    catchment: agency.catchment,
    open: openKind(hours.week),
    zone: hours.zone,
    week: typedWeek(hours.week),
    aliases: agency.aliases.join("\n"),
    phone: contact?.phone ?? "",
    whatsapp: contact?.whatsapp ?? "",
    email: contact?.email ?? "",
    address: contact?.address ?? "",
    latitude: location ? String(location.latitude) : "",
    longitude: location ? String(location.longitude) : "",
    grade: accreditation?.grade ?? "",
    gradeUntil: accreditation?.until ?? "",
    parent: agency.parent ?? "",
  }
}
