import { createSignal } from "solid-js"
import { createStore } from "solid-js/store"
import { linesOf } from "../ui/lines.ts"
import { empty, type Profiled, type ProfileForm, typedOf } from "./profile-typed.ts"
import { hoursOf } from "./week-form.ts"

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
