import { createSignal } from "solid-js"
import { createStore, produce } from "solid-js/store"
import { endOf, startOf } from "#shared/agency/rules/dates.ts"
import type { Zone } from "#shared/kernel/instant.ts"
import { ownZone } from "../session/agency.ts"
import { typedIn } from "../ui/time.ts"
import { t } from "../words/words.ts"
import type { Clause, TermsView } from "./data.ts"
import { type DataClass, dataClasses, type Spoken } from "./sentence.tsx"

/** One clause as it is typed: how much may pass is one choice, not three boxes. */
export type ClauseForm = {
  effect: "allow" | "deny"
  services: readonly string[]
  regions: readonly string[]
  categories: readonly string[]
  /** The most that may pass; of a denying clause the least that is held back. */
  level: DataClass
}

export type TermsForm = { from: string; until: string; clauses: ClauseForm[] }

export const newClause = (): ClauseForm => ({
  effect: "allow",
  services: [],
  regions: [],
  categories: [],
  level: "SUMMARY",
})

/** An allowing clause names what passes up to its level, a denying one what it holds from there on. */
const dataOf = ({ effect, level }: ClauseForm): readonly DataClass[] => {
  const place = dataClasses.indexOf(level)
  return effect === "allow" ? dataClasses.slice(0, place + 1) : dataClasses.slice(place)
}

const levelOf = ({ effect, data }: Clause): DataClass => {
  const named = dataClasses.filter((each) => data.length === 0 || data.includes(each))
  return (effect === "allow" ? named.at(-1) : named[0]) ?? "SUMMARY"
}

export const clauseOf = (form: ClauseForm): Spoken => ({
  effect: form.effect,
  services: form.services as Clause["services"],
  regions: form.regions,
  categories: form.categories as Clause["categories"],
  data: dataOf(form),
})

const formOf = (clause: Clause): ClauseForm => ({
  effect: clause.effect,
  services: clause.services,
  regions: clause.regions,
  categories: clause.categories,
  level: levelOf(clause),
})

const dayIn = (at: string): string => typedIn(at, ownZone()).date

/** The terms in force as they would be typed. */
export const typedTerms = ({ from, until, clauses }: TermsView): TermsForm => ({
  from: dayIn(from),
  until: dayIn(new Date(Date.parse(until) - 1).toISOString()),
  clauses: clauses.map(formOf),
})

/** A year from today, one clause. */
export function newTerms(): TermsForm {
  const today = dayIn(new Date().toISOString())
  return {
    from: today,
    until: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`,
    clauses: [newClause()],
  }
}

const bodyOf = (form: TermsForm, zone: Zone) => ({
  from: startOf(form.from, zone),
  until: endOf(form.until, zone),
  clauses: form.clauses.map(clauseOf),
})

/** Validity and clauses as they are typed, what is wrong with them, and the body they become. */
export function createTerms(start: TermsForm) {
  const [form, setForm] = createStore<TermsForm>(start)
  const [tried, setTried] = createSignal(false)
  const faults = () => ({
    from: form.from ? undefined : t("problem.required"),
    until: !form.until
      ? t("problem.required")
      : form.until < form.from
        ? t("propose.untilWrong")
        : undefined,
  })
  const wrong = (field: "from" | "until") => (tried() ? faults()[field] : undefined)
  const body = () => {
    setTried(true)
    return faults().from || faults().until ? undefined : bodyOf(form, ownZone())
  }
  const change = (place: number, part: Partial<ClauseForm>) =>
    setForm("clauses", place, (clause) => ({ ...clause, ...part }))
  const add = () => setForm(produce((terms) => void terms.clauses.push(newClause())))
  const drop = (place: number) => setForm(produce((terms) => void terms.clauses.splice(place, 1)))
  return { form, setForm, wrong, body, change, add, drop }
}

export type TermsState = ReturnType<typeof createTerms>
