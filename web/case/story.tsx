import { ownZone } from "../session/agency.ts"
import { Since } from "../ui/due.tsx"
import { Story } from "../ui/story.tsx"
import { label, t } from "../words/words.ts"
import type { CaseSeen } from "./data.ts"

const grave = ["case.rights-violated", "case.breached", "case.risk-raised"]

/** What happened with the case so far, in words a stranger understands. */
export const CaseStory = (props: { view: CaseSeen }) => (
  <Story
    title={t("case.story")}
    steps={(props.view.timeline ?? []).map((step) => ({
      what: label("happened", step.type),
      who: [step.person?.name, step.agency.name].filter(Boolean).join(" · "),
      when: <Since at={step.at} zone={ownZone()} />,
      ...(grave.includes(step.type) ? { tone: "harm" as const } : {}),
    }))}
  />
)
