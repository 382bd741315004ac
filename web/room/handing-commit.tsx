import { useAction } from "@solidjs/router"
import { untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { actOnItem, type Handing } from "../agenda/data.ts"
import { createRecord, RecordFields } from "../handoff/record-fields.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { label, t } from "../words/words.ts"
import type { HandingProps } from "./handing-offer.tsx"

const namesIn = ({ from, to }: Handing) => ({ from: from.name, to: to.name })

/** The handover record, signed at the table: with it the child's custody or care moves. */
export function CommitHere(props: HandingProps) {
  const run = useAction(actOnItem)
  const recording = createRecord(
    untrack(() => ({ handover: { travels: props.handing.travels === true } })),
  )
  const saying = createForm(
    { text: untrack(() => t("handing.commitSaid", namesIn(props.handing))) },
    () => ["text"],
  )
  const body = () => {
    const record = recording.record()
    const isWhole = saying.isWhole()
    if (!record || !isWhole) return undefined
    return { handoff: props.handing.id, text: saying.form().text.trim(), record }
  }
  const act = (asked: unknown) =>
    recording.heard(
      run({ path: "agenda-items", id: props.item.id, verb: "commit-handoff", body: asked }),
    )
  return (
    <ActDialog
      title={t("handing.commitTitle")}
      text={t(
        props.handing.moves === "custody" ? "handing.movesCustody" : "handing.movesCare",
        namesIn(props.handing),
      )}
      send={t("handing.commitSend")}
      done={label("didCommit", props.handing.kind, t("did.commit"))}
      onClose={props.onClose}
      body={body}
      act={act}
    >
      <dl class="facts">
        <dt>{t("handing.giver")}</dt>
        <dd>
          {props.handing.giver?.name}, {props.handing.from.name}
        </dd>
        <dt>{t("handing.receiver")}</dt>
        <dd>
          {props.handing.receiver?.name}, {props.handing.to.name}
        </dd>
      </dl>
      <RecordFields of={recording} />
      <TextArea
        name="handing-text"
        rows={2}
        label={t("handing.words")}
        value={saying.form().text}
        wrong={saying.wrong("text")}
        onInput={(text) => saying.set("text", text)}
      />
    </ActDialog>
  )
}
