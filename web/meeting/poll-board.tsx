import { useAction } from "@solidjs/router"
import { createSignal, For, Show } from "solid-js"
import type { Slot } from "#shared/meeting/rows/poll.ts"
import { createActing } from "../acting.tsx"
import { ProblemNote } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { clockOf, dayOf } from "../ui/time.ts"
import { say } from "../ui/toast.tsx"
import { label, t } from "../words/words.ts"
import { actOnMeeting, type MeetingView } from "./data.ts"
import { ChooseDialog } from "./poll-choose.tsx"
import { MustLines } from "./poll-must.tsx"
import {
  countOf,
  mandatoryIn,
  nameIn,
  offeredSlots,
  openSlots,
  type PollView,
  voteOf,
} from "./poll-view.ts"
import { SlotTime } from "./slot-time.tsx"
import { VoteChip } from "./vote-chip.tsx"

type Board = {
  readonly view: MeetingView
  readonly poll: PollView
  readonly etag: string | undefined
}

/** For the host: every slot with what speaks for and against it, the best first. */
export function PollBoard(props: Board) {
  const [chosen, setChosen] = createSignal<{ slot: Slot; etag: string | undefined }>()
  const inOrder = (): readonly Slot[] => {
    const place = new Map((props.poll.explained ?? []).map((each, at) => [each.slot, at]))
    return openSlots(props.poll).toSorted(
      (a, b) => (place.get(a.id) ?? 99) - (place.get(b.id) ?? 99),
    )
  }
  const verb = () => (props.view.status === "scheduled" ? "reschedule" : "schedule")
  return (
    <section class="card padded">
      <h2>{t("poll.table")}</h2>
      <ol class="poll-slots">
        <For each={inOrder()}>
          {(slot) => (
            <li classList={{ best: slot.id === props.poll.best }}>
              <Show when={slot.id === props.poll.best}>
                <span class="chips">
                  <span class="chip good">{t("poll.best")}</span>
                </span>
              </Show>
              <SlotTime sessions={slot.sessions} />
              <Lines {...props} slot={slot.id} />
              <div class="actions">
                <Button
                  look={slot.id === props.poll.best ? "main" : undefined}
                  off={props.view.can[verb()] !== true}
                  onClick={() => setChosen({ slot, etag: props.etag })}
                >
                  {t("poll.choose")}
                </Button>
                <SlotAct {...props} label={t("poll.remove")} body={{ remove: [slot.id] }} />
              </div>
            </li>
          )}
        </For>
        <For each={offeredSlots(props.poll)}>
          {(slot) => (
            <li>
              <span class="chips">
                <span class="chip warm">
                  {t("poll.proposed", { agency: nameIn(props.view, slot.by ?? "") })}
                </span>
              </span>
              <SlotTime sessions={slot.sessions} />
              <Show when={slot.reason}>
                <p class="soft">“{slot.reason}”</p>
              </Show>
              <div class="actions">
                <SlotAct {...props} label={t("poll.accept")} body={{ accept: [slot.id] }} />
                <SlotAct {...props} label={t("poll.remove")} body={{ remove: [slot.id] }} />
              </div>
            </li>
          )}
        </For>
      </ol>
      <Table {...props} />
      <Show when={chosen()} keyed>
        {({ slot, etag }) => (
          <ChooseDialog
            view={props.view}
            slot={slot}
            verb={verb()}
            etag={etag}
            must={mandatoryIn(props.view, props.poll, slot.id)}
            onClose={() => setChosen(undefined)}
          />
        )}
      </Show>
    </section>
  )
}

/** Why this slot stands where it stands. */
const Lines = (props: Board & { slot: string }) => {
  const must = () => mandatoryIn(props.view, props.poll, props.slot)
  return (
    <div class="lines">
      <span>{t("poll.count", countOf(props.view, props.poll, props.slot))}</span>
      <MustLines must={must()} />
      <Show when={must().out.length + must().open.length === 0}>
        <span>{t("poll.mandatoryAll")}</span>
      </Show>
    </div>
  )
}

/** A slot is taken in or out at once: it can be undone the same way. */
function SlotAct(props: Board & { label: string; body: unknown }) {
  const run = useAction(actOnMeeting)
  const { busy, problem, attempt } = createActing()
  const press = async () => {
    const { id } = props.view
    const asked = { id, verb: "change-slots", body: props.body, etag: props.etag }
    if (await attempt(run(asked))) say(t("did.change-slots"))
  }
  return (
    <Show when={props.view.can["change-slots"] === true}>
      <Button look="plain" busy={busy()} onClick={() => void press()}>
        {props.label}
      </Button>
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
    </Show>
  )
}

/** Every agency against every slot; wider than a phone, so it scrolls by itself. */
const Table = (props: Board) => (
  <div class="wide-table" role="region" tabindex="0" aria-label={t("poll.table")}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t("poll.agency")}</th>
          <For each={openSlots(props.poll)}>
            {({ sessions: [first] }) => (
              <th scope="col">
                {first ? dayOf(first.start, ownZone()) : ""}
                <br />
                {first ? `${clockOf(first.start, ownZone())} ${ownZone()}` : ""}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={props.view.invitations}>
          {({ agency, need }) => (
            <tr>
              <th scope="row">
                {agency.name}
                <span class="hint"> · {label("need", need)}</span>
              </th>
              <For each={openSlots(props.poll)}>
                {({ id }) => (
                  <td>
                    <VoteChip vote={voteOf(props.poll, agency.id, id)} />
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </div>
)
