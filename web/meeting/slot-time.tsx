import { For } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { clockOf, longDayOf, zonesFrom } from "../ui/time.ts"

type Span = { readonly start: string; readonly end: string }

/** A time on a card: the day in words, my own hours large, the other two zones beside it. */
export const SlotTime = (props: { sessions: readonly Span[] }) => (
  <For each={props.sessions}>
    {(session) => (
      <span class="slot-time">
        <strong>{longDayOf(session.start, ownZone())}</strong>
        <span class="own">
          {clockOf(session.start, ownZone())}–{clockOf(session.end, ownZone())} {ownZone()}
        </span>
        <span class="soft others">
          <For each={zonesFrom(ownZone()).slice(1)}>
            {(zone) => (
              <span>
                {clockOf(session.start, zone)}–{clockOf(session.end, zone)} {zone}
              </span>
            )}
          </For>
        </span>
      </span>
    )}
  </For>
)
