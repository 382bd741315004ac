import { groundOf, noGround, noView, viewOf } from "../handoff/ground-fields.tsx"
import { createForm } from "../ui/form.ts"
import { linesOf } from "../ui/lines.ts"

const blank = {
  title: "",
  kind: "transfer",
  service: "",
  to: "",
  reason: "",
  safety: "",
  documents: "",
  family: "",
  ...noGround,
  ...noView,
}
type BatchForm = typeof blank

/** Where children live in an institution, somebody says why nothing nearer does. */
export const asksFamily = ({ service }: Pick<BatchForm, "service">): boolean =>
  service === "RESIDENTIAL_CARE"

const always = [
  "title",
  "service",
  "to",
  "reason",
  "safety",
  "basis",
  "by",
  "note",
  "child",
  "childText",
] as const

/** What is typed once and holds for each child. */
export const createBatchForm = () =>
  createForm(blank, (form) => (asksFamily(form) ? [...always, "family"] : always))

export const bodyOf = (form: BatchForm, cases: readonly string[]) => ({
  title: form.title.trim(),
  cases,
  kind: form.kind,
  to: form.to,
  service: form.service,
  reason: form.reason.trim(),
  safety: form.safety.trim(),
  documents: linesOf(form.documents),
  basis: groundOf(form),
  childView: viewOf(form),
  ...(asksFamily(form) ? { familyOptions: form.family.trim() } : {}),
})
