import { useSearchParams } from "@solidjs/router"
import { createEffect, createSignal, For, on } from "solid-js"
import { Dynamic } from "solid-js/web"
import { focusWrong } from "../acting.tsx"
import { Back } from "../one-page.tsx"
import { Button } from "../ui/button.tsx"
import { Page } from "../ui/page.tsx"
import { label, t } from "../words/words.ts"
import { createPlan, type PlanForm, type Step, steps } from "./plan-form.ts"
import { Send } from "./plan-send.tsx"
import { WhatStep } from "./plan-what.tsx"
import { WhenStep } from "./plan-when.tsx"
import { WhoStep } from "./plan-who.tsx"
import "../case/intake.css"
import "./one.css"
import "./plan.css"

const parts = { who: WhoStep, what: WhatStep, when: WhenStep } as const

/** Scheduling a meeting in three short steps: who, what, when. */
export const PlanPage = () => (
  <Page
    title={t("plan.title")}
    lede={t("plan.lede")}
    back={<Back to={{ href: "/rapat", name: t("meeting.list") }} />}
  >
    <Wizard />
  </Page>
)

/** Called from a case the conference is about it; it may follow a meeting, or be of a programme. */
function begun(): Partial<PlanForm> {
  const [search] = useSearchParams<{ kasus?: string; lanjutan?: string; program?: string }>()
  // Also where there is none: a plan that was kept may have had another.
  const of = { predecessor: search.lanjutan ?? "", programme: search.program ?? "" }
  if (!search.kasus) return of
  return { ...of, profile: "case-conference", type: "CASE_CONFERENCE", caseReference: search.kasus }
}

function Wizard() {
  const plan = createPlan(begun())
  const [place, setPlace] = createSignal(0)
  const step = (): Step => steps[place()] ?? "who"
  let heading: HTMLHeadingElement | undefined
  let form: HTMLFormElement | undefined
  createEffect(on(place, () => heading?.focus(), { defer: true }))
  /** Goes to the first step that lacks something; true when none does. */
  const isWhole = (): boolean => {
    const first = steps.findIndex((each) => !plan.check(each))
    if (first < 0) return true
    setPlace(first)
    queueMicrotask(() => focusWrong(form ?? null))
    return false
  }
  const go = (event: SubmitEvent) => {
    event.preventDefault()
    if (step() === "when") return
    if (!plan.check(step())) return queueMicrotask(() => focusWrong(form ?? null))
    setPlace(place() + 1)
  }
  return (
    <form
      class="form intake plan"
      novalidate
      ref={(made) => {
        form = made
      }}
      onSubmit={go}
    >
      <ol class="steps" aria-label={t("plan.steps")}>
        <For each={steps}>
          {(each, at) => (
            <li
              class={at() < place() ? "done" : ""}
              aria-current={at() === place() ? "step" : undefined}
            >
              <button type="button" onClick={() => setPlace(at())}>
                <span class="number">{at() + 1}</span> {label("planStep", each)}
              </button>
            </li>
          )}
        </For>
      </ol>
      <h2
        tabindex="-1"
        ref={(made) => {
          heading = made
        }}
      >
        {label("planStep", step())}
      </h2>
      <Dynamic component={parts[step()]} plan={plan} />
      {step() === "when" ? (
        <Send plan={plan} isWhole={isWhole} onBack={() => setPlace(place() - 1)} />
      ) : (
        <div class="actions foot">
          {place() > 0 ? (
            <Button onClick={() => setPlace(place() - 1)}>{t("app.back")}</Button>
          ) : null}
          <Button type="submit" look="main">
            {t("plan.next")}
          </Button>
        </div>
      )}
      <p class="soft">
        {t("plan.kept")}{" "}
        <Button
          small
          look="plain"
          onClick={() => {
            plan.start()
            setPlace(0)
          }}
        >
          {t("plan.startOver")}
        </Button>
      </p>
    </form>
  )
}
