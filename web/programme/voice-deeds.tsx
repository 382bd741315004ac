import { createAsync, useAction } from "@solidjs/router"
import { createSignal, Suspense } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { AgencyFind } from "../agency/agency-find.tsx"
import { getMeetings } from "../meeting/list-data.ts"
import type { ActProps } from "../powers.tsx"
import { acting, ownZone } from "../session/agency.ts"
import { dueOn } from "../task/day.ts"
import { Radios } from "../ui/choice.tsx"
import { Select, TextArea, TextField } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { dayOf } from "../ui/time.ts"
import { codesOf, label, t } from "../words/words.ts"
import { type RecommendationView, recordRecommendation } from "./data.ts"

type Props = ActProps<RecommendationView>

/** What becomes of it, told to the children who said it. */
export function AnswerDialog(props: Props) {
  const { form, set, wrong, isWhole } = createForm({ status: "", text: "", until: "" }, () => [
    "status",
    "text",
  ])
  const body = () => {
    if (!isWhole()) return undefined
    const { status, text, until } = form()
    const by = until ? dueOn(until) : undefined
    return { status, text: text.trim(), ...(by ? { until: by } : {}) }
  }
  return (
    <ActDialog
      {...props}
      title={t("voice.answer")}
      text={props.view.text}
      send={t("voice.answer")}
      done={t("voice.answeredNow")}
      body={body}
    >
      <Radios
        name="status"
        legend={t("voice.how")}
        value={form().status}
        wrong={wrong("status")}
        onInput={(status) => set("status", status)}
        choices={codesOf("voiceReply").map((value) => ({
          value,
          label: label("voiceReply", value),
        }))}
      />
      <TextArea
        name="text"
        rows={3}
        label={t("voice.text")}
        hint={t("programme.noChild")}
        value={form().text}
        wrong={wrong("text")}
        onInput={(text) => set("text", text)}
      />
      <TextField
        name="until"
        type="date"
        label={t("voice.untilAsked")}
        optional={t("app.optional")}
        value={form().until}
        onInput={(until) => set("until", until)}
      />
    </ActDialog>
  )
}

/** To the agency that can answer it. */
export function RouteDialog(props: Props) {
  const [agency, setAgency] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    return agency() ? { agency: agency() } : undefined
  }
  return (
    <ActDialog
      {...props}
      title={t("voice.route")}
      text={props.view.text}
      send={t("voice.route")}
      done={t("voice.routed")}
      body={body}
    >
      <AgencyFind
        name="agency"
        label={t("voice.routeTo")}
        value={agency()}
        wrong={tried() && !agency() ? t("problem.required") : undefined}
        onInput={setAgency}
      />
    </ActDialog>
  )
}

/** Writes down what children said together at a meeting of theirs. */
export function RecordDialog(props: { onClose: () => void }) {
  const record = useAction(recordRecommendation)
  const blank = { meeting: "", topic: "", text: "" }
  const { form, set, wrong, isWhole } = createForm(blank, () => ["meeting", "topic", "text"])
  const body = () => (isWhole() ? { ...form(), text: form().text.trim() } : undefined)
  return (
    <ActDialog
      title={t("voice.record")}
      text={t("voice.recordText")}
      send={t("voice.record")}
      done={t("voice.recorded")}
      onClose={props.onClose}
      body={body}
      act={(asked) => record(asked)}
    >
      <Suspense>
        <MeetingField
          value={form().meeting}
          wrong={wrong("meeting")}
          onInput={(meeting) => set("meeting", meeting)}
        />
      </Suspense>
      <Select
        name="topic"
        label={t("voice.topic")}
        blank={t("app.choose")}
        options={codesOf("voiceTopic").map((value) => ({
          value,
          label: label("voiceTopic", value),
        }))}
        value={form().topic}
        wrong={wrong("topic")}
        onInput={(topic) => set("topic", topic)}
      />
      <TextArea
        name="text"
        rows={3}
        label={t("voice.said")}
        hint={t("programme.noChild")}
        value={form().text}
        wrong={wrong("text")}
        onInput={(text) => set("text", text)}
      />
    </ActDialog>
  )
}

type Field = { value: string; wrong: string | undefined; onInput: (meeting: string) => void }

/** Meetings of children that one's agency hosted. */
function MeetingField(props: Field) {
  const meetings = createAsync(() => getMeetings("past"))
  const options = () => {
    const answer = meetings()
    const own = (answer?.ok ? answer.value.items : []).filter(
      ({ type, host }) => type === "CHILD_PARTICIPATION" && host.id === acting()?.agency.id,
    )
    return own.map(({ id, title, start }) => ({
      value: id,
      label: start ? `${title} (${dayOf(start, ownZone())})` : title,
    }))
  }
  return (
    <Select
      name="meeting"
      label={t("voice.meeting")}
      hint={t("voice.meetingHint")}
      blank={t("app.choose")}
      options={options()}
      value={props.value}
      wrong={props.wrong}
      onInput={props.onInput}
    />
  )
}
