import { ownZone } from "../session/agency.ts"
import { isLate } from "../today/urgency.ts"
import { now } from "../ui/clock.ts"
import { Moment, Since } from "../ui/due.tsx"
import { Story as StoryLine } from "../ui/story.tsx"
import { label, sentence, t } from "../words/words.ts"
import type { HandoffView, Step } from "./data.ts"
import { toldOf } from "./late.tsx"

const harmful = [
  "handoff.declined",
  "handoff.withdrawn",
  "handoff.sent-back",
  "handoff.withdrawal-asked",
  "handoff.handover-failed",
  "handoff.disputed",
  "handoff.cancelled",
  "handoff.expired",
  "handoff.breached",
  "handoff.escalated",
  "handoff.basis-withdrawn",
]

/** Of the last limit that passed the page knows who was told; the chip says it in the same words. */
function missedOf(step: Step, { timeline, level }: HandoffView): string | undefined {
  const last = timeline.findLast(({ type }) => type === "handoff.breached")
  return step === last && level ? t("story.breached", { told: toldOf(level) }) : undefined
}

/** What happened in one sentence: who, of which house, did what to whom. */
function sentenceOf({ type, agency, person }: Step, view: HandoffView): string {
  const who = person?.name ? `${person.name} (${agency?.name})` : (agency?.name ?? "")
  const names = { who: who || t("story.clock"), from: view.from.name, to: view.to.name }
  const kind = label("kind", view.kind).toLowerCase()
  return sentence("story", type, { ...names, kind }) ?? label("happened", type)
}

/** The story so far as a line of knots, and the knot that is due next. */
export function Story(props: { view: HandoffView }) {
  const steps = () =>
    props.view.timeline.map((step) => ({
      what: missedOf(step, props.view) ?? sentenceOf(step, props.view),
      who: "",
      when: <Since at={step.at} zone={ownZone()} />,
      tone: harmful.includes(step.type) ? ("harm" as const) : ("done" as const),
    }))
  const ahead = () => {
    const due = props.view.due
    // What was missed stands above as missed: its clock only runs on to whoever is told next.
    if (!due || isLate(props.view, now())) return []
    return [
      {
        what: label("due", due.kind),
        who: "",
        when: <Moment at={due.at} zone={ownZone()} />,
        tone: "ahead" as const,
      },
    ]
  }
  return <StoryLine title={t("handoff.timeline")} steps={[...steps(), ...ahead()]} />
}
