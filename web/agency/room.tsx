import { For, type JSX, Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { now } from "../ui/clock.ts"
import { Ago } from "../ui/due.tsx"
import { Icon } from "../ui/icon.tsx"
import { momentOf, spanOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { Counter } from "./counter.tsx"
import type { AgencyView, Room } from "./data.ts"

type Shown = Pick<Room, "places" | "room" | "closed" | "asOf" | "fresh">

/** How many places are free, as far as that is known, and how old the count is. */
export const RoomWords = (props: { room: Shown }) => (
  <span title={momentOf(props.room.asOf, ownZone())}>
    <Show
      when={props.room.fresh}
      fallback={
        <>
          <strong>{t("room.unknown")}</strong>
          {", "}
          {t("room.countedAgo", { span: spanOf(now() - Date.parse(props.room.asOf)) })}
        </>
      }
    >
      <strong>{freeWords(props.room)}</strong>
      {", "}
      {t("room.asOf")} <Ago at={props.room.asOf} zone={ownZone()} />
    </Show>
  </span>
)

function freeWords({ closed, room, places }: Shown): string {
  if (closed) return t("room.closed")
  return room > 0 ? t("room.free", { n: room, all: places }) : t("room.full", { all: places })
}

/** Free places as a chip for lists; nothing is promised of an old count. */
export const RoomChip = (props: { room: Shown & { readonly service: string } }) => (
  <span
    class="chip"
    classList={{
      good: props.room.fresh && !props.room.closed && props.room.room > 0,
      warm: props.room.fresh && (props.room.closed || props.room.room <= 0),
    }}
  >
    <Icon name="bed" />
    {chipWords(props.room)}
    <span class="unseen"> {label("service", props.room.service)}</span>
  </span>
)

function chipWords(room: Shown): string {
  if (!room.fresh) return t("room.unknownShort")
  if (room.closed) return t("room.closed")
  return room.room > 0 ? t("room.freeShort", { n: room.room }) : t("room.fullShort")
}

/** Every service of the agency with its places, where anybody counted them or may. */
export function RoomCard(props: { view: AgencyView; etag: string | undefined }) {
  const roomOf = (service: string) => props.view.capacity.find((each) => each.service === service)
  const mayCount = () => props.view.can["count-places"] === true
  const shown = () => props.view.services.filter((service) => mayCount() || roomOf(service))
  return (
    <section class="card padded">
      <h2>{t("room.title")}</h2>
      <Show when={shown().length > 0} fallback={<p class="soft same">{t("room.none")}</p>}>
        <ul class="rooms">
          <For each={shown()}>
            {(service) => (
              <li>
                <h3>{label("service", service)}</h3>
                <Service room={roomOf(service)} />
                <Show when={mayCount()}>
                  <Fold open={roomOf(service) !== undefined}>
                    <Counter
                      view={props.view}
                      etag={props.etag}
                      service={service}
                      room={roomOf(service)}
                    />
                  </Fold>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}

/** What nobody counted yet is folded: most services have no places to count. */
const Fold = (props: { open: boolean; children: JSX.Element }) => (
  <Show
    when={props.open}
    fallback={
      <details>
        <summary>{t("count.begin")}</summary>
        {props.children}
      </details>
    }
  >
    {props.children}
  </Show>
)

const Service = (props: { room: Room | undefined }) => (
  <Show when={props.room} fallback={<p class="soft">{t("room.uncounted")}</p>}>
    {(room) => (
      <>
        <p>
          <RoomWords room={room()} />
        </p>
        <Show when={room().fresh && !room().closed}>
          <Meter room={room()} />
        </Show>
      </>
    )}
  </Show>
)

/** Taken, promised and free places side by side; the words beside it say the same. */
const Meter = (props: { room: Room }) => (
  <>
    <div class="meter" aria-hidden="true">
      <i class="taken" style={{ "flex-grow": props.room.taken }} />
      <i class="reserved" style={{ "flex-grow": props.room.reserved }} />
      <i class="free" style={{ "flex-grow": Math.max(0, props.room.room) }} />
    </div>
    <p class="soft">
      {t("room.parts", { taken: props.room.taken, reserved: props.room.reserved })}
    </p>
  </>
)
