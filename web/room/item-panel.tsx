import { createSignal, For, Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { Outcome } from "../agenda/data.ts"
import { OutcomeWho } from "../agenda/outcome-who.tsx"
import { Button } from "../ui/button.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { label, t } from "../words/words.ts"
import type { RoomSeen } from "./data.ts"
import { DecideForm } from "./decide.tsx"
import { Handings } from "./handing.tsx"
import { OutcomeForm } from "./outcome-form.tsx"
import type { ItemHere, RollHere } from "./overlay.ts"
import { SendOutDialog } from "./send-out.tsx"
import { ItemTimer } from "./timer.tsx"
import type { Unsent } from "./unsent.ts"

type Panel = {
  view: RoomSeen
  item: ItemHere
  rolls: readonly RollHere[]
  unsent: Unsent
  runs: boolean
  /** Whether the reader signed the statement: without it no item on a child is opened. */
  pledged: boolean
  /** What is talked about now, where it is another item. */
  other: string | undefined
}

/** One item in the room: what it is, how long it has taken, what came out of it. */
export function ItemPanel(props: Panel) {
  const [deferring, setDeferring] = createSignal(false)
  const [sending, setSending] = createSignal(false)
  const send = (verb: string, body: unknown) =>
    props.unsent.add({ path: "agenda-items", id: props.item.id, verb, body })
  const isSealed = () => props.item.isOnCase && !props.pledged
  const leads = () => props.runs && props.item.can?.["record"] !== "agenda.not-yours"
  const mayRun = () => leads() && !isSealed()
  return (
    <div class="stack tight item-panel">
      <div class="head">
        <h3>{props.item.needsPledge ? t("agenda.sealed") : props.item.title}</h3>
        <ItemTimer item={props.item} />
      </div>
      <div class="chips">
        <span class="chip">{label("itemStatus", props.item.status)}</span>
        <Show when={props.item.isUnsent}>
          <span class="chip warm">{t("unsent.mark")}</span>
        </Show>
        <Show when={props.item.caseReference}>
          {(reference) => <span class="reference soft">{reference()}</span>}
        </Show>
      </div>
      <Show when={props.item.purpose}>
        <p class="prose">{props.item.purpose}</p>
      </Show>
      <Show when={isSealed() && (leads() || props.item.needsPledge)}>
        <p class="note">{t("room.pledgeNeeded")}</p>
      </Show>
      <Outcomes item={props.item} />
      <Handings item={props.item} />
      <Show when={mayRun() && props.item.status === "on-agenda"}>
        <Show when={props.other}>
          {(title) => <p class="soft">{t("room.otherOpen", { title: title() })}</p>}
        </Show>
        <div class="actions">
          <Button look="main" off={props.other !== undefined} onClick={() => send("open", {})}>
            {t("room.open")}
          </Button>
          <Button onClick={() => setDeferring(true)}>{t("itemAct.defer")}</Button>
        </div>
      </Show>
      <Show when={mayRun() && props.item.status === "in-discussion"}>
        <OutcomeForm
          view={props.view}
          item={props.item}
          onSend={(outcome) => send("record", { outcomes: [outcome] })}
        />
        <DecideForm
          item={props.item}
          onDecide={(body) => send("decide", body)}
          onDefer={() => setDeferring(true)}
        />
      </Show>
      <Show when={leads() && props.item.can?.["recuse"] === true}>
        <div class="actions">
          <Button small look="plain" onClick={() => setSending(true)}>
            {t("sendOut.open")}
          </Button>
        </div>
      </Show>
      <Show when={sending()}>
        <SendOutDialog item={props.item} rolls={props.rolls} onClose={() => setSending(false)} />
      </Show>
      <Show when={deferring()}>
        <DeferDialog
          item={props.item}
          onClose={() => setDeferring(false)}
          onSend={(reason) => send("defer", { reason })}
        />
      </Show>
    </div>
  )
}

const Outcomes = (props: { item: ItemHere }) => (
  <Show when={(props.item.outcomes?.length ?? 0) + props.item.unsentOutcomes.length > 0}>
    <ul class="outcome-list">
      <For each={props.item.outcomes ?? []}>{(each) => <OutcomeLine outcome={each} />}</For>
      <For each={props.item.unsentOutcomes}>
        {(each) => <OutcomeLine outcome={each} isUnsent />}
      </For>
    </ul>
  </Show>
)

export const OutcomeLine = (props: { outcome: Outcome; isUnsent?: boolean }) => (
  <li class={props.outcome.kind}>
    <span class="kind">{label("outcomeKind", props.outcome.kind)}</span>
    <span class="prose">{props.outcome.text}</span>
    <OutcomeWho outcome={props.outcome} />
    <Show when={props.isUnsent}>
      <span class="chip warm">{t("unsent.mark")}</span>
    </Show>
  </li>
)

function DeferDialog(props: {
  item: ItemHere
  onClose: () => void
  onSend: (reason: string) => void
}) {
  const { form, set, wrong, isWhole } = createForm({ reason: "" }, () => ["reason"])
  const act = (reason: unknown) => {
    props.onSend(String(reason))
    return Promise.resolve({ ok: true as const, value: {} })
  }
  return (
    <ActDialog
      title={t("agenda.deferTitle")}
      text={props.item.title}
      send={t("itemAct.defer")}
      done={t("room.queued")}
      onClose={props.onClose}
      body={() => (isWhole() ? form().reason.trim() : undefined)}
      act={act}
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
