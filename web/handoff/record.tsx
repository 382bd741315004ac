import { createSignal, For, untrack } from "solid-js"
import { createStore } from "solid-js/store"
import { ActDialog } from "../acting.tsx"
import { ownZone } from "../session/agency.ts"
import { Select, TextArea, TextField } from "../ui/field.tsx"
import { linesOf } from "../ui/lines.ts"
import { MomentField, momentWrong } from "../ui/moment-field.tsx"
import { instantFrom, typedIn, zones } from "../ui/time.ts"
import { t } from "../words/words.ts"
import type { HandoffView, Named } from "./data.ts"
import type { DialogProps } from "./dialog-props.ts"

const lines = ["place", "giverPosition", "receiverPosition"] as const
const paragraphs = ["condition", "belongings", "restrictions"] as const

/** People of the sending side whom the reader may know by name. */
function giversOf(view: HandoffView): readonly Named[] {
  const told = view.timeline.flatMap((step) =>
    step.agency.id === view.from.id && step.person ? [step.person] : [],
  )
  const all = [view.author, view.approver, ...told].filter((each) => each !== undefined)
  return [...new Map(all.map((each) => [each.id, each])).values()]
}

/** What is typed into the record, what is missing in it, and the body it becomes. */
function createRecord(view: HandoffView) {
  const [tried, setTried] = createSignal(false)
  const [form, setForm] = createStore({
    zone: ownZone(),
    when: typedIn(new Date().toISOString(), ownZone()),
    place: "",
    giver: giversOf(view)[0]?.id ?? "",
    giverPosition: "",
    receiverPosition: "",
    condition: "",
    belongings: "",
    documents: view.masked?.documents.join("\n") ?? "",
    restrictions: "",
  })
  const missing = (value: string) => (tried() && !value.trim() ? t("problem.required") : undefined)
  const body = () => {
    setTried(true)
    const { documents, zone, when, ...texts } = form
    const at = instantFrom(when.date, when.time, zone)
    if (!at || Object.values(texts).some((text) => !text.trim())) return undefined
    return { record: { ...texts, at, zone, documents: linesOf(documents) } }
  }
  return { form, setForm, tried, missing, body }
}

/** The handover record (BAST): with it, responsibility for the child moves. */
export function RecordDialog(props: DialogProps) {
  const { form, setForm, tried, missing, body } = createRecord(untrack(() => props.view))
  return (
    <ActDialog
      {...props}
      title={t("record.title")}
      text={t("record.text")}
      send={t("act.commit")}
      done={t("did.commit")}
      body={body}
    >
      <MomentField
        name="record"
        dateLabel={t("record.date")}
        timeLabel={t("record.time")}
        zone={form.zone}
        value={form.when}
        onInput={(when) => setForm("when", when)}
        wrong={tried() ? momentWrong(form.when, form.zone) : undefined}
      />
      <Select
        name="zone"
        label={t("record.zone")}
        value={form.zone}
        onInput={(value) => setForm("zone", zones.find((each) => each === value) ?? ownZone())}
        options={zones.map((value) => ({ value, label: value }))}
      />
      <Select
        name="giver"
        label={`${t("record.giver")} (${props.view.from.name})`}
        value={form.giver}
        onInput={(value) => setForm("giver", value)}
        wrong={missing(form.giver)}
        blank={t("app.choose")}
        options={giversOf(props.view).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <For each={lines}>
        {(field) => (
          <TextField
            name={field}
            label={t(`record.${field}`)}
            value={form[field]}
            onInput={(value) => setForm(field, value)}
            wrong={missing(form[field])}
          />
        )}
      </For>
      <For each={paragraphs}>
        {(field) => (
          <TextArea
            name={field}
            label={t(`record.${field}`)}
            hint={field === "restrictions" ? t("record.restrictionsHint") : undefined}
            value={form[field]}
            onInput={(value) => setForm(field, value)}
            wrong={missing(form[field])}
          />
        )}
      </For>
      <TextArea
        name="documents"
        label={t("record.documents")}
        hint={t("record.documentsHint")}
        value={form.documents}
        onInput={(value) => setForm("documents", value)}
      />
    </ActDialog>
  )
}
