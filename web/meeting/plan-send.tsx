import { useAction, useNavigate } from "@solidjs/router"
import { createSignal, createUniqueId, Show, untrack } from "solid-js"
import { createActing } from "../acting.tsx"
import { ProblemNote } from "../reading.tsx"
import { me, ownZone } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { TextArea } from "../ui/field.tsx"
import { MomentField, momentWrong } from "../ui/moment-field.tsx"
import { briefOf } from "../ui/time.ts"
import { say } from "../ui/toast.tsx"
import { t } from "../words/words.ts"
import { actOnMeeting, actQuietly, draftMeeting } from "./data.ts"
import { OutsideField } from "./outside-field.tsx"
import { overridable } from "./overriding.tsx"
import { choicesOf, draftBody, dueOf, keyOf, type Plan, pollBody, tooSoon } from "./plan-form.ts"

type Verb = "schedule" | "open-poll"

/** The last word: invite at once, ask first, or keep it as a draft. */
export function Send(props: { plan: Plan; isWhole: () => boolean; onBack: () => void }) {
  const id = createUniqueId()
  const acts = createSending(props)
  const count = () => choicesOf(props.plan.form).length
  const asks = () => count() > 1
  return (
    <div class="stack">
      <Show when={asks()}>
        <MomentField
          name="deadline"
          dateLabel={t("plan.deadline")}
          timeLabel={t("plan.deadlineTime")}
          zone={ownZone()}
          value={dueOf(props.plan.form)}
          wrong={acts.asked() ? momentWrong(dueOf(props.plan.form), ownZone()) : undefined}
          onInput={(deadline) => props.plan.setForm("deadline", deadline)}
        />
        <Show when={tooSoon(props.plan.form).length > 0}>
          <p class="note warm" role="status">
            {t("plan.tooSoon", {
              times: tooSoon(props.plan.form)
                .map((each) => briefOf(keyOf(each), ownZone()))
                .join("; "),
            })}
          </p>
        </Show>
      </Show>
      <Show when={acts.problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <Show when={acts.mayOverride()}>
        <TextArea
          name="override"
          rows={2}
          label={t("poll.overrideReason")}
          hint={t("poll.overrideHint")}
          value={acts.reason()}
          onInput={acts.setReason}
        />
      </Show>
      <Show when={acts.problem()?.code === "meeting.slot-off-hours"}>
        <OutsideField
          value={props.plan.form.outside}
          onInput={(outside) => props.plan.setForm("outside", outside)}
        />
      </Show>
      <p class="hint" id={id}>
        {t(asks() ? "plan.oneOnly" : "plan.twoAtLeast")}
      </p>
      <div class="actions foot">
        <Button onClick={props.onBack}>{t("app.back")}</Button>
        <Button
          look={asks() ? undefined : "main"}
          off={asks()}
          busy={acts.busy()}
          describedBy={id}
          onClick={() => void acts.send("schedule")}
        >
          {t("plan.save")}
        </Button>
        <Button
          look={asks() ? "main" : undefined}
          off={count() < 2}
          busy={acts.busy()}
          describedBy={id}
          onClick={() => void acts.send("open-poll")}
        >
          {t("plan.ask")}
        </Button>
        <Button look="plain" busy={acts.busy()} onClick={() => void acts.send()}>
          {t("plan.draft")}
        </Button>
      </div>
    </div>
  )
}

const told = { schedule: "did.schedule", "open-poll": "did.open-poll" } as const

function createSending(props: { plan: Plan; isWhole: () => boolean }) {
  const plan = untrack(() => props.plan)
  const draft = useAction(draftMeeting)
  const act = useAction(actOnMeeting)
  const navigate = useNavigate()
  const { busy, problem, attempt } = createActing()
  const [reason, setReason] = createSignal("")
  const [asked, setAsked] = createSignal(false)
  const mayOverride = () => overridable(problem()?.code) && plan.form.chair === me()?.person.id
  /** The draft, made once: whoever presses again after a refusal does not make a second. */
  const prepare = async (body: Readonly<Record<string, unknown>>, verb?: Verb) => {
    // What is asked about comes with the question: other times make no other draft.
    const text = JSON.stringify(verb === "open-poll" ? { ...body, sessions: [] } : body)
    const { made: former } = plan.form
    if (former.body === text) return former
    // A draft's time stands: one that was refused gives way to the next, and nobody was told of it.
    if (former.id) {
      const body = { reason: t("plan.replaced") }
      await actQuietly({ id: former.id, verb: "cancel", body, etag: former.etag })
    }
    const receipt = await attempt(draft(body))
    if (!receipt) return undefined
    const made = { id: receipt.id, etag: `"${receipt.version}"`, body: text }
    plan.setForm("made", made)
    return made
  }
  const bodyOf = (verb: Verb) => {
    if (verb === "open-poll") return pollBody(plan.form)
    return mayOverride() && reason().trim() ? { override: { reason: reason().trim() } } : {}
  }
  const isDue = () => !momentWrong(dueOf(plan.form), ownZone()) && tooSoon(plan.form).length === 0
  const send = async (verb?: Verb) => {
    setAsked(verb === "open-poll")
    if (!props.isWhole()) return
    const body = draftBody(plan.form)
    if (verb === "open-poll" && !isDue()) return
    const made = body && (await prepare(body, verb))
    if (!made) return
    const { id, etag } = made
    if (verb && !(await attempt(act({ id, verb, body: bodyOf(verb), etag })))) return
    plan.done()
    say(verb ? t(told[verb]) : t("plan.saved"))
    navigate(`/rapat/${id}`)
  }
  return { busy, problem, send, asked, reason, setReason, mayOverride }
}
