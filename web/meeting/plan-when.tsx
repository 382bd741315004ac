import { A } from "@solidjs/router"
import { createMemo, Show, Suspense } from "solid-js"
import { acting, ownZone } from "../session/agency.ts"
import { Radios } from "../ui/choice.tsx"
import { TextField } from "../ui/field.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { ByHand } from "./plan-by-hand.tsx"
import {
  type Choice,
  keyOf,
  type Plan,
  sessionAt,
  type Urgency,
  urgencies,
  windowOf,
} from "./plan-form.ts"
import { SlotPicker } from "./slot-picker.tsx"
import type { Relaxation, Suggestion, Wanted } from "./suggestions-data.ts"

/** At most this many times are asked about at once. */
const most = 12

type Planned = { readonly plan: Plan }

/** Step three: how urgent it is, which times suit whom, and which to take or to ask about. */
export function WhenStep(props: Planned) {
  const form = () => props.plan.form
  return (
    <div class="stack">
      <div class="in-row">
        <Radios
          name="urgency"
          legend={t("plan.urgency")}
          value={form().urgency}
          onInput={(urgency) => props.plan.setForm("urgency", urgency as Urgency)}
          choices={urgencies.map((value) => ({ value, label: label("urgency", value) }))}
        />
      </div>
      <Show when={form().urgency === "own"}>
        <OwnDays {...props} />
      </Show>
      <fieldset class="field">
        <legend tabindex="-1" data-wrong={props.plan.wrong("chosen") ? "" : undefined}>
          {t("plan.slots")}
        </legend>
        <p class="hint">
          {t("plan.slotsHint")} <A href="/hari-libur">{t("plan.holidays")}</A>
        </p>
        <Suspense fallback={<Skeleton label={t("plan.looking")} />}>
          <Proposed plan={props.plan} />
        </Suspense>
        <Show when={props.plan.wrong("chosen")}>
          {(wrong) => (
            <p class="wrong" role="alert">
              {wrong()}
            </p>
          )}
        </Show>
      </fieldset>
      <ByHand plan={props.plan} />
    </div>
  )
}

const OwnDays = (props: Planned) => (
  <div class="pair">
    <TextField
      name="from"
      type="date"
      label={t("plan.from")}
      value={props.plan.form.from}
      onInput={(from) => props.plan.setForm("from", from)}
    />
    <TextField
      name="until"
      type="date"
      label={t("plan.until")}
      value={props.plan.form.until}
      min={props.plan.form.from}
      onInput={(until) => props.plan.setForm("until", until)}
    />
  </div>
)

const listed = (name: string, ids: readonly string[]) =>
  ids.length > 0 ? { [name]: ids.join(",") } : {}

/** A membership's id: the suggestion asks whose delegate somebody is. */
const memberOf = (person: string): string => `${acting()?.agency.id}.${person}`

/** What the suggestion is asked for; the moment it is asked does not move while nothing else does. */
function wantedBy({ form }: Plan): Wanted | undefined {
  const isOpen = form.urgency === "own" && !form.from
  if (isOpen || form.invited.length === 0) return undefined
  const [from, to] = windowOf(form, Math.ceil(Date.now() / 60_000) * 60_000)
  const people = form.invited.flatMap((each) => each.people)
  const leads = [...new Set([form.chair, form.minuteTaker])].filter(Boolean)
  return {
    agencies: form.invited
      .map(({ agency, need }) => (need === "mandatory" ? `${agency}!` : agency))
      .join(","),
    minutes: form.minutes,
    from,
    to,
    zone: ownZone(),
    mode: form.mode,
    urgent: String(form.urgency === "today"),
    ...listed(
      "people",
      people.map((each) => each.member),
    ),
    ...listed("leads", leads.map(memberOf)),
  }
}

function Proposed(props: Planned) {
  const wanted = createMemo(() => wantedBy(props.plan))
  const chosen = () => props.plan.form.chosen
  const toggle = (slot: Suggestion, checked: boolean) => {
    const others = chosen().filter((each) => keyOf(each) !== slot.start)
    const choice: Choice = { sessions: [sessionAt(props.plan.form, slot)], proposed: true }
    props.plan.setForm("chosen", checked ? [...others, choice].slice(0, most) : others)
  }
  const relax = ({ without, slot }: Relaxation) => {
    const spared: readonly string[] = without.map((each) => each.agency)
    props.plan.setForm(
      "invited",
      props.plan.form.invited.map((each) =>
        spared.includes(each.agency) ? { ...each, need: "optional" } : each,
      ),
    )
    toggle(slot, true)
  }
  return (
    <SlotPicker
      wanted={wanted()}
      invited={props.plan.form.invited}
      isChosen={({ start }) => chosen().some((each) => keyOf(each) === start)}
      onToggle={toggle}
      onRelax={relax}
    />
  )
}
