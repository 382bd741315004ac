import { createEffect, createSignal, onCleanup } from "solid-js"
import { createStore } from "solid-js/store"
import type { Category } from "#shared/case/lists/categories.ts"
import { clusterOf, harmOf } from "#shared/case/lists/clusters.ts"
import { t } from "../words/words.ts"
import { dropDraft, keepDraft, recallDraft } from "./draft.ts"
import { referencesIn } from "./reference-fields.tsx"
import { subCodesOf } from "./sub-codes.ts"
import { filled } from "./tried.ts"

const blank = {
  source: "",
  region: "",
  risk: "",
  sex: "",
  age: "",
  isAgeEstimated: false,
  category: "",
  subCode: "",
  abhPosition: "",
  cluster: "",
  tier: "",
  harms: [] as readonly string[],
  system: "",
  number: "",
  /** Whether anybody knows who the child is: "" until somebody has said so. */
  known: "" as "" | "yes" | "no",
  name: "",
  nik: "",
  birthDate: "",
  address: "",
  parents: "",
  school: "",
  broughtBy: "",
  reporterName: "",
  reporterContact: "",
  assessment: "",
  plan: "",
  conflicted: [] as readonly string[],
}
export type IntakeForm = typeof blank
type Field = keyof IntakeForm

/** The steps in the order of what cannot wait. */
export const steps = ["urgent", "harm", "child", "story"] as const
export type StepName = (typeof steps)[number]

const needed: Record<StepName, readonly Field[]> = {
  urgent: ["source", "region", "risk", "sex", "age"],
  harm: ["category", "cluster"],
  child: ["known"],
  story: ["assessment"],
}

/** Words that a reload would lose: only then is anybody asked whether they mean to leave. */
const lost: readonly Field[] = ["name", "nik", "address", "parents", "assessment", "plan"]

const isAge = (text: string): boolean => /^\d{1,2}$/.test(text) && Number(text) <= 18

export function createIntake() {
  const [form, setForm] = createStore<IntakeForm>({ ...blank, ...recallDraft(blank) })
  const [tried, setTried] = createSignal<readonly StepName[]>([])
  const [isSent, setSent] = createSignal(false)
  createEffect(() => !isSent() && keepDraft({ ...form }))
  warnBeforeLeaving(() => !isSent() && lost.some((field) => form[field] !== ""))

  const problemOf = (field: Field): string | undefined => {
    const value = form[field]
    if (field === "age" && value !== "" && !isAge(String(value))) return t("intake.ageWrong")
    if (field === "nik" && value !== "" && !/^\d{16}$/.test(String(value))) {
      return t("intake.nikWrong")
    }
    return value === "" ? t("problem.required") : undefined
  }
  const fieldsOf = (step: StepName): readonly Field[] => {
    if (step === "child" && form.known === "yes") {
      return ["known", "name", ...(form.nik ? (["nik"] as const) : [])]
    }
    // Whoever takes in a child without a name says at least who brought it (a duty of every LKSA).
    if (step === "child" && form.known === "no") return ["known", "broughtBy"]
    return needed[step]
  }
  const isWhole = (step: StepName) => fieldsOf(step).every((field) => !problemOf(field))
  const wrong = (field: Field): string | undefined =>
    tried().some((step) => fieldsOf(step).includes(field)) ? problemOf(field) : undefined
  const check = (step: StepName): boolean => {
    setTried([...new Set([...tried(), step])])
    return isWhole(step)
  }
  const harmsFor = (category: string): readonly string[] => {
    const [was, is] = [harmOf[form.category as Category], harmOf[category as Category]]
    // What the former category had ticked goes with it; what somebody ticked stays.
    const others = form.harms.filter((each) => each !== was && each !== is)
    return is ? [...others, is] : others
  }
  const chooseCategory = (category: string) =>
    setForm({
      harms: harmsFor(category),
      category,
      cluster: clusterOf[category as Category] ?? "",
      subCode: subCodesOf(category).includes(form.subCode) ? form.subCode : "",
    })
  const done = () => {
    setSent(true)
    dropDraft()
  }
  return { form, setForm, wrong, check, isWhole, chooseCategory, body: () => bodyOf(form), done }
}

export type Intake = ReturnType<typeof createIntake>

function warnBeforeLeaving(isWorthIt: () => boolean): void {
  const warn = (event: BeforeUnloadEvent) => isWorthIt() && event.preventDefault()
  window.addEventListener("beforeunload", warn)
  onCleanup(() => window.removeEventListener("beforeunload", warn))
}

/** What the API takes: nobody's name where nobody knows it. */
export function bodyOf(form: IntakeForm): Readonly<Record<string, unknown>> {
  const { name, nik, birthDate, address, parents, school } = form
  const isKnown = form.known === "yes"
  const reporter = filled({ name: form.reporterName, contact: form.reporterContact })
  return {
    source: form.source,
    region: form.region,
    category: form.category,
    risk: form.risk,
    sex: form.sex,
    age: Number(form.age),
    isAgeEstimated: form.isAgeEstimated,
    harms: form.harms,
    externalReferences: referencesIn(form),
    legalReferences: [],
    excludedPersons: [],
    conflictedAgencies: form.conflicted,
    identity: isKnown ? filled({ name, nik, birthDate, address, parents, school }) : { none: true },
    summary: filled({ assessment: form.assessment, plan: form.plan }),
    ...filled({
      subCode: form.subCode,
      abhPosition: form.abhPosition,
      cluster: form.cluster,
      tier: form.tier,
      broughtBy: form.broughtBy,
    }),
    ...(Object.keys(reporter).length > 0 ? { reporter } : {}),
  }
}
