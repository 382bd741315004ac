import { createSignal, Show, untrack } from "solid-js"
import { type CaseEventCode, caseEvents } from "#shared/case/lists/events.ts"
import { eventsFor, mustDivert } from "#shared/case/rules/juvenile.ts"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { Checkbox } from "../ui/choice.tsx"
import { Select, TextField } from "../ui/field.tsx"
import { MomentField, momentWrong } from "../ui/moment-field.tsx"
import { instantFrom, typedIn } from "../ui/time.ts"
import { label, language, t } from "../words/words.ts"
import type { CaseSeen } from "./data.ts"
import { createTried, optionsOf } from "./tried.ts"

/** Events of which the law asks what the child is said to have done. */
const asksOffence: readonly string[] = [
  "INVESTIGATION_BEGAN",
  "FILE_TO_PROSECUTOR",
  "JUDGE_ASSIGNED",
  "DETAINED",
]

/** The youngest age of the band tells which route of the law is open. */
const ageOf = ({ ageBand = "" }: CaseSeen): number => Number(ageBand.split("-")[0] || 0)

const offered = (view: CaseSeen): readonly CaseEventCode[] =>
  eventsFor({
    age: ageOf(view),
    ...(view.abhPosition ? { abhPosition: view.abhPosition } : {}),
  })

/** Where the law says that diversion is tried, as far as the form tells. */
const asksDiversion: readonly string[] = asksOffence.filter((each) => each !== "DETAINED")

const isCode = (text: string): text is CaseEventCode => text in caseEvents

/** What happened in the eyes of the law: it starts clocks, stops others, and is never refused. */
export function EventDialog(props: ActProps<CaseSeen>) {
  const [event, setEvent] = createSignal("")
  const [at, setAt] = createSignal(untrack(() => typedIn(new Date().toISOString(), ownZone())))
  const [stage, setStage] = createSignal("")
  const [threat, setThreat] = createSignal("")
  const [repeat, setRepeat] = createSignal(false)
  const { missing, check } = createTried()
  const facts = () => {
    const code = event()
    return isCode(code) ? caseEvents[code] : undefined
  }
  const stages = () => facts()?.staged ?? []
  const isOffence = () => props.view.abhPosition === "CONFLICT" && asksOffence.includes(event())
  const instant = () => instantFrom(at().date, at().time, ownZone())
  const hasStage = () => stages().length === 0 || stage() !== ""
  const body = () => {
    if (!check(event() !== "", instant() !== undefined, hasStage())) return undefined
    return {
      event: event(),
      at: instant(),
      ...(stages().length > 0 ? { stage: stage() } : {}),
      ...(isOffence() && threat() !== "" ? { threatYears: Number(threat()) } : {}),
      ...(isOffence() && repeat() ? { isRepeat: true } : {}),
    }
  }
  return (
    <ActDialog
      {...props}
      title={t("caseAct.record-event")}
      text={t("eventForm.text")}
      send={t("case.save")}
      done={t("eventForm.done")}
      body={body}
    >
      <Select
        name="event"
        label={t("eventForm.event")}
        blank={t("app.choose")}
        value={event()}
        wrong={missing(event() !== "")}
        options={optionsOf(offered(props.view), (code) =>
          isCode(code) ? caseEvents[code][language()] : code,
        )}
        onInput={setEvent}
      />
      <MomentField
        name="at"
        dateLabel={t("eventForm.date")}
        timeLabel={t("eventForm.time")}
        zone={ownZone()}
        value={at()}
        wrong={missing(instant() !== undefined) && momentWrong(at(), ownZone())}
        onInput={setAt}
      />
      <Show when={stages().length > 0}>
        <Select
          name="stage"
          label={t("eventForm.stage")}
          blank={t("app.choose")}
          value={stage()}
          wrong={missing(hasStage())}
          options={optionsOf(stages(), (code) => label("legalStage", code))}
          onInput={setStage}
        />
      </Show>
      <Show when={isOffence()}>
        <Offence
          threat={threat()}
          repeat={repeat()}
          age={ageOf(props.view)}
          asksDiversion={asksDiversion.includes(event())}
          onThreat={setThreat}
          onRepeat={setRepeat}
        />
      </Show>
      <Show when={event() === "DETAINED"}>
        <p class="note">{t("eventForm.detention")}</p>
      </Show>
    </ActDialog>
  )
}

/** What the child is said to have done, and what the law asks for then. */
const Offence = (props: {
  threat: string
  repeat: boolean
  age: number
  asksDiversion: boolean
  onThreat: (text: string) => void
  onRepeat: (repeat: boolean) => void
}) => (
  <>
    <TextField
      name="threat"
      type="number"
      min="0"
      max="20"
      label={t("eventForm.threat")}
      hint={t("eventForm.threatHint")}
      optional={t("app.optional")}
      value={props.threat}
      onInput={props.onThreat}
    />
    <Checkbox
      name="repeat"
      label={t("eventForm.repeat")}
      checked={props.repeat}
      onInput={props.onRepeat}
    />
    <Show when={props.asksDiversion}>
      <Eligibility
        isDue={mustDivert(props, { threatYears: Number(props.threat), isRepeat: props.repeat })}
      />
    </Show>
  </>
)

/** What the law asks for, before anything is saved. */
const Eligibility = (props: { isDue: boolean }) => (
  <p class="note" classList={{ good: props.isDue }} role="status">
    <Show when={props.isDue} fallback={t("diversion.notDue")}>
      <strong>{t("diversion.due")}</strong> {t("diversion.basis")}
    </Show>
  </p>
)
