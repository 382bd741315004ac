import { type CaseEventCode, caseEvents } from "#shared/case/lists/events.ts"
import type { Step } from "../handoff/data.ts"
import { ownZone } from "../session/agency.ts"
import { Since } from "../ui/due.tsx"
import { Story } from "../ui/story.tsx"
import { codesOf, label, language, sentence, t } from "../words/words.ts"
import type { CaseSeen } from "./data.ts"

const grave = ["case.rights-violated", "case.breached", "case.risk-raised"]

/** The lists that the codes of an act come from. */
const groups: Readonly<Record<string, string>> = {
  key: "key",
  event: "",
  arrangement: "arrangement",
  role: "teamRole",
  duty: "protection",
  check: "reunification",
  clock: "caseClock",
  risk: "risk",
}

const eventOf = (code: string): string | undefined =>
  code in caseEvents ? caseEvents[code as CaseEventCode][language()] : undefined

/** Which key, event or care it was, where the act says so. */
function detailOf({ type, codes = {} }: Step): string | undefined {
  const [name] = Object.keys(groups).filter((each) => codes[each] !== undefined)
  const code = name && codes[name]
  if (!code) return undefined
  const what = eventOf(code) ?? label(groups[name] ?? "", code)
  const verb = codes["keyStatus"] === "not-needed" ? "key-not-needed" : type.replace("case.", "")
  const number = String(codesOf("key").indexOf(code) + 1)
  return sentence("caseStory", verb, { what, number })
}

/** What happened with the case so far, in words a stranger understands. */
export const CaseStory = (props: { view: CaseSeen }) => (
  <Story
    title={t("case.story")}
    steps={(props.view.timeline ?? []).map((step) => ({
      // A handoff that "runs" says too little here: what moved is told by the record behind it.
      what: detailOf(step) ?? label("inCase", step.type, label("happened", step.type)),
      who: [step.person?.name, step.agency.name].filter(Boolean).join(" · "),
      when: <Since at={step.at} zone={ownZone()} />,
      ...(grave.includes(step.type) ? { tone: "harm" as const } : {}),
    }))}
  />
)
