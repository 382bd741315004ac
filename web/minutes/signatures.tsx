import { For, Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { Since } from "../ui/due.tsx"
import { label, t } from "../words/words.ts"
import type { MinutesView, Stand } from "./data.ts"

const tones: Readonly<Partial<Record<Stand, string>>> = {
  APPROVED: "good",
  APPROVED_WITH_NOTE: "good",
  DEEMED: "good",
  OBJECTED: "warm",
  DISSENT_ATTACHED: "calm",
}

/** What each agency says of the version that is shown. */
export function Signatures(props: { minutes: MinutesView }) {
  const all = () => props.minutes.signatures
  return (
    <Show when={all().length > 0}>
      <section>
        <h3>{t("sign.all")}</h3>
        <ul class="signatures-list">
          <For each={all()}>
            {(each) => (
              <li>
                <span>
                  <strong>{each.agency.name}</strong>
                  <span class="soft">
                    <Show when={each.by}>{(by) => <>{by().name} · </>}</Show>
                    <Show when={each.at}>{(at) => <Since at={at()} zone={ownZone()} />}</Show>
                  </span>
                </span>
                <span class={`chip ${tones[each.stand] ?? ""}`}>{label("stand", each.stand)}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
