import { createSignal } from "solid-js"
import { createStore, type SetStoreFunction } from "solid-js/store"
import { zoneOffsets } from "#shared/kernel/instant.ts"
import { zoneOf } from "#shared/region/lists/zones.ts"
import { ownZone } from "../session/agency.ts"
import { t } from "../words/words.ts"
import { todayText } from "./dates.ts"
import { type DinsosForm, dinsosBody, dinsosMissing } from "./dinsos-fields.tsx"
import { createProfile, type Profile } from "./profile-form.ts"

type Form = {
  name: string
  code: string
  from: string
  basis: string
  type: string
  region: string
  dinsos: DinsosForm
}

const longest = 48
const codePattern = /^[a-z0-9][a-z0-9-]{2,47}$/

/** A readable code from a name: `LPA Kota Metro` gives `lpa-kota-metro`. */
export function codeFrom(name: string): string {
  const words = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  let code = ""
  for (const word of words ?? []) {
    const longer = code ? `${code}-${word}` : word
    if (longer.length > longest) break
    code = longer
  }
  return code
}

const isSized = (type: string): boolean => type === "DINSOS_PROV" || type === "DINSOS_KABKOTA"

/** The official name and the code, which follows the name until somebody writes their own. */
function createNames(setForm: SetStoreFunction<Form>) {
  let follows = true
  const setName = (name: string) => {
    setForm("name", name)
    if (follows) setForm("code", codeFrom(name))
  }
  const setCode = (code: string) => {
    follows = code === ""
    setForm("code", code.toLowerCase())
  }
  return { setName, setCode }
}

const wrongsIn = (form: Form): Partial<Record<keyof Form, string>> => ({
  ...(form.name.trim().length < 2 ? { name: t("problem.required") } : {}),
  ...(codePattern.test(form.code) ? {} : { code: t("register.codeWrong") }),
  ...(form.from ? {} : { from: t("problem.required") }),
  ...(form.type ? {} : { type: t("problem.required") }),
  ...(form.region ? {} : { region: t("problem.required") }),
})

const dinsosMisses = ({ type, dinsos }: Form) => (isSized(type) ? dinsosMissing(dinsos) : [])

const bodyOf = ({ name, code, from, basis, type, region, dinsos }: Form, profile: Profile) => ({
  code,
  name: name.trim(),
  from,
  ...(basis.trim() ? { basis: basis.trim() } : {}),
  type,
  region,
  ...(isSized(type) ? { dinsosType: dinsosBody(dinsos) } : {}),
  ...profile.parts(),
})

const emptyForm = (): Form => ({
  name: "",
  code: "",
  from: todayText(zoneOffsets[ownZone()]),
  basis: "",
  type: "",
  region: "",
  dinsos: { type: "", from: "", basis: "" },
})

/** A registration being typed, what is wrong with it, and the body it becomes. */
export function createRegistration() {
  const profile = createProfile()
  const [form, setForm] = createStore<Form>(emptyForm())
  const [tried, setTried] = createSignal(false)
  const missing = () =>
    Object.keys(wrongsIn(form)).length + dinsosMisses(form).length + (profile.isWrong() ? 1 : 0)
  const setRegion = (region: string) => {
    setForm("region", region)
    if (region) profile.setForm("zone", zoneOf(region.slice(0, 2)))
  }
  const body = () => {
    setTried(true)
    profile.tryIt()
    return missing() > 0 ? undefined : bodyOf(form, profile)
  }
  return {
    form,
    setForm,
    ...createNames(setForm),
    setRegion,
    profile,
    body,
    wrong: (field: keyof Form) => (tried() ? wrongsIn(form)[field] : undefined),
    dinsosWrong: (field: keyof DinsosForm) =>
      tried() && dinsosMisses(form).includes(field) ? t("problem.required") : undefined,
    missing: () => (tried() ? missing() : 0),
  }
}

export type Registration = ReturnType<typeof createRegistration>
