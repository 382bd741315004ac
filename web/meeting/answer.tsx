import { useAction } from "@solidjs/router"
import { createSignal, For, Show } from "solid-js"
import { ActDialog, createActing } from "../acting.tsx"
import { MemberSelect } from "../agency/member-select.tsx"
import type { Answer, Receipt } from "../api.ts"
import { ProblemNote } from "../reading.tsx"
import { acting } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { TextArea } from "../ui/field.tsx"
import { Icon, type IconName } from "../ui/icon.tsx"
import { say } from "../ui/toast.tsx"
import { label, t } from "../words/words.ts"
import { AnswerChip } from "./answer-chip.tsx"
import { AnswerDetail, ownSeat } from "./answer-detail.tsx"
import { type AnswerCode, actOnMeeting, type MeetingView } from "./data.ts"

const choices = [
  ["ACCEPTED", "check", "answer.accept"],
  ["TENTATIVE", "question", "answer.tentative"],
  ["DECLINED", "cross", "answer.decline"],
  ["DELEGATED", "pass", "answer.delegate"],
] as const satisfies readonly (readonly [AnswerCode, IconName, string])[]

/** One's own agency's answer: yes and perhaps at once, no and a delegate with a word more. */
export function AnswerPanel(props: { view: MeetingView; etag: string | undefined }) {
  const run = useAction(actOnMeeting)
  const { busy, problem, attempt } = createActing()
  const [asked, setAsked] = createSignal<"DECLINED" | "DELEGATED">()
  const [seen, setSeen] = createSignal<string>()
  const mine = () =>
    props.view.invitations.find((each) => each.agency.id === acting()?.agency.id)?.answer
  const isAsked = () => mine() !== undefined || ownSeat(props.view) !== undefined
  /** Whether one has yet to say anything: a deputy's word is the agency's, and no colleague's. */
  const isOpen = () =>
    props.view.mySeat === "wanted" ||
    (mine() === "PENDING" && (ownSeat(props.view)?.partstat ?? "NEEDS-ACTION") === "NEEDS-ACTION")
  /** What the details are said with: coming, unless something else was answered. */
  const standing = (): AnswerCode => {
    const answer = mine()
    return answer === "TENTATIVE" || answer === "DECLINED" ? answer : "ACCEPTED"
  }
  const send = (body: unknown, etag: string | undefined) =>
    run({ id: props.view.id, verb: "answer", body, etag })
  const press = async (answer: AnswerCode) => {
    if (answer === "DECLINED" || answer === "DELEGATED") {
      setSeen(props.etag)
      setAsked(answer)
      return
    }
    if (await attempt(send({ answer }, props.etag))) say(t("did.answer"))
  }
  return (
    <>
      <Show when={isAsked() && props.view.status === "scheduled"}>
        <section class="card padded acts">
          <h2>{t("meeting.yours")}</h2>
          <Show when={mine()}>
            {(answer) => (
              <p class="chips">
                <AnswerChip answer={answer()} />
                <Show when={ownSeat(props.view)}>
                  {(seat) => (
                    <span class="chip">
                      {t("answer.seat", {
                        part: label("part", seat().part),
                        answer: label("partstat", seat().partstat),
                      })}
                    </span>
                  )}
                </Show>
              </p>
            )}
          </Show>
          <Show
            when={props.view.can["answer"] === true}
            fallback={<p class="soft">{props.view.why["answer"]}</p>}
          >
            <div class="answer-buttons">
              <For each={choices}>
                {([answer, icon, text]) => (
                  <Button
                    busy={busy()}
                    look={answer === "ACCEPTED" && isOpen() ? "main" : undefined}
                    onClick={() => void press(answer)}
                  >
                    <Icon name={icon} />
                    {t(text)}
                  </Button>
                )}
              </For>
            </div>
            <AnswerDetail
              view={props.view}
              answer={standing()}
              send={(body) => send(body, props.etag)}
            />
          </Show>
          <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
        </section>
      </Show>
      <Show when={asked()}>
        {(answer) => (
          <AnswerDialog
            asked={answer()}
            onClose={() => setAsked(undefined)}
            act={(body) => send(body, seen())}
          />
        )}
      </Show>
    </>
  )
}

function AnswerDialog(props: {
  asked: "DECLINED" | "DELEGATED"
  onClose: () => void
  act: (body: unknown) => Promise<Answer<Receipt>>
}) {
  const [note, setNote] = createSignal("")
  const [delegate, setDelegate] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const delegating = () => props.asked === "DELEGATED"
  const body = () => {
    setTried(true)
    if (delegating() && !delegate()) return undefined
    return {
      answer: props.asked,
      ...(delegating() ? { delegate: delegate() } : {}),
      ...(note().trim() ? { note: note().trim() } : {}),
    }
  }
  return (
    <ActDialog
      title={delegating() ? t("answer.delegateTitle") : t("answer.declineTitle")}
      text={t("answer.declineText")}
      send={t("answer.send")}
      harm={!delegating()}
      done={t("did.answer")}
      onClose={props.onClose}
      body={body}
      act={props.act}
    >
      <Show when={delegating()}>
        <MemberSelect
          name="delegate"
          label={t("answer.delegateWho")}
          value={delegate()}
          onInput={setDelegate}
          wrong={tried() && !delegate() ? t("problem.required") : undefined}
        />
      </Show>
      <TextArea
        name="note"
        rows={2}
        label={t("answer.note")}
        optional={t("app.optional")}
        value={note()}
        onInput={setNote}
      />
    </ActDialog>
  )
}
