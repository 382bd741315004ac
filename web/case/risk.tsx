import type { Risk } from "#shared/case/lists/risk.ts"
import { Mark, type Shape } from "../ui/mark.tsx"
import { label } from "../words/words.ts"

const looks: Record<Risk, { shape: Shape; tone: string }> = {
  EMERGENCY: { shape: "octagon", tone: "alarm" },
  HIGH: { shape: "triangle", tone: "warm" },
  MEDIUM: { shape: "square", tone: "calm" },
  LOW: { shape: "circle", tone: "" },
}

/** A level of risk as shape, word and colour: whoever misses two of them still has the third. */
export const RiskChip = (props: { risk: Risk }) => (
  <span class={`chip ${looks[props.risk].tone}`}>
    <Mark shape={looks[props.risk].shape} />
    {label("risk", props.risk)}
  </span>
)
