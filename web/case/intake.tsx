import { useAction, useNavigate } from "@solidjs/router"
import { createEffect, createSignal, For, on, Show } from "solid-js"
import { Dynamic } from "solid-js/web"
import { createActing, focusWrong } from "../acting.tsx"
import { createOwnRegion } from "../directory/own-region.ts"
import { Back } from "../one-page.tsx"
import { ProblemNote } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { Page } from "../ui/page.tsx"
import { say } from "../ui/toast.tsx"
import { label, t } from "../words/words.ts"
import { openCase } from "./data.ts"
import { ChildStep } from "./intake-child.tsx"
import { createIntake, type StepName, steps } from "./intake-form.ts"
import { HarmStep } from "./intake-harm.tsx"
import { StoryStep } from "./intake-story.tsx"
import { UrgentStep } from "./intake-urgent.tsx"
import "./intake.css"

const parts = { urgent: UrgentStep, harm: HarmStep, child: ChildStep, story: StoryStep } as const

/** Taking in a child: what cannot wait is asked first, the rest in three short steps. */
export const IntakePage = () => (
  <Page
    title={t("intake.title")}
    lede={t("intake.lede")}
    back={<Back to={{ href: "/kasus", name: t("case.list") }} />}
  >
    <Intake />
  </Page>
)

function Intake() {
  const intake = createIntake()
  const region = createOwnRegion()
  createEffect(() => {
    // A province's or a ministry's own place is no child's.
    if (region().length > 2 && !intake.form.region) intake.setForm("region", region())
  })
  const [place, setPlace] = createSignal(0)
  const step = (): StepName => steps[place()] ?? "urgent"
  const { busy, problem, attempt } = createActing()
  const open = useAction(openCase)
  const navigate = useNavigate()
  let heading: HTMLHeadingElement | undefined
  createEffect(on(place, () => heading?.focus(), { defer: true }))

  const send = async () => {
    const first = steps.findIndex((each) => !intake.check(each))
    if (first >= 0) return setPlace(first)
    const receipt = await attempt(open(intake.body()))
    if (!receipt) return
    intake.done()
    say(t("intake.opened"))
    navigate(`/kasus/${receipt.id}?dibuka=1`, { replace: true })
  }
  const go = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget
    if (!intake.check(step())) return queueMicrotask(() => focusWrong(form))
    if (place() < steps.length - 1) return setPlace(place() + 1)
    void send()
  }
  return (
    <form class="form intake" novalidate onSubmit={go}>
      <ol class="steps" aria-label={t("intake.steps")}>
        <For each={steps}>
          {(each, at) => (
            <li
              class={at() < place() ? "done" : ""}
              aria-current={at() === place() ? "step" : undefined}
            >
              <button type="button" onClick={() => setPlace(at())}>
                <span class="number">{at() + 1}</span> {label("intakeStep", each)}
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
        {label("intakeStep", step())}
      </h2>
      <Dynamic component={parts[step()]} intake={intake} />
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <div class="actions foot">
        <Show when={place() > 0}>
          <Button onClick={() => setPlace(place() - 1)}>{t("app.back")}</Button>
        </Show>
        <Button type="submit" look="main" busy={busy()}>
          {place() < steps.length - 1 ? t("intake.next") : t("intake.send")}
        </Button>
      </div>
      <p class="soft">{t("intake.draft")}</p>
    </form>
  )
}
