import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import { createView } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { now } from "../ui/clock.ts"
import { Countdown } from "../ui/due.tsx"
import { momentOf } from "../ui/time.ts"
import { t } from "../words/words.ts"
import { getMeetings, waitsForVote } from "./list-data.ts"

/** Polls that wait for a vote: they come before everything else. */
export function Polls() {
  const answer = createView(() => getMeetings("upcoming"))
  const open = () => {
    const found = answer()
    return found?.ok ? found.value.items.filter((card) => waitsForVote(card, now())) : []
  }
  return (
    <Show when={open().length > 0}>
      <section class="stack tight">
        <h2>{t("poll.waiting")}</h2>
        <ul class="card rows">
          <For each={open()}>
            {(card) => (
              <li>
                <A class="row-link" href={`/rapat/${card.id}`}>
                  <span class="what">
                    <strong>{card.title}</strong>
                    <span class="soft">{card.host.name}</span>
                  </span>
                  <Show when={card.deadline}>
                    {(at) => (
                      <span class="when">
                        {t("poll.waitingUntil", { at: momentOf(at(), ownZone()) })}
                        <Countdown at={at()} zone={ownZone()} />
                      </span>
                    )}
                  </Show>
                </A>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
