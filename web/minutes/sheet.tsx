import { For, Show } from "solid-js"
import { AgencyName } from "../agency/names.tsx"
import { OutcomeWho } from "../agenda/outcome-who.tsx"
import { label, t } from "../words/words.ts"
import type { MinutesItem, MinutesView } from "./data.ts"
import { handedOver } from "./handed-over.ts"

/** One version as it reads; items that the reader may not know of are not in it. */
export const MinutesSheet = (props: { minutes: MinutesView }) => (
  <div class="minutes-sheet stack tight">
    <Show when={props.minutes.inquorate}>
      {(told) => (
        <p class="note warm">
          {t("minutes.wentOn")} {told().reason}
        </p>
      )}
    </Show>
    <Show when={props.minutes.correction}>
      {(reason) => (
        <p class="note">
          {t("minutes.correction")} {reason()}
        </p>
      )}
    </Show>
    <Show when={props.minutes.preface}>
      <p class="prose">{props.minutes.preface}</p>
    </Show>
    <Attendance minutes={props.minutes} />
    <For each={props.minutes.items}>{(item) => <ItemSheet item={item} />}</For>
    <Show when={props.minutes.closing}>
      <p class="prose">{props.minutes.closing}</p>
    </Show>
    <Remarks minutes={props.minutes} />
  </div>
)

const counted = ({ name, count }: { name: string; count: number | null }): string =>
  count === null ? name : `${name} (${count})`

const Attendance = (props: { minutes: MinutesView }) => (
  <dl class="facts">
    <Show when={props.minutes.present.length > 0}>
      <dt>{t("minutes.present")}</dt>
      <dd>{props.minutes.present.map(counted).join(", ")}</dd>
    </Show>
    <Show when={props.minutes.absent.length > 0}>
      <dt>{t("minutes.absent")}</dt>
      <dd>{props.minutes.absent.map(({ name }) => name).join(", ")}</dd>
    </Show>
    <Show when={props.minutes.handOvers}>
      <dt>{t("minutes.handedOver")}</dt>
      <dd>{handedOver(props.minutes)}</dd>
    </Show>
  </dl>
)

/** One item with what came of it. */
export const ItemSheet = (props: { item: MinutesItem }) => (
  <section class="minutes-item">
    <h3>
      <Show when={props.item.number}>{(number) => <>{number()} · </>}</Show>
      {props.item.title}
    </h3>
    <Show when={props.item.status !== "decided" || !props.item.quorate}>
      <p class="chips">
        <Show when={props.item.status !== "decided"}>
          <span class="chip warm">{label("itemStatus", props.item.status)}</span>
        </Show>
        <Show when={props.item.status === "decided" && !props.item.quorate}>
          <span class="chip warm">{t("minutes.inquorate")}</span>
        </Show>
      </p>
    </Show>
    <ul class="outcome-list">
      <For each={props.item.outcomes}>
        {(outcome) => (
          <li class={outcome.kind}>
            <span class="kind">{label("outcomeKind", outcome.kind)}</span>
            <span class="prose">{outcome.text}</span>
            <OutcomeWho outcome={outcome} />
            <Show when={outcome.action}>
              {(id) => (
                <a class="soft" href={`/tindak-lanjut/${id()}`}>
                  {t("action.follow")}
                </a>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
    <Show when={props.item.childView}>
      <p>
        <strong>{t("minutes.childView")}</strong> {props.item.childView}
      </p>
    </Show>
  </section>
)

/** What agencies said of this version in words: notes, objections, dissents. */
const Remarks = (props: { minutes: MinutesView }) => (
  <Show when={props.minutes.remarks.length > 0}>
    <section>
      <h3>{t("minutes.remarks")}</h3>
      <For each={props.minutes.remarks}>
        {(remark) => (
          <div class="note" classList={{ warm: remark.stand === "OBJECTED" }}>
            <strong>
              <AgencyName id={remark.agency} /> · {label("stand", remark.stand)}
            </strong>
            <p class="prose">{remark.text}</p>
          </div>
        )}
      </For>
    </section>
  </Show>
)
