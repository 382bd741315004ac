import { createEffect, createSignal } from "solid-js"
import { createStore } from "solid-js/store"
import { acting, me, ownZone } from "../session/agency.ts"
import { instantFrom, typedIn } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { dropPlan, keepPlan, recallPlan } from "./plan-draft.ts"
import { rememberAgencies } from "./recent.ts"
import { newSitting, type Sitting, sessionOf, sittingWrong } from "./sitting.ts"

export type Part = "lead" | "deputy" | "delegate"
export type Face = {
  readonly person: string
  readonly name: string
  readonly member: string
  readonly part: Part
}
export type Invited = {
  readonly agency: string
  readonly name: string
  readonly need: "mandatory" | "optional"
  readonly people: readonly Face[]
}

export type TypedSession = ReturnType<typeof sessionOf>

/** A time to choose: proposed by the server, or set by hand. */
export type Choice = {
  readonly sessions: readonly TypedSession[]
  /** Why it lies outside the usual hours. */
  readonly reason?: string
  /** Of the server's finding: place and means follow the form until it is sent. */
  readonly proposed?: true
}

export const steps = ["who", "what", "when"] as const
export type Step = (typeof steps)[number]
export const durations = ["30", "60", "90", "120"] as const
export const urgencies = ["today", "days", "weeks", "own"] as const
export type Urgency = (typeof urgencies)[number]

const blank = () => ({
  invited: [
    {
      agency: acting()?.agency.id ?? "",
      name: acting()?.agency.name ?? "",
      need: "mandatory",
      people: [],
    },
  ] as readonly Invited[],
  profile: "coordination" as "coordination" | "case-conference",
  type: "COORDINATION_MEETING",
  title: "",
  caseReference: "",
  minutes: "60",
  mode: "HYBRID",
  venue: "",
  join: "",
  chair: me()?.person.id ?? "",
  minuteTaker: "",
  urgency: "days" as Urgency,
  from: "",
  until: "",
  chosen: [] as readonly Choice[],
  byHand: false,
  sittings: [newSitting()] as readonly Sitting[],
  outside: "",
  /** Empty until somebody types one: then it follows the times. */
  deadline: { date: "", time: "" },
  made: { id: "", etag: "", body: "" },
  /** The adjourned meeting that it goes on with. */
  predecessor: "",
  /** The programme that it is one of. */
  programme: "",
})
export type PlanForm = ReturnType<typeof blank>

const day = 86_400_000

/** So many working days from now, at four in the afternoon. */
export function deadlineFrom(
  now: number,
  days = 2,
): { readonly date: string; readonly time: string } {
  let [at, left] = [now, days]
  while (left > 0) {
    at += day
    if (![0, 6].includes(new Date(at).getUTCDay())) left -= 1
  }
  return { date: typedIn(new Date(at).toISOString(), ownZone()).date, time: "16:00" }
}

/** The plan's state through its steps, what is wrong in it, and the bodies it becomes. */
export function createPlan(begin: Partial<PlanForm> = {}) {
  const empty = blank()
  const [form, setForm] = createStore<PlanForm>({ ...empty, ...recallPlan(empty), ...begin })
  const [tried, setTried] = createSignal<readonly Step[]>([])
  const [isSent, setSent] = createSignal(false)
  createEffect(() => {
    const whole = { ...form }
    if (!isSent()) keepPlan(whole)
  })
  const faults = (): Readonly<Record<string, string | undefined>> => faultsOf(form)
  const isWhole = (step: Step) => !fieldsOf[step].some((field) => faults()[field])
  const check = (step: Step): boolean => {
    setTried([...new Set([...tried(), step])])
    return isWhole(step)
  }
  const wrong = (field: string): string | undefined =>
    tried().some((step) => fieldsOf[step].includes(field)) ? faults()[field] : undefined
  const done = () => {
    setSent(true)
    rememberAgencies(form.invited)
    dropPlan()
  }
  return { form, setForm, check, isWhole, wrong, tried, done, start: () => setForm(blank()) }
}

export type Plan = ReturnType<typeof createPlan>

const fieldsOf: Readonly<Record<Step, readonly string[]>> = {
  who: ["invited"],
  what: ["title", "caseReference", "minuteTaker"],
  when: ["chosen"],
}

const isConference = (form: PlanForm): boolean => form.profile === "case-conference"

function faultsOf(form: PlanForm) {
  const required = t("problem.required")
  const conference = isConference(form)
  return {
    invited: form.invited.length === 0 ? t("plan.inviteWrong") : undefined,
    title: !conference && form.title.trim().length < 3 ? required : undefined,
    caseReference: conference && !form.caseReference.trim() ? required : undefined,
    minuteTaker: conference && !form.minuteTaker ? required : undefined,
    chosen: choicesOf(form).length === 0 ? t("plan.chooseWrong") : undefined,
  }
}

/** What is chosen; a time set by hand counts while nothing else is. */
export function choicesOf(form: PlanForm): readonly Choice[] {
  if (form.chosen.length > 0 || !form.byHand) return form.chosen.map(fresh(form))
  const own = choiceByHand(form)
  return own ? [own] : []
}

const fresh =
  (form: PlanForm) =>
  ({ proposed, ...choice }: Choice): Choice =>
    proposed ? { sessions: choice.sessions.map((each) => sessionAt(form, each)) } : choice

/** The time that was typed, once it is whole. */
export function choiceByHand(form: PlanForm): Choice | undefined {
  if (form.sittings.some(sittingWrong)) return undefined
  const reason = form.outside.trim()
  const sessions = form.sittings.map((each) => sessionOf({ ...each, join: joinFor(each, form) }))
  return { sessions, ...(reason ? { reason } : {}) }
}

/** Where to join is asked once, for every sitting that somebody may join from afar. */
const joinFor = ({ join, mode }: Sitting, form: PlanForm): string =>
  join ?? (mode === "ONSITE" ? "" : form.join.trim())

/** When a choice begins: two that begin together are the same. */
export const keyOf = ({ sessions: [first] }: Choice): string => first?.start ?? ""

/** A proposed time as a session of this meeting. */
export const sessionAt = (
  { mode, venue, join }: Pick<PlanForm, "mode" | "venue" | "join">,
  { start, end }: { readonly start: string; readonly end: string },
): TypedSession => ({
  start,
  end,
  zone: ownZone(),
  mode,
  ...(venue.trim() ? { venue: venue.trim() } : {}),
  ...(join.trim() ? { join: join.trim() } : {}),
})

/** What `draft` takes; the first time chosen stands in it until it is fixed. */
export function draftBody(form: PlanForm): Readonly<Record<string, unknown>> | undefined {
  const [first] = choicesOf(form)
  if (!first) return undefined
  const title = form.title.trim() || label("meetingType", form.type)
  return {
    profile: form.profile,
    type: form.type,
    title,
    ...(isConference(form) ? { caseReference: form.caseReference.trim() } : {}),
    ...(form.chair ? { chair: form.chair } : {}),
    ...(form.minuteTaker ? { minuteTaker: form.minuteTaker } : {}),
    ...(form.urgency === "today" ? { urgent: true } : {}),
    ...(form.predecessor ? { predecessor: form.predecessor } : {}),
    ...(form.programme && !isConference(form) ? { programme: form.programme } : {}),
    sessions: first.sessions,
    invitations: form.invited.map(({ agency, need, people }) => ({
      agency,
      need,
      ...(people.length > 0
        ? { people: people.map(({ person, part }) => ({ person, part })) }
        : {}),
    })),
  }
}

/** What `open-poll` takes. */
export const pollBody = (form: PlanForm) => ({
  slots: choicesOf(form).map((each) => ({
    ...each,
    // One reason serves all that lie outside the hours.
    ...(each.reason || !form.outside.trim() ? {} : { reason: form.outside.trim() }),
  })),
  deadline: dueAt(form),
})

/** Until when answers are awaited: what was typed, else sooner where a time begins too soon. */
export function dueOf(form: PlanForm): PlanForm["deadline"] {
  if (form.deadline.date || form.deadline.time) return form.deadline
  const usual = deadlineFrom(Date.now())
  const sooner = deadlineFrom(Date.now(), 1)
  const hasRoom = (due: PlanForm["deadline"]) => beginningBefore(form, due).length === 0
  return !hasRoom(usual) && hasRoom(sooner) ? sooner : usual
}

const dueAt = (form: PlanForm): string | undefined => {
  const { date, time } = dueOf(form)
  return instantFrom(date, time, ownZone())
}

function beginningBefore(form: PlanForm, due: PlanForm["deadline"]): readonly Choice[] {
  const at = instantFrom(due.date, due.time, ownZone())
  return at ? choicesOf(form).filter((each) => keyOf(each) <= at) : []
}

/** The times that begin before answers are due: nobody could be asked about them in time. */
export const tooSoon = (form: PlanForm): readonly Choice[] => beginningBefore(form, dueOf(form))

/** From when until when a time is looked for. */
export function windowOf(form: PlanForm, now: number): readonly [string, string] {
  const at = (ms: number) => new Date(ms).toISOString()
  const midnight = (date: string, plus: number) => {
    const start = instantFrom(date, "00:00", ownZone())
    return start ? at(Date.parse(start) + plus * day) : undefined
  }
  const today = typedIn(at(now), ownZone()).date
  if (form.urgency === "own") {
    const from = midnight(form.from, 0) ?? at(now)
    return [
      from > at(now) ? from : at(now),
      midnight(form.until || form.from, 1) ?? at(now + 14 * day),
    ]
  }
  const days = { today: 1, days: 4, weeks: 15 }[form.urgency]
  return [at(now), midnight(today, days) ?? at(now + days * day)]
}
