import { useAction } from "@solidjs/router"
import { createSignal, Show } from "solid-js"
import { createActing, focusWrong } from "../acting.tsx"
import { actOnItem } from "../agenda/data.ts"
import { ProblemNote } from "../reading.tsx"
import { me } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Checkbox, Radios } from "../ui/choice.tsx"
import { TextField } from "../ui/field.tsx"
import { say } from "../ui/toast.tsx"
import { label, t } from "../words/words.ts"
import type { Present, RoomSeen } from "./data.ts"
import type { RollHere } from "./overlay.ts"

type Seen = { view: RoomSeen; rolls: readonly RollHere[] }

export const ownEntry = (rolls: readonly RollHere[]): Present | undefined =>
  rolls.flatMap(({ entries }) => entries).find(({ person }) => person === me()?.person.id)

const isSecret = ({ profile }: RoomSeen): boolean => profile === "case-conference"

/** Says that one is here, by the code that was said aloud; then signs what binds to silence. */
export const CheckIn = (props: Seen) => {
  const own = () => ownEntry(props.rolls)
  return (
    <Show
      when={own() && !own()?.leftAt}
      fallback={<CodeForm view={props.view} again={own()?.leftAt !== undefined} />}
    >
      <Show when={isSecret(props.view) && !own()?.pledgedAt}>
        <Pledge view={props.view} />
      </Show>
      <Leave view={props.view} />
    </Show>
  )
}

function useRoom(props: { view: RoomSeen }) {
  const run = useAction(actOnItem)
  const acting = createActing()
  const act = (verb: string, body: unknown) =>
    acting.attempt(run({ path: "meetings", id: props.view.id, verb, body }))
  return { ...acting, act }
}

function CodeForm(props: { view: RoomSeen; again: boolean }) {
  const { busy, problem, act } = useRoom(props)
  const [code, setCode] = createSignal("")
  const [mode, setMode] = createSignal("ONSITE")
  const [pledged, setPledged] = createSignal(false)
  const [tried, setTried] = createSignal(false)
  const [missed, setMissed] = createSignal(false)
  const typed = () => props.view.room?.code ?? code().replaceAll(/\D/g, "")
  const isWhole = () => typed().length === 6
  const wrong = () => {
    if (missed()) return t("room.codeMissed")
    return tried() && !isWhole() ? t("room.codeWrong") : undefined
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    setMissed(false)
    if (busy()) return
    if (!isWhole()) return focusWrong(event.currentTarget)
    const body = { code: typed(), mode: mode(), pledge: pledged() }
    const receipt = await act("check-in", body)
    // A wrong code is written down too: it counts, and nobody is let in by it.
    setMissed(receipt?.status === "code-wrong")
    if (receipt && !missed()) say(t("room.checkedIn"))
  }
  return (
    <section class="card padded check-in-card">
      <h2>{t(props.again ? "room.checkInAgain" : "room.checkIn")}</h2>
      <form class="stack tight" novalidate onSubmit={(event) => void submit(event)}>
        <Show when={!props.view.room?.code}>
          <TextField
            name="code"
            type="tel"
            label={t("room.codeAsked")}
            hint={t("room.codeHint")}
            value={code()}
            wrong={wrong()}
            onInput={setCode}
          />
        </Show>
        <Radios
          name="mode"
          legend={t("room.mode")}
          value={mode()}
          onInput={setMode}
          choices={["ONSITE", "ONLINE"].map((value) => ({
            value,
            label: label("presence", value),
          }))}
        />
        <Show when={isSecret(props.view)}>
          <Statement />
          <Checkbox
            name="pledge"
            label={t("room.pledgeSign")}
            checked={pledged()}
            onInput={setPledged}
          />
        </Show>
        <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
        <div class="actions">
          <Button type="submit" look="main" busy={busy()}>
            {t("room.checkInSend")}
          </Button>
        </div>
      </form>
    </section>
  )
}

const Statement = () => (
  <blockquote class="statement">
    <strong>{t("room.pledgeTitle")}</strong>
    <p>{t("room.pledgeText")}</p>
  </blockquote>
)

function Pledge(props: { view: RoomSeen }) {
  const { busy, problem, act } = useRoom(props)
  const sign = async () => {
    if (!busy() && (await act("pledge", {}))) say(t("room.pledged"))
  }
  return (
    <section class="card padded check-in-card">
      <h2>{t("room.pledgeFirst")}</h2>
      <Statement />
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <div class="actions">
        <Button look="main" busy={busy()} onClick={() => void sign()}>
          {t("room.pledgeSend")}
        </Button>
      </div>
    </section>
  )
}

function Leave(props: { view: RoomSeen }) {
  const { busy, problem, act } = useRoom(props)
  return (
    <div class="present-line">
      <span class="chip good">{t("room.youAreHere")}</span>
      <Button small look="plain" busy={busy()} onClick={() => void act("leave", {})}>
        {t("room.leave")}
      </Button>
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
    </div>
  )
}
