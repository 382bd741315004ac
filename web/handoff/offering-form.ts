import { createSignal } from "solid-js"
import { createStore } from "solid-js/store"
import { linesOf } from "../ui/lines.ts"
import { t } from "../words/words.ts"

/** What a person types to offer a handoff. */
export type OfferingForm = {
  kind: "referral" | "transfer"
  service: string
  to: string
  reason: string
  safety: string
  documents: string
  basis: string
  by: string
  note: string
  child: "" | "asked" | "not"
  childText: string
  catchment: string
  capacity: string
}

const required = [
  "service",
  "to",
  "reason",
  "safety",
  "basis",
  "by",
  "note",
  "child",
  "childText",
] as const satisfies readonly (keyof OfferingForm)[]

/** The form's state, what is missing in it, and the body it becomes. */
export function createOffering(caseId: () => string) {
  const [form, setForm] = createStore<OfferingForm>({
    kind: "referral",
    service: "",
    to: "",
    reason: "",
    safety: "",
    documents: "",
    basis: "",
    by: "",
    note: "",
    child: "",
    childText: "",
    catchment: "",
    capacity: "",
  })
  const [tried, setTried] = createSignal(false)
  const missing = () => required.filter((field) => !form[field].trim())
  const wrong = (field: (typeof required)[number]) =>
    tried() && !form[field].trim() ? t("problem.required") : undefined
  const body = () => {
    setTried(true)
    return missing().length > 0 ? undefined : bodyOf(form, caseId())
  }
  return { form, setForm, wrong, body, missing: () => (tried() ? missing().length : 0) }
}

export type Offering = ReturnType<typeof createOffering>

function bodyOf(form: OfferingForm, caseId: string) {
  const overrides = {
    ...(form.catchment.trim() ? { catchment: form.catchment.trim() } : {}),
    ...(form.capacity.trim() ? { capacity: form.capacity.trim() } : {}),
  }
  const said = form.childText.trim()
  return {
    case: caseId,
    kind: form.kind,
    to: form.to,
    service: form.service,
    reason: form.reason.trim(),
    safety: form.safety.trim(),
    documents: linesOf(form.documents),
    basis: { kind: form.basis, by: form.by.trim(), note: form.note.trim() },
    childView: form.child === "asked" ? { view: said } : { absent: said },
    ...(Object.keys(overrides).length > 0 ? { overrides } : {}),
  }
}
