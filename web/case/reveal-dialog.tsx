import { createSignal } from "solid-js"
import type { CasePart } from "#shared/case/lists/disclosure.ts"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { TextField } from "../ui/field.tsx"
import { label, t } from "../words/words.ts"
import type { CaseSeen } from "./data.ts"
import { createTried } from "./tried.ts"

const shortest = 3

/** Opening is an act of its own: what for is said first, and others learn of it. */
export function RevealDialog(props: ActProps<CaseSeen> & { part: CasePart }) {
  const [purpose, setPurpose] = createSignal("")
  const { missing, check } = createTried()
  const isSaid = () => purpose().trim().length >= shortest
  return (
    <ActDialog
      {...props}
      title={label("sealedOpen", props.part)}
      text={t("sealed.warning")}
      send={t("sealed.open")}
      done={t("sealed.done")}
      body={() => (check(isSaid()) ? { part: props.part, purpose: purpose().trim() } : undefined)}
    >
      <TextField
        name="purpose"
        label={t("sealed.purpose")}
        hint={t("sealed.purposeHint")}
        value={purpose()}
        wrong={missing(isSaid())}
        onInput={setPurpose}
      />
    </ActDialog>
  )
}
