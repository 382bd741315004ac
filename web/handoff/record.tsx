import { untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { label, t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"
import { createRecord, RecordFields } from "./record-fields.tsx"

/** The handover record (BAST): with it, what the handoff moves changes hands. */
export function RecordDialog(props: DialogProps) {
  const recording = createRecord(untrack(() => props.view))
  const body = () => {
    const record = recording.record()
    return record && { record }
  }
  return (
    <ActDialog
      {...props}
      title={t("record.title")}
      text={label("recordText", props.view.kind, t("record.text"))}
      send={t("act.commit")}
      done={label("didCommit", props.view.kind, t("did.commit"))}
      body={body}
      act={(asked) => recording.heard(props.act(asked))}
    >
      <RecordFields of={recording} />
    </ActDialog>
  )
}
