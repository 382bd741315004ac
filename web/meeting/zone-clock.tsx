import { For, Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { clockOf, longDayOf, zonesFrom } from "../ui/time.ts"
import { t } from "../words/words.ts"

/** The same hours in WIB, WITA and WIT, one's own zone first and largest. */
export const ZoneClock = (props: { start: string; end: string }) => (
  <div class="zone-clock">
    <p class="day">{longDayOf(props.start, ownZone())}</p>
    <ul>
      <For each={zonesFrom(ownZone())}>
        {(zone) => (
          <li classList={{ own: zone === ownZone() }}>
            <span class="zone">
              {zone}
              <Show when={zone === ownZone()}>
                <span class="unseen"> ({t("time.own")})</span>
              </Show>
            </span>
            <span class="hours">
              <time datetime={props.start}>{clockOf(props.start, zone)}</time>–
              <time datetime={props.end}>{clockOf(props.end, zone)}</time>
            </span>
          </li>
        )}
      </For>
    </ul>
  </div>
)
