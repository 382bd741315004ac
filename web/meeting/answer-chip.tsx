import { Icon, type IconName } from "../ui/icon.tsx"
import { label } from "../words/words.ts"
import type { AnswerCode } from "./data.ts"

const looks: Record<AnswerCode, { icon: IconName; tone: string }> = {
  PENDING: { icon: "wait", tone: "" },
  ACCEPTED: { icon: "check", tone: "good" },
  TENTATIVE: { icon: "question", tone: "calm" },
  DECLINED: { icon: "cross", tone: "warm" },
  DELEGATED: { icon: "pass", tone: "good" },
}

/** What an agency answered, as sign and word. */
export const AnswerChip = (props: { answer: AnswerCode }) => (
  <span class={`chip ${looks[props.answer].tone}`}>
    <Icon name={looks[props.answer].icon} />
    {label("answer", props.answer)}
  </span>
)
