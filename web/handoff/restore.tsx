import { ActDialog } from "../acting.tsx"
import { createForm } from "../ui/form.ts"
import { t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"
import { GroundFields, groundOf, noGround } from "./ground-fields.tsx"

/** A ground in place of the one that fell away. */
export function RestoreDialog(props: DialogProps) {
  const form = createForm({ ...noGround }, () => ["basis", "by", "note"])
  return (
    <ActDialog
      {...props}
      title={t("act.restore-basis")}
      text={t("frozen.restore")}
      send={t("act.restore-basis")}
      done={t("did.restore-basis")}
      body={() => (form.isWhole() ? { basis: groundOf(form.form()) } : undefined)}
    >
      <GroundFields of={form} />
    </ActDialog>
  )
}
