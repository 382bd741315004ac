import { createAsync } from "@solidjs/router"
import { For, Show } from "solid-js"
import { MemberSelect } from "../agency/member-select.tsx"
import { getCases } from "../case/data.ts"
import { Radios } from "../ui/choice.tsx"
import { Select, TextField } from "../ui/field.tsx"
import { codesOf, label, t } from "../words/words.ts"
import { durations, type Plan } from "./plan-form.ts"

type Planned = { readonly plan: Plan }

/** Step two: what it is about, how long, and how people meet. */
export function WhatStep(props: Planned) {
  const form = () => props.plan.form
  const conference = () => form().profile === "case-conference"
  return (
    <div class="stack">
      <ProfileField plan={props.plan} />
      <Show when={conference()} fallback={<TypeField plan={props.plan} />}>
        <CaseField plan={props.plan} />
      </Show>
      <TextField
        name="title"
        label={t("plan.name")}
        hint={t(conference() ? "plan.nameFree" : "plan.nameHint")}
        optional={conference() ? t("app.optional") : undefined}
        value={form().title}
        wrong={props.plan.wrong("title")}
        onInput={(title) => props.plan.setForm("title", title)}
      />
      <div class="in-row">
        <Radios
          name="minutes"
          legend={t("plan.minutes")}
          value={form().minutes}
          onInput={(minutes) =>
            // Times found for another length would end too early, or too late.
            props.plan.setForm({ minutes, chosen: form().chosen.filter((each) => !each.proposed) })
          }
          choices={durations.map((value) => ({ value, label: t("time.minutes", { n: value }) }))}
        />
      </div>
      <PlaceFields plan={props.plan} />
      <PeopleFields plan={props.plan} />
    </div>
  )
}

const ProfileField = (props: Planned) => (
  <Radios
    name="profile"
    boxed
    legend={t("plan.profile")}
    value={props.plan.form.profile}
    onInput={(profile) =>
      props.plan.setForm(
        profile === "case-conference"
          ? { profile, type: "CASE_CONFERENCE" }
          : { profile: "coordination", type: "COORDINATION_MEETING", caseReference: "" },
      )
    }
    choices={[
      {
        value: "coordination",
        label: label("profile", "coordination"),
        hint: t("plan.coordinationHint"),
      },
      {
        value: "case-conference",
        label: label("profile", "case-conference"),
        hint: t("plan.conferenceHint"),
      },
    ]}
  />
)

const TypeField = (props: Planned) => (
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
function CaseField(props: Planned) {
  const cases = createAsync(() => getCases("mine"))
  const known = () => {
    const answer = cases.latest
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

const PlaceFields = (props: Planned) => (
  <>
    <div class="in-row">
      <Radios
        name="mode"
        legend={t("plan.mode")}
        value={props.plan.form.mode}
        onInput={(mode) => props.plan.setForm("mode", mode)}
        choices={codesOf("mode").map((value) => ({ value, label: label("mode", value) }))}
      />
    </div>
    <div class="pair">
      <Show when={props.plan.form.mode !== "ONLINE"}>
        <TextField
          name="venue"
          label={t("plan.venue")}
          optional={t("app.optional")}
          value={props.plan.form.venue}
          onInput={(venue) => props.plan.setForm("venue", venue)}
        />
      </Show>
      <Show when={props.plan.form.mode !== "ONSITE"}>
        <TextField
          name="join"
          label={t("plan.join")}
          optional={t("app.optional")}
          value={props.plan.form.join}
          onInput={(join) => props.plan.setForm("join", join)}
        />
      </Show>
    </div>
  </>
)

const PeopleFields = (props: Planned) => (
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
      optional={props.plan.form.profile === "coordination" ? t("app.optional") : ""}
      value={props.plan.form.minuteTaker}
      wrong={props.plan.wrong("minuteTaker")}
      onInput={(person) => props.plan.setForm("minuteTaker", person)}
    />
  </div>
)
