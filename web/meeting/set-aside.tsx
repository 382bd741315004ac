import { For, Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { Since } from "../ui/due.tsx"
import { label, t } from "../words/words.ts"
import type { MeetingView } from "./data.ts"

/** Replies by mail that changed nothing: the coordinator looks at them. */
export const SetAside = (props: { view: MeetingView }) => (
  <Show when={(props.view.setAside ?? []).length > 0}>
    <section class="card padded">
      <h2>{t("aside.title")}</h2>
      <p class="hint">{t("aside.text")}</p>
      <ul class="stack tight">
        <For each={props.view.setAside}>
          {(reply) => (
            <li>
              <strong>{reply.person?.name ?? "—"}</strong>: {label("partstat", reply.partstat)}
              <p class="soft">
                {label("asideWhy", reply.why)} · <Since at={reply.at} zone={ownZone()} />
              </p>
            </li>
          )}
        </For>
      </ul>
    </section>
  </Show>
)
