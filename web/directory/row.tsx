import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import { RoomChip } from "../agency/room.tsx"
import { StatusChip } from "../agency/status.tsx"
import { PlaceName } from "../region/place-name.tsx"
import { label, t } from "../words/words.ts"
import type { Found } from "./data.ts"

/** Agencies one below the other; rows out of sight cost the browser nothing. */
export const FoundRows = (props: { items: readonly Found[] }) => (
  <ul class="card rows found">
    <For each={props.items}>{(item) => <FoundRow item={item} />}</For>
  </ul>
)

const FoundRow = (props: { item: Found }) => (
  <li>
    <A class="row-link" href={`/instansi/${props.item.id}`}>
      <span class="what">
        <span class="title">
          <strong>{props.item.name}</strong>
          <Show when={props.item.matched}>
            {(name) => <span class="chip calm">{t("directory.formerly", { name: name() })}</span>}
          </Show>
        </span>
        <span class="soft">
          {props.item.kind ?? label("agencyType", props.item.type)} ·{" "}
          <PlaceName code={props.item.region} />
        </span>
      </span>
      <span class="state">
        <span class="chips">
          <Show when={props.item.places}>{(room) => <RoomChip room={room()} />}</Show>
          <StatusChip status={props.item.status} />
        </span>
        <span class="soft offered">{offeredWords(props.item.services)}</span>
      </span>
    </A>
  </li>
)

const named = 3

/** The first services by name, and how many more there are. */
function offeredWords(services: readonly string[]): string {
  const first = services.slice(0, named).map((each) => label("service", each))
  const more = services.length - first.length
  return [...first, ...(more > 0 ? [t("directory.more", { n: more })] : [])].join(", ")
}
