import { useAction, useNavigate } from "@solidjs/router"
import { createSignal, For, Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { actOnItem } from "../agenda/data.ts"
import { Button } from "../ui/button.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { Icon } from "../ui/icon.tsx"
import { t } from "../words/words.ts"
import type { RoomSeen } from "./data.ts"
import type { ItemHere, RollHere } from "./overlay.ts"
import type { Unsent } from "./unsent.ts"

type Seen = {
  view: RoomSeen
  rolls: readonly RollHere[]
  items: readonly ItemHere[]
  unsent: Unsent
}

const ended = ["decided", "deferred", "withdrawn"]

/** What must be so before a meeting ends, and what of it is not. */
function checksOf({ view, rolls, items, unsent }: Seen) {
  const open = items.filter(({ status }) => !ended.includes(status))
  const awaited = view.invitations.filter(({ answer }) => answer !== "DECLINED")
  const silent = rolls.filter(
    ({ of, isCalled }) => !isCalled && awaited.some(({ agency }) => agency.id === of),
  )
  return [
    {
      ok: open.length === 0,
      text: t("end.items"),
      lacks: open.map(({ title }) => title).join(", "),
    },
    {
      ok: silent.length === 0,
      text: t("end.roll"),
      lacks: silent.map(({ name }) => name).join(", "),
    },
    {
      ok: unsent.all().length === 0,
      text: t("end.sent"),
      lacks: t("unsent.count", { n: unsent.all().length }),
    },
  ]
}

/** Ends the meeting once nothing is missing, or breaks it off. */
export function EndCard(props: Seen) {
  const [asked, setAsked] = createSignal<"end" | "adjourn">()
  const checks = () => checksOf(props)
  const isReady = () => checks().every(({ ok }) => ok)
  const why = () => {
    const code = props.view.can["end"]
    return typeof code === "string" && isReady() ? props.view.why["end"] : undefined
  }
  return (
    <section class="card padded end-card">
      <h2>{t("end.title")}</h2>
      <ul class="checks">
        <For each={checks()}>
          {(check) => (
            <li classList={{ ok: check.ok }}>
              <Icon name={check.ok ? "check" : "wait"} />
              <span>
                {check.text}
                <span class="unseen">: {t(check.ok ? "end.done" : "end.missing")}</span>
                <Show when={!check.ok}>
                  <span class="soft">{check.lacks}</span>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ul>
      <Show when={why()}>
        <p class="soft">{why()}</p>
      </Show>
      <div class="actions">
        <Button look="main" off={!isReady()} onClick={() => setAsked("end")}>
          {t("end.send")}
        </Button>
        <Show when={props.view.can["adjourn"] === true}>
          <Button look="harm" onClick={() => setAsked("adjourn")}>
            {t("end.adjourn")}
          </Button>
        </Show>
      </div>
      <Show when={asked() === "end"}>
        <EndDialog view={props.view} onClose={() => setAsked(undefined)} />
      </Show>
      <Show when={asked() === "adjourn"}>
        <AdjournDialog view={props.view} onClose={() => setAsked(undefined)} />
      </Show>
    </section>
  )
}

type Asked = { view: RoomSeen; onClose: () => void }

/** Ends it, and leads on to the minutes. */
function EndDialog(props: Asked) {
  const run = useAction(actOnItem)
  const go = useNavigate()
  const act = async (body: unknown) => {
    const answer = await run({ path: "meetings", id: props.view.id, verb: "end", body })
    if (answer.ok) go(`/rapat/${props.view.id}`)
    return answer
  }
  return (
    <ActDialog
      title={t("end.send")}
      text={t("end.text")}
      send={t("end.send")}
      done={t("end.ended")}
      onClose={props.onClose}
      body={() => ({})}
      act={act}
    />
  )
}

function AdjournDialog(props: Asked) {
  const run = useAction(actOnItem)
  const { form, set, wrong, isWhole } = createForm({ reason: "" }, () => ["reason"])
  return (
    <ActDialog
      title={t("end.adjourn")}
      text={t("end.adjournText")}
      send={t("end.adjourn")}
      harm
      done={t("end.adjourned")}
      onClose={props.onClose}
      body={() => (isWhole() ? { reason: form().reason.trim() } : undefined)}
      act={(body) => run({ path: "meetings", id: props.view.id, verb: "adjourn", body })}
    >
      <TextArea
        name="reason"
        rows={2}
        label={t("agenda.reason")}
        value={form().reason}
        wrong={wrong("reason")}
        onInput={(reason) => set("reason", reason)}
      />
    </ActDialog>
  )
}
