import { A } from "@solidjs/router"
import { createSignal, For, Show } from "solid-js"
import { Dynamic } from "solid-js/web"
import type { MeetingView } from "../meeting/data.ts"
import { ownZone } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { clockOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { ItemView } from "./data.ts"
import { dialogs, type ItemDeed, offered } from "./deeds.tsx"

type Row = {
  item: ItemView
  view: MeetingView
  place?: number
  all?: number
  busy?: boolean
  onMove?: ((by: -1 | 1) => void) | undefined
}

const tones: Readonly<Partial<Record<ItemView["status"], string>>> = {
  "in-discussion": "calm",
  decided: "good",
  deferred: "warm",
  withdrawn: "",
  proposed: "",
}

/** One item: what, how long, who brings it, who may know of it, and what one may do with it. */
export function ItemRow(props: Row) {
  const [asked, setAsked] = createSignal<ItemDeed>()
  return (
    <li>
      <Show when={props.place}>
        {(place) => (
          <span class="turn" aria-hidden="true">
            {place()}
          </span>
        )}
      </Show>
      <div class="told">
        <strong>{props.item.needsPledge ? t("agenda.sealed") : props.item.title}</strong>
        <Marks item={props.item} />
        <Show when={props.item.purpose}>
          <p class="prose">{props.item.purpose}</p>
        </Show>
        <p class="soft">
          <Show when={props.item.window}>
            {(window) => (
              <>
                {t("agenda.callIn", {
                  from: clockOf(window().start, ownZone()),
                  until: clockOf(window().end, ownZone()),
                  zone: ownZone(),
                })}
                {" · "}
              </>
            )}
          </Show>
          {t("agenda.minutes", { n: props.item.minutes })} · {props.item.proposer.name}
          <Show when={props.item.presenter}>
            {(person) => <> · {t("agenda.presents", { name: person().name })}</>}
          </Show>
          <Show when={props.item.carried}>{(n) => <> · {t("agenda.carried", { n: n() })}</>}</Show>
        </p>
        <Papers item={props.item} />
        <div class="actions">
          <Show when={props.onMove}>{(move) => <Mover {...props} onMove={move()} />}</Show>
          <For each={offered(props.item, props.view)}>
            {(deed) => (
              <Button
                small
                look={deed === "place" ? undefined : "plain"}
                onClick={() => setAsked(deed)}
              >
                {label("itemAct", deed)}
                <span class="unseen"> {props.item.title}</span>
              </Button>
            )}
          </For>
        </div>
      </div>
      <Show when={asked()} keyed>
        {(deed) => (
          <Dynamic
            component={dialogs[deed]}
            item={props.item}
            view={props.view}
            onClose={() => setAsked(undefined)}
          />
        )}
      </Show>
    </li>
  )
}

/** What tells an item apart: its state, its number, who may know of it, its case. */
export const Marks = (props: { item: ItemView }) => (
  <span class="chips">
    <Show when={props.item.status !== "on-agenda"}>
      <span class={`chip ${tones[props.item.status] ?? ""}`}>
        {label("itemStatus", props.item.status)}
      </span>
    </Show>
    <Show when={props.item.number}>
      {(number) => <span class="chip good">{t("agenda.number", { number: number() })}</span>}
    </Show>
    <Show when={props.item.access.to !== "all"}>
      <span class="chip">
        <Icon name="lock" />
        {label("itemAccess", props.item.access.to)}
      </span>
    </Show>
    <Show when={props.item.caseReference}>
      {(reference) => (
        <Show when={props.item.case} fallback={<span class="reference soft">{reference()}</span>}>
          {(id) => (
            <A class="reference" href={`/kasus/${id()}`}>
              {reference()}
            </A>
          )}
        </Show>
      )}
    </Show>
  </span>
)

const Papers = (props: { item: ItemView }) => (
  <Show when={props.item.attachments.length > 0}>
    <ul class="soft papers">
      <For each={props.item.attachments}>
        {(each) => (
          <li>
            {each.label}: <span class="reference">{each.reference}</span>
          </li>
        )}
      </For>
    </ul>
  </Show>
)

const Mover = (props: Row & { onMove: (by: -1 | 1) => void }) => (
  <>
    <Button
      small
      busy={props.busy ?? false}
      off={props.place === 1}
      onClick={() => props.onMove(-1)}
    >
      ↑<span class="unseen">{t("agenda.up", { title: props.item.title })}</span>
    </Button>
    <Button
      small
      busy={props.busy ?? false}
      off={props.place === props.all}
      onClick={() => props.onMove(1)}
    >
      ↓<span class="unseen">{t("agenda.down", { title: props.item.title })}</span>
    </Button>
  </>
)
