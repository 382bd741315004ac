import { ownZone } from "../session/agency.ts"
import { Moment, Since } from "../ui/due.tsx"
import { Story as StoryLine } from "../ui/story.tsx"
import { label, sentence, t } from "../words/words.ts"
import type { HandoffView, Step } from "./data.ts"

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

/** What happened in one sentence: who, of which house, did what to whom. */
function toldOf({ type, agency, person }: Step, view: HandoffView): string {
  const who = person?.name ? `${person.name} (${agency?.name})` : (agency?.name ?? "")
  const names = { who: who || t("story.clock"), from: view.from.name, to: view.to.name }
  const kind = label("kind", view.kind).toLowerCase()
  return sentence("story", type, { ...names, kind }) ?? label("happened", type)
}

/** The story so far as a line of knots, and the knot that is due next. */
export function Story(props: { view: HandoffView }) {
  const steps = () =>
    props.view.timeline.map((step) => ({
      what: toldOf(step, props.view),
      who: "",
      when: <Since at={step.at} zone={ownZone()} />,
      tone: harmful.includes(step.type) ? ("harm" as const) : ("done" as const),
    }))
  const ahead = () => {
    const due = props.view.due
    if (!due) return []
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
