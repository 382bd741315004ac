import { createSignal, For, Show } from "solid-js"
import { focusWrong } from "../acting.tsx"
import type { Answer, Receipt } from "../api.ts"
import { ownZone } from "../session/agency.ts"
import { Select, TextArea, TextField } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { linesOf } from "../ui/lines.ts"
import { MomentField, momentWrong } from "../ui/moment-field.tsx"
import { instantFrom, typedIn, zones } from "../ui/time.ts"
import { t } from "../words/words.ts"

const lines = ["place", "receiverPosition"] as const
const paragraphs = ["condition", "belongings", "restrictions"] as const

/** What of a handoff its record asks about. */
type Known = {
  readonly handover?: { readonly travels?: boolean }
  readonly masked?: { readonly documents: readonly string[] }
}

/** What is typed into the record, what is missing in it, and the part of the body it becomes. */
export function createRecord(view: Known) {
  const travels = view.handover?.travels === true
  const form = createForm(
    {
      place: "",
      receiverPosition: "",
      condition: "",
      belongings: "",
      restrictions: "",
      documents: view.masked?.documents.join("\n") ?? "",
      arrivalCode: "",
    },
    () => [...lines, ...paragraphs, ...(travels ? (["arrivalCode"] as const) : [])],
  )
  const [zone, setZone] = createSignal(ownZone())
  const [when, setWhen] = createSignal(typedIn(new Date().toISOString(), ownZone()))
  const [tried, setTried] = createSignal(false)
  const record = () => {
    setTried(true)
    const at = instantFrom(when().date, when().time, zone())
    if (!form.isWhole() || !at) return undefined
    const { documents, arrivalCode, ...texts } = form.form()
    return {
      ...texts,
      at,
      zone: zone(),
      documents: linesOf(documents),
      ...(arrivalCode.trim() ? { arrivalCode: arrivalCode.trim() } : {}),
    }
  }
  const [refused, setRefused] = createSignal<string>()
  /** A wrong code is shown at its field, which is at the other end of the form. */
  const heard = async (answering: Promise<Answer<Receipt>>): Promise<Answer<Receipt>> => {
    const answer = await answering
    const isCode = !answer.ok && answer.problem.code === "handoff.arrival-code-wrong"
    setRefused(isCode ? form.form().arrivalCode : undefined)
    // After the dialog has said why at its foot.
    if (isCode) setTimeout(focusCode)
    return answer
  }
  const codeWrong = () =>
    refused() === undefined || refused() !== form.form().arrivalCode
      ? form.wrong("arrivalCode")
      : t("record.codeWrong")
  return { form, zone, setZone, when, setWhen, tried, travels, record, heard, codeWrong }
}

const focusCode = (): void =>
  focusWrong(document.querySelector('input[name="arrival-code"]')?.closest("form") ?? null)

export type Recording = ReturnType<typeof createRecord>

/** The receiver's half of the record; the giver's half is the release, in the giver's own name. */
export const RecordFields = (props: { of: Recording }) => (
  <>
    <Show when={props.of.travels}>
      <TextField
        name="arrival-code"
        label={t("record.code")}
        hint={t("record.codeHint")}
        value={props.of.form.form().arrivalCode}
        onInput={(text) => props.of.form.set("arrivalCode", text.toUpperCase())}
        wrong={props.of.codeWrong()}
      />
    </Show>
    <MomentField
      name="record"
      dateLabel={t("record.date")}
      timeLabel={t("record.time")}
      zone={props.of.zone()}
      value={props.of.when()}
      onInput={props.of.setWhen}
      wrong={props.of.tried() ? momentWrong(props.of.when(), props.of.zone()) : undefined}
    />
    <Select
      name="zone"
      label={t("record.zone")}
      value={props.of.zone()}
      onInput={(value) => props.of.setZone(zones.find((each) => each === value) ?? ownZone())}
      options={zones.map((value) => ({ value, label: value }))}
    />
    <For each={lines}>
      {(field) => (
        <TextField
          name={field}
          label={t(`record.${field}`)}
          value={props.of.form.form()[field]}
          onInput={(value) => props.of.form.set(field, value)}
          wrong={props.of.form.wrong(field)}
        />
      )}
    </For>
    <For each={paragraphs}>
      {(field) => (
        <TextArea
          name={field}
          rows={2}
          label={t(`record.${field}`)}
          hint={field === "restrictions" ? t("record.restrictionsHint") : undefined}
          value={props.of.form.form()[field]}
          onInput={(value) => props.of.form.set(field, value)}
          wrong={props.of.form.wrong(field)}
        />
      )}
    </For>
    <TextArea
      name="documents"
      label={t("record.documents")}
      hint={t("record.documentsHint")}
      value={props.of.form.form().documents}
      onInput={(value) => props.of.form.set("documents", value)}
    />
  </>
)
