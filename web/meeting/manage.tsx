import { useAction } from "@solidjs/router"
import { createSignal, createUniqueId, For, Show, untrack } from "solid-js"
import { Dynamic } from "solid-js/web"
import { ActDialog } from "../acting.tsx"
import type { Answer, Receipt } from "../api.ts"
import { acting } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { TextArea, TextField } from "../ui/field.tsx"
import { label, t } from "../words/words.ts"
import { actOnMeeting, type MeetingView } from "./data.ts"
import { SessionFields } from "./session-fields.tsx"
import { sessionOf, sittingOf, sittingWrong } from "./sitting.ts"

const verbs = ["schedule", "reschedule", "record-late", "cancel"] as const
type Verb = (typeof verbs)[number]

/** Refusals that only say "not now": the status already tells. */
const plain = ["meeting.wrong-state", "meeting.not-yours"]

type ManageDialogProps = {
  readonly view: MeetingView
  readonly onClose: () => void
  readonly act: (body: unknown) => Promise<Answer<Receipt>>
}

/** What the host's coordinator may do with the meeting. */
export function Manage(props: { view: MeetingView; etag: string | undefined }) {
  const run = useAction(actOnMeeting)
  const [open, setOpen] = createSignal<{ verb: Verb; etag: string | undefined }>()
  const shown = () => verbs.filter((verb) => !plain.includes(String(props.view.can[verb])))
  return (
    <>
      <Show when={props.view.host.id === acting()?.agency.id && shown().length > 0}>
        <section class="card padded manage">
          <h2>{t("manage.title")}</h2>
          <ul>
            <For each={shown()}>
              {(verb) => (
                <ManageButton
                  verb={verb}
                  view={props.view}
                  onPress={() => setOpen({ verb, etag: props.etag })}
                />
              )}
            </For>
          </ul>
        </section>
      </Show>
      {/* Apart from the list: when the meeting moves on meanwhile, the answer must still be read. */}
      <Show when={open()} keyed>
        {(asked) => (
          <Dynamic
            component={dialogs[asked.verb]}
            view={props.view}
            onClose={() => setOpen(undefined)}
            act={(body: unknown) =>
              run({ id: props.view.id, verb: asked.verb, body, etag: asked.etag })
            }
          />
        )}
      </Show>
    </>
  )
}

function ManageButton(props: { verb: Verb; view: MeetingView; onPress: () => void }) {
  const id = createUniqueId()
  const may = () => props.view.can[props.verb] === true
  return (
    <li class="stack tight">
      <Button
        off={!may()}
        look={props.verb === "cancel" ? "harm" : props.verb === "schedule" ? "main" : undefined}
        describedBy={id}
        onClick={props.onPress}
      >
        {label("manage", props.verb)}
      </Button>
      <Show when={!may()}>
        <p class="soft" id={id}>
          {props.view.why[props.verb]}
        </p>
      </Show>
    </li>
  )
}

const ScheduleDialog = (props: ManageDialogProps) => (
  <ActDialog
    {...props}
    title={t("manage.schedule")}
    text={props.view.invitations.map((each) => each.agency.name).join(", ")}
    send={t("manage.schedule")}
    done={t("did.schedule")}
    body={() => ({})}
  />
)

function RescheduleDialog(props: ManageDialogProps) {
  const [sittings, setSittings] = createSignal(untrack(() => props.view).sessions.map(sittingOf))
  const [reason, setReason] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    if (!reason().trim() || sittings().some(sittingWrong)) return undefined
    return { sessions: sittings().map(sessionOf), reason: reason().trim() }
  }
  return (
    <ActDialog
      {...props}
      title={t("manage.reschedule")}
      text={t("manage.rescheduleText")}
      send={t("manage.reschedule")}
      done={t("did.reschedule")}
      body={body}
    >
      <SessionFields
        sittings={sittings()}
        tried={tried()}
        onInput={(next) => setSittings([...next])}
      />
      <Reason value={reason()} tried={tried()} onInput={setReason} />
    </ActDialog>
  )
}

function CancelDialog(props: ManageDialogProps) {
  const [reason, setReason] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    return reason().trim() ? { reason: reason().trim() } : undefined
  }
  return (
    <ActDialog
      {...props}
      harm
      title={t("manage.cancel")}
      text={t("manage.cancelText")}
      send={t("manage.cancel")}
      done={t("did.cancel")}
      body={body}
    >
      <Reason value={reason()} tried={tried()} onInput={setReason} />
    </ActDialog>
  )
}

const Reason = (props: { value: string; tried: boolean; onInput: (text: string) => void }) => (
  <TextArea
    name="reason"
    rows={2}
    label={t("manage.reason")}
    value={props.value}
    onInput={props.onInput}
    wrong={props.tried && !props.value.trim() ? t("problem.required") : undefined}
  />
)

function RecordDialog(props: ManageDialogProps) {
  const [count, setCount] = createSignal("")
  const body = () => ({ headcount: count().trim() === "" ? null : Number(count()) })
  return (
    <ActDialog
      {...props}
      title={t("manage.record-late")}
      send={t("manage.record-late")}
      done={t("did.record-late")}
      body={body}
    >
      <TextField
        name="headcount"
        type="number"
        min="0"
        label={t("manage.headcount")}
        hint={t("manage.headcountHint")}
        value={count()}
        onInput={setCount}
      />
    </ActDialog>
  )
}

const dialogs = {
  schedule: ScheduleDialog,
  reschedule: RescheduleDialog,
  "record-late": RecordDialog,
  cancel: CancelDialog,
} as const
