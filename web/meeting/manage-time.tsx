import { createSignal, Show, Suspense, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { MomentField, momentWrong } from "../ui/moment-field.tsx"
import { Skeleton } from "../ui/state.tsx"
import { instantFrom } from "../ui/time.ts"
import { t } from "../words/words.ts"
import { Conflicts } from "./conflicts.tsx"
import { timesAsked } from "./conflicts-data.ts"
import type { MeetingView } from "./data.ts"
import { OutsideField } from "./outside-field.tsx"
import { createOverriding, OverrideField } from "./overriding.tsx"
import { deadlineFrom } from "./plan-form.ts"
import { ReasonField } from "./reason-field.tsx"
import { SessionFields } from "./session-fields.tsx"
import { newSitting, type Sitting, sessionOf, sittingOf, sittingWrong } from "./sitting.ts"
import { SlotPicker } from "./slot-picker.tsx"
import { partiesIn, wantedFor } from "./suggesting.ts"
import type { Suggestion } from "./suggestions-data.ts"
import "./plan.css"

type Acting = ActProps<MeetingView>

export function ScheduleDialog(props: Acting) {
  const overriding = createOverriding(() => props.view)
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    return overriding.isMissing() ? undefined : overriding.part()
  }
  return (
    <ActDialog
      {...props}
      title={t("manage.schedule")}
      text={props.view.invitations.map((each) => each.agency.name).join(", ")}
      send={t("manage.schedule")}
      done={t("did.schedule")}
      body={body}
      act={(asked) => overriding.hear(props.act(asked))}
    >
      <Conflicts id={props.view.id} />
      <OverrideField overriding={overriding} tried={tried()} />
    </ActDialog>
  )
}

/** Times that would suit, found when somebody looks for them. */
const Finder = (props: {
  view: MeetingView
  isChosen: (slot: Suggestion) => boolean
  onToggle: (slot: Suggestion, checked: boolean) => void
}) => {
  const [open, setOpen] = createSignal(false)
  const wanted = untrack(() => wantedFor(props.view))
  return (
    <details class="past" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("manage.find")}</summary>
      <Show when={open()}>
        <Suspense fallback={<Skeleton label={t("plan.looking")} />}>
          <SlotPicker
            wanted={wanted}
            invited={partiesIn(props.view)}
            isChosen={props.isChosen}
            onToggle={props.onToggle}
            onRelax={({ slot }) => props.onToggle(slot, true)}
          />
        </Suspense>
      </Show>
    </details>
  )
}

/** A time that was found as it would be typed, in the meeting's own way and place. */
const typedAs = (view: MeetingView, { start, end }: Suggestion): Sitting => {
  const like = view.sessions[0]
  return like ? sittingOf({ ...like, start, end, zone: ownZone() }) : newSitting()
}

const startsWith = (sitting: Sitting, { start }: Suggestion): boolean =>
  sessionOf(sitting).start === start

export function RescheduleDialog(props: Acting) {
  const [sittings, setSittings] = createSignal<readonly Sitting[]>(
    untrack(() => props.view).sessions.map(sittingOf),
  )
  const [reason, setReason] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const overriding = createOverriding(() => props.view)
  const typed = () =>
    sittings().some(sittingWrong) ? undefined : timesAsked(sittings().map(sessionOf))
  const body = () => {
    setTried(true)
    const isWrong = reason().trim().length < 3 || sittings().some(sittingWrong)
    if (isWrong || overriding.isMissing()) return undefined
    const sessions = sittings().map(sessionOf)
    return { sessions, reason: reason().trim(), ...overriding.part() }
  }
  return (
    <ActDialog
      {...props}
      title={t("manage.reschedule")}
      text={t("manage.rescheduleText")}
      send={t("manage.reschedule")}
      done={t("did.reschedule")}
      body={body}
      act={(asked) => overriding.hear(props.act(asked))}
    >
      <Finder
        view={props.view}
        isChosen={(slot) => sittings().some((each) => startsWith(each, slot))}
        onToggle={(slot) => setSittings([typedAs(props.view, slot)])}
      />
      <SessionFields sittings={sittings()} tried={tried()} onInput={setSittings} />
      <Show when={typed()}>{(asked) => <Conflicts id={props.view.id} asked={asked()} />}</Show>
      <ReasonField value={reason()} tried={tried()} onInput={setReason} />
      <OverrideField overriding={overriding} tried={tried()} />
    </ActDialog>
  )
}

/** Asks the agencies about several times; a meeting that stands goes on standing meanwhile. */
export function AskDialog(props: Acting) {
  const [times, setTimes] = createSignal<readonly Sitting[]>([])
  const [deadline, setDeadline] = createSignal(deadlineFrom(Date.now()))
  const [reason, setReason] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const stands = () => props.view.status === "scheduled"
  const toggle = (slot: Suggestion, checked: boolean) => {
    const others = times().filter((each) => !startsWith(each, slot))
    setTimes(checked ? [...others, typedAs(props.view, slot)] : others)
  }
  const body = () => {
    setTried(true)
    const few = times().length < 2 || times().some(sittingWrong)
    if (few || momentWrong(deadline(), ownZone())) return undefined
    const said = reason().trim()
    return {
      slots: times().map((each) => ({
        sessions: [sessionOf(each)],
        ...(said ? { reason: said } : {}),
      })),
      deadline: instantFrom(deadline().date, deadline().time, ownZone()),
      ...(stands() ? { beside: true } : {}),
    }
  }
  return (
    <ActDialog
      {...props}
      title={t(stands() ? "poll.reopen" : "manage.open-poll")}
      text={t(stands() ? "poll.reopenText" : "poll.openText")}
      send={t("plan.ask")}
      done={t("did.open-poll")}
      body={body}
    >
      <Finder
        view={props.view}
        isChosen={(slot) => times().some((each) => startsWith(each, slot))}
        onToggle={toggle}
      />
      <Show
        when={times().length > 0}
        fallback={<Button onClick={() => setTimes([newSitting()])}>{t("plan.moreTime")}</Button>}
      >
        <SessionFields asTimes sittings={times()} tried={tried()} onInput={setTimes} />
      </Show>
      <Show when={tried() && times().length < 2}>
        <p class="wrong" role="alert">
          {t("poll.fewTimes")}
        </p>
      </Show>
      <OutsideField value={reason()} onInput={setReason} />
      <MomentField
        name="deadline"
        dateLabel={t("plan.deadline")}
        timeLabel={t("plan.deadlineTime")}
        zone={ownZone()}
        value={deadline()}
        wrong={tried() ? momentWrong(deadline(), ownZone()) : undefined}
        onInput={setDeadline}
      />
    </ActDialog>
  )
}
