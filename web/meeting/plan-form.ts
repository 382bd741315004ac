import { createSignal } from "solid-js"
import { createStore } from "solid-js/store"
import { acting, me } from "../session/agency.ts"
import { t } from "../words/words.ts"
import { newSitting, type Sitting, sessionOf, sittingWrong } from "./sitting.ts"

export type Invited = { readonly agency: string; readonly need: "mandatory" | "optional" }

/** What a coordinator types to plan a meeting. */
export type PlanForm = {
  profile: "coordination" | "case-conference"
  type: string
  title: string
  caseReference: string
  sittings: readonly Sitting[]
  invited: readonly Invited[]
  chair: string
  minuteTaker: string
}

/** The form's state, what is wrong in it, and the body it becomes. */
export function createPlan() {
  const [form, setForm] = createStore<PlanForm>({
    profile: "coordination",
    type: "COORDINATION_MEETING",
    title: "",
    caseReference: "",
    sittings: [newSitting()],
    invited: [{ agency: acting()?.agency.id ?? "", need: "mandatory" }],
    chair: me()?.person.id ?? "",
    minuteTaker: "",
  })
  const [tried, setTried] = createSignal(false)
  const conference = () => form.profile === "case-conference"
  const faults = () => ({
    title: form.title.trim().length < 3 ? t("problem.required") : undefined,
    caseReference: conference() && !form.caseReference ? t("problem.required") : undefined,
    sittings: form.sittings.map(sittingWrong).find(Boolean),
    invited: form.invited.length === 0 ? t("plan.inviteWrong") : undefined,
    minuteTaker: conference() && !form.minuteTaker ? t("problem.required") : undefined,
  })
  const wrong = (field: keyof ReturnType<typeof faults>) => (tried() ? faults()[field] : undefined)
  const body = () => {
    setTried(true)
    return Object.values(faults()).some(Boolean) ? undefined : bodyOf(form)
  }
  return { form, setForm, tried, wrong, body }
}

export type Plan = ReturnType<typeof createPlan>

const bodyOf = (form: PlanForm) => ({
  profile: form.profile,
  type: form.type,
  title: form.title.trim(),
  ...(form.profile === "case-conference" && form.caseReference
    ? { caseReference: form.caseReference }
    : {}),
  ...(form.chair ? { chair: form.chair } : {}),
  ...(form.minuteTaker ? { minuteTaker: form.minuteTaker } : {}),
  sessions: form.sittings.map(sessionOf),
  invitations: form.invited.map(({ agency, need }) => ({ agency, need })),
})
