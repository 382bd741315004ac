import { createAsync, useAction, useNavigate } from "@solidjs/router"
import { createSignal, For, Show, Suspense } from "solid-js"
import { createActing, focusWrong } from "../acting.tsx"
import { getAgencies } from "../agency/data.ts"
import { MemberSelect } from "../agency/member-select.tsx"
import { byNearness } from "../agency/near.ts"
import { getCases } from "../case/data.ts"
import { Back } from "../one-page.tsx"
import { ProblemNote } from "../reading.tsx"
import { acting } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Radios } from "../ui/choice.tsx"
import { Select, TextField } from "../ui/field.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { say } from "../ui/toast.tsx"
import { codesOf, label, t } from "../words/words.ts"
import { actOnMeeting, draftMeeting } from "./data.ts"
import { InviteFields } from "./invite-fields.tsx"
import { createPlan, type Plan } from "./plan-form.ts"
import { SessionFields } from "./session-fields.tsx"
import "./one.css"

/** Planning a meeting: what, when in which zone, who is asked, who runs it. */
export const PlanPage = () => (
  <Page
    title={t("plan.title")}
    lede={t("plan.lede")}
    back={<Back to={{ href: "/rapat", name: t("meeting.list") }} />}
  >
    <Suspense fallback={<Skeleton label={t("app.loading")} />}>
      <PlanFormPart />
    </Suspense>
  </Page>
)

function PlanFormPart() {
  const plan = createPlan()
  const draft = useAction(draftMeeting)
  const act = useAction(actOnMeeting)
  const navigate = useNavigate()
  const { busy, problem, attempt } = createActing()
  const [drafted, setDrafted] = createSignal<{ id: string; etag: string; body: string }>()
  const agencies = createAsync(() => getAgencies())
  const known = () => {
    const answer = agencies()
    const all = answer?.ok ? answer.value.items : []
    const own = all.find((each) => each.id === acting()?.agency.id)
    return [...all].sort(byNearness(own?.region ?? ""))
  }
  const prepare = async (body: unknown) => {
    const same = drafted()
    if (same?.body === JSON.stringify(body)) return same
    const receipt = await attempt(draft(body))
    if (!receipt) return undefined
    const made = { id: receipt.id, etag: `"${receipt.version}"`, body: JSON.stringify(body) }
    setDrafted(made)
    return made
  }
  const save = async (form: EventTarget | null, thenSchedule: boolean) => {
    const body = plan.body()
    if (!body) {
      queueMicrotask(() => focusWrong(form))
      return
    }
    const made = await prepare(body)
    if (!made) return
    const scheduled =
      !thenSchedule ||
      (await attempt(act({ id: made.id, verb: "schedule", body: {}, etag: made.etag })))
    if (!scheduled) return
    say(thenSchedule ? t("did.schedule") : t("plan.saved"))
    navigate(`/rapat/${made.id}`)
  }
  let form: HTMLFormElement | undefined
  return (
    <form
      class="form"
      novalidate
      ref={(made) => {
        form = made
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void save(event.currentTarget, true)
      }}
    >
      <WhatFields plan={plan} />
      <SessionFields
        sittings={plan.form.sittings}
        tried={plan.tried()}
        onInput={(sittings) => plan.setForm("sittings", [...sittings])}
      />
      <InviteFields plan={plan} agencies={known()} />
      <PeopleFields plan={plan} />
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <div class="actions">
        <Button type="submit" look="main" busy={busy()}>
          {t("plan.save")}
        </Button>
        <Button busy={busy()} onClick={() => void save(form ?? null, false)}>
          {t("plan.draft")}
        </Button>
      </div>
    </form>
  )
}

function WhatFields(props: { plan: Plan }) {
  const form = () => props.plan.form
  const conference = () => form().profile === "case-conference"
  const choose = (profile: string) =>
    props.plan.setForm(
      profile === "case-conference"
        ? { profile, type: "CASE_CONFERENCE" }
        : { profile: "coordination", type: "COORDINATION_MEETING", caseReference: "" },
    )
  return (
    <>
      <Radios
        name="profile"
        boxed
        legend={t("plan.profile")}
        value={form().profile}
        onInput={choose}
        choices={[
          {
            value: "coordination",
            label: t("profile.coordination"),
            hint: t("plan.coordinationHint"),
          },
          {
            value: "case-conference",
            label: t("profile.case-conference"),
            hint: t("plan.conferenceHint"),
          },
        ]}
      />
      <Show when={conference()} fallback={<TypeField plan={props.plan} />}>
        <CaseField plan={props.plan} />
      </Show>
      <TextField
        name="title"
        label={t("plan.name")}
        hint={t("plan.nameHint")}
        value={form().title}
        wrong={props.plan.wrong("title")}
        onInput={(title) => props.plan.setForm("title", title)}
      />
    </>
  )
}

const TypeField = (props: { plan: Plan }) => (
  <Select
    name="type"
    label={t("plan.type")}
    value={props.plan.form.type}
    onInput={(type) => props.plan.setForm("type", type)}
    options={codesOf("meetingType")
      .filter((value) => value !== "CASE_CONFERENCE")
      .map((value) => ({ value, label: label("meetingType", value) }))}
  />
)

/** A case by its reference: one's own from a list, another agency's as it was told. */
function CaseField(props: { plan: Plan }) {
  const cases = createAsync(() => getCases("mine"))
  const known = () => {
    const answer = cases()
    return answer?.ok ? answer.value.items : []
  }
  return (
    <>
      <TextField
        name="case"
        list="known-cases"
        label={t("plan.case")}
        hint={t("plan.caseHint")}
        value={props.plan.form.caseReference}
        wrong={props.plan.wrong("caseReference")}
        onInput={(reference) => props.plan.setForm("caseReference", reference.toUpperCase())}
      />
      <datalist id="known-cases">
        <For each={known()}>
          {(each) => (
            <option value={each.reference}>
              {label("risk", each.risk ?? "")} · {label("category", each.category ?? "")}
            </option>
          )}
        </For>
      </datalist>
    </>
  )
}

const PeopleFields = (props: { plan: Plan }) => (
  <div class="pair">
    <MemberSelect
      name="chair"
      label={t("plan.chair")}
      value={props.plan.form.chair}
      onInput={(person) => props.plan.setForm("chair", person)}
    />
    <MemberSelect
      name="minute-taker"
      label={t("plan.minuteTaker")}
      value={props.plan.form.minuteTaker}
      wrong={props.plan.wrong("minuteTaker")}
      onInput={(person) => props.plan.setForm("minuteTaker", person)}
    />
  </div>
)
