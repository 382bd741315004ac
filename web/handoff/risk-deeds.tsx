import { type Risk, rankOf } from "#shared/case/lists/risk.ts"
import { ActDialog } from "../acting.tsx"
import { RiskChip } from "../case/risk.tsx"
import { Radios } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"

const risks: readonly Risk[] = ["EMERGENCY", "HIGH", "MEDIUM", "LOW"]

/** Graver than now: anybody with a part in it may say so, and every clock is set anew. */
export const RaiseRiskDialog = (props: DialogProps) => <RiskDialog {...props} way="raise" />

/** Less grave than now: for a supervisor of whoever answers for the child. */
export const LowerRiskDialog = (props: DialogProps) => <RiskDialog {...props} way="lower" />

function RiskDialog(props: DialogProps & { way: "raise" | "lower" }) {
  const form = createForm({ risk: "", reason: "" }, () => ["risk", "reason"])
  const rank = () => rankOf(props.view.risk)
  const open = () =>
    risks.filter((each) => (props.way === "raise" ? rankOf(each) < rank() : rankOf(each) > rank()))
  const body = () => {
    if (!form.isWhole()) return undefined
    return { risk: form.form().risk, reason: form.form().reason.trim() }
  }
  return (
    <ActDialog
      {...props}
      title={t(`act.${props.way}-risk`)}
      text={t(`riskDeed.${props.way}`)}
      send={t(`act.${props.way}-risk`)}
      done={t(`did.${props.way}-risk`)}
      body={body}
    >
      <Radios
        name="risk"
        boxed
        legend={t("riskDeed.level")}
        value={form.form().risk}
        onInput={(risk) => form.set("risk", risk)}
        wrong={form.wrong("risk")}
        choices={open().map((value) => ({ value, label: <RiskChip risk={value} /> }))}
      />
      <TextArea
        name="reason"
        label={t("riskDeed.reason")}
        value={form.form().reason}
        onInput={(text) => form.set("reason", text)}
        wrong={form.wrong("reason")}
      />
    </ActDialog>
  )
}
