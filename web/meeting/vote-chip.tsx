import type { EffectiveVote } from "#shared/meeting/rows/poll.ts"
import { Icon, type IconName } from "../ui/icon.tsx"
import { label } from "../words/words.ts"

const looks: Record<EffectiveVote, { icon: IconName; tone: string }> = {
  AVAILABLE: { icon: "check", tone: "good" },
  IF_NEEDED: { icon: "question", tone: "calm" },
  UNAVAILABLE: { icon: "cross", tone: "warm" },
  NO_RESPONSE: { icon: "wait", tone: "" },
}

/** How an agency votes, as sign and word. */
export const VoteChip = (props: { vote: EffectiveVote }) => (
  <span class={`chip ${looks[props.vote].tone}`}>
    <Icon name={looks[props.vote].icon} />
    {label("vote", props.vote)}
  </span>
)
