import { isGrave, type Risk } from "#shared/case/lists/risk.ts"
import { day } from "#shared/kernel/instant.ts"
import { ownZone } from "../session/agency.ts"
import { createForm } from "../ui/form.ts"
import { linesOf } from "../ui/lines.ts"
import { instantFrom, typedIn } from "../ui/time.ts"
import { groundOf, noGround, noView, viewOf } from "./ground-fields.tsx"

/** A placement is looked at anew after six months at the latest; three are proposed. */
const proposed = 90 * day
const longest = 183 * day

const blank = {
  kind: "referral",
  service: "",
  to: "",
  reason: "",
  safety: "",
  documents: "",
  returnBy: "",
  family: "",
  catchment: "",
  capacity: "",
  /** "yes" where the chosen agency does not serve the child's district. */
  far: "",
  ...noGround,
  ...noView,
}
/** What a person types to offer a handoff. */
export type OfferingForm = typeof blank

const always = [
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

/** Where a family is left for an institution, somebody says why none fits. */
export const asksFamily = ({ kind, service }: OfferingForm): boolean =>
  kind === "placement" || service === "RESIDENTIAL_CARE"

const requiredIn = (form: OfferingForm): readonly (keyof OfferingForm)[] => [
  ...always,
  ...(form.kind === "placement" ? (["returnBy"] as const) : []),
  ...(asksFamily(form) ? (["family"] as const) : []),
  ...(form.far ? (["catchment"] as const) : []),
]

const dateIn = (ms: number): string =>
  typedIn(new Date(Date.now() + ms).toISOString(), ownZone()).date

/** The first and the last day on which a placement may end. */
export const returnDays = () => ({ first: dateIn(day), last: dateIn(longest - day) })

/** Whether a supervisor must agree before it leaves the house. */
export const asksApproval = ({ kind, basis }: OfferingForm, risk: Risk): boolean =>
  kind !== "referral" || isGrave(risk) || (basis !== "" && basis !== "CONSENT")

/** The form's state, what is missing in it, and the body it becomes. */
export function createOffering(caseId: () => string, begun: Partial<OfferingForm> = {}) {
  const form = createForm({ ...blank, returnBy: dateIn(proposed), ...begun }, requiredIn)
  return { ...form, body: () => (form.isWhole() ? bodyOf(form.form(), caseId()) : undefined) }
}

export type Offering = ReturnType<typeof createOffering>

function overridesIn(form: OfferingForm) {
  const overrides = {
    ...(form.catchment.trim() ? { catchment: form.catchment.trim() } : {}),
    ...(form.capacity.trim() ? { capacity: form.capacity.trim() } : {}),
  }
  return Object.keys(overrides).length > 0 ? { overrides } : {}
}

const bodyOf = (form: OfferingForm, caseId: string) => ({
  case: caseId,
  kind: form.kind,
  to: form.to,
  service: form.service,
  reason: form.reason.trim(),
  safety: form.safety.trim(),
  documents: linesOf(form.documents),
  basis: groundOf(form),
  childView: viewOf(form),
  ...overridesIn(form),
  ...(form.kind === "placement"
    ? { returnBy: instantFrom(form.returnBy, "16:00", ownZone()) }
    : {}),
  ...(asksFamily(form) ? { familyOptions: form.family.trim() } : {}),
})
