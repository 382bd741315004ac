import { Mark, type Shape } from "../ui/mark.tsx"
import { label } from "../words/words.ts"

export type Risk = "EMERGENCY" | "HIGH" | "MEDIUM" | "LOW"

const looks: Record<Risk, { shape: Shape; tone: string }> = {
  EMERGENCY: { shape: "octagon", tone: "alarm" },
  HIGH: { shape: "triangle", tone: "warm" },
  MEDIUM: { shape: "square", tone: "calm" },
  LOW: { shape: "circle", tone: "" },
}

const ranks: readonly Risk[] = ["EMERGENCY", "HIGH", "MEDIUM", "LOW"]

/** 0 for the gravest. */
export const rankOf = (risk: Risk): number => ranks.indexOf(risk)

/** A level of risk as shape, word and colour: any two may fail. */
export const RiskChip = (props: { risk: Risk }) => (
  <span class={`chip ${looks[props.risk].tone}`}>
    <Mark shape={looks[props.risk].shape} />
    {label("risk", props.risk)}
  </span>
)
