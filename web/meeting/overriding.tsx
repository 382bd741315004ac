import { createSignal, Show } from "solid-js"
import type { Answer } from "../api.ts"
import { me } from "../session/agency.ts"
import { TextArea } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import type { MeetingView } from "./data.ts"

/** Refusals that the chair may overrule with a reason (meetings.md T6). */
const codes: readonly string[] = ["meeting.conflict", "meeting.votes-missing"]

export const overridable = (code: string | undefined): boolean =>
  code !== undefined && codes.includes(code)

/** The chair's own word against a conflict: asked for once the conflict is known. */
export function createOverriding(view: () => MeetingView, isKnown = () => false) {
  const [refused, setRefused] = createSignal(false)
  const [reason, setReason] = createSignal("")
  const isChair = () => view().chair?.id === me()?.person.id
  const isAsked = () => isKnown() || refused()
  const hear = <Value,>(asked: Promise<Answer<Value>>): Promise<Answer<Value>> =>
    asked.then((answer) => {
      if (!answer.ok && overridable(answer.problem.code)) setRefused(true)
      return answer
    })
  const isMissing = () => isAsked() && isChair() && !reason().trim()
  const part = () => (isAsked() && isChair() ? { override: { reason: reason().trim() } } : {})
  return { isAsked, isChair, isMissing, hear, part, reason, setReason }
}

/** Where the chair says why; anybody else is told that it is the chair's to say. */
export const OverrideField = (props: {
  overriding: ReturnType<typeof createOverriding>
  tried: boolean
}) => (
  <Show when={props.overriding.isAsked()}>
    <Show
      when={props.overriding.isChair()}
      fallback={<p class="note warm">{t("poll.overrideOnly")}</p>}
    >
      <TextArea
        name="override"
        rows={2}
        label={t("poll.overrideReason")}
        hint={t("poll.overrideHint")}
        value={props.overriding.reason()}
        wrong={props.tried && props.overriding.isMissing() ? t("problem.required") : undefined}
        onInput={props.overriding.setReason}
      />
    </Show>
  </Show>
)
