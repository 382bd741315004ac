import { createSignal } from "solid-js"
import { createStore } from "solid-js/store"
import type { Agency } from "#shared/agency/agency.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { linesOf } from "../ui/lines.ts"
import type { Zone } from "../ui/time.ts"
import { type Day, hoursOf, openKind, typedWeek } from "./week-form.ts"

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
type Profiled = Pick<
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
const empty: ProfileForm = {
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

function typedOf(agency: Profiled): ProfileForm {
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

const filled = <Part extends Record<string, string>>(part: Part): Partial<Part> | undefined => {
  const told = Object.entries(part).filter(([, value]) => value !== "")
  return told.length > 0 ? (Object.fromEntries(told) as Partial<Part>) : undefined
}

/** Decimal commas are how Indonesians write coordinates. */
const degrees = (text: string): number => Number(text.trim().replace(",", "."))

function contactOf({ phone, whatsapp, email, address }: ProfileForm) {
  return filled({
    phone: phone.trim(),
    whatsapp: whatsapp.trim(),
    email: email.trim(),
    address: address.trim(),
  })
}

/** The parts of a profile as the API takes them; a part that says nothing is absent. */
function partsOf(form: ProfileForm): Readonly<Record<string, unknown>> {
  const hasPlace = form.latitude.trim() !== "" && form.longitude.trim() !== ""
  const parts = {
    kind: form.kind.trim() || undefined,
    catchment: form.catchment.length > 0 ? form.catchment : undefined,
    services: form.services,
    serves: {
      ages: [Number(form.ageFrom), Number(form.ageTo)],
      sexes: form.sexes ? [form.sexes] : ["F", "M"],
      categories: form.categories,
    },
    hours: hoursOf(form),
    aliases: linesOf(form.aliases),
    contact: contactOf(form),
    location: hasPlace
      ? { latitude: degrees(form.latitude), longitude: degrees(form.longitude) }
      : undefined,
    accreditation: form.grade
      ? { grade: form.grade, ...filled({ until: form.gradeUntil }) }
      : undefined,
    parent: form.parent || undefined,
  }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}

/** A profile being typed: anew, or over what the register says of an agency. */
export function createProfile(agency?: Profiled) {
  const begun = agency ? typedOf(agency) : empty
  const [form, setForm] = createStore<ProfileForm>({ ...begun })
  const [tried, setTried] = createSignal(false)
  const before = partsOf(begun)
  const isAge = (text: string) => /^\d{1,3}$/.test(text.trim())
  const wrongs = (): Partial<Record<keyof ProfileForm, true>> => ({
    ...(isAge(form.ageFrom) ? {} : { ageFrom: true }),
    ...(isAge(form.ageTo) && Number(form.ageTo) >= Number(form.ageFrom) ? {} : { ageTo: true }),
    ...(form.latitude.trim() === "" || !Number.isNaN(degrees(form.latitude))
      ? {}
      : { latitude: true }),
    ...(form.longitude.trim() === "" || !Number.isNaN(degrees(form.longitude))
      ? {}
      : { longitude: true }),
  })
  const wrong = (field: keyof ProfileForm): boolean => tried() && wrongs()[field] === true
  const isWrong = () => Object.keys(wrongs()).length > 0
  /** Only what differs from what is on record: nobody says anew what they did not touch. */
  const changes = () => {
    const told = Object.entries(partsOf(form)).filter(
      ([part, value]) => JSON.stringify(value) !== JSON.stringify(before[part]),
    )
    return Object.fromEntries(told)
  }
  return {
    form,
    setForm,
    wrong,
    isWrong,
    parts: () => partsOf(form),
    changes,
    tryIt: () => setTried(true),
  }
}

export type Profile = ReturnType<typeof createProfile>
