import { For, Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { connected } from "../shell/connection.ts"
import { Button } from "../ui/button.tsx"
import { clockOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { Unsent, Waiting } from "./unsent.ts"
import "./unsent.css"

/** What the server has not confirmed yet: how much, whether it is on its way, and what it refused. */
export const UnsentBar = (props: { unsent: Unsent }) => (
  <div role="status" class="unsent-place">
    <Show when={props.unsent.all().length > 0}>
      <section class="unsent" classList={{ refused: refusedOf(props.unsent).length > 0 }}>
        <div class="head">
          <strong>{t("unsent.count", { n: props.unsent.all().length })}</strong>
          <span class="soft">
            {t(
              connected()
                ? props.unsent.sending()
                  ? "unsent.sending"
                  : "unsent.soon"
                : "unsent.kept",
            )}
          </span>
          <Button small busy={props.unsent.sending()} onClick={() => props.unsent.retry()}>
            {t("unsent.retry")}
          </Button>
        </div>
        <For each={refusedOf(props.unsent)}>
          {(each) => <Refused waiting={each} onDrop={() => props.unsent.drop(each.key)} />}
        </For>
      </section>
    </Show>
  </div>
)

const refusedOf = ({ all }: Unsent): readonly Waiting[] => all().filter(({ refused }) => refused)

const Refused = (props: { waiting: Waiting; onDrop: () => void }) => (
  <div class="stack tight">
    <p>
      <strong>
        {t("unsent.refused", {
          act: label("roomAct", props.waiting.verb),
          at: clockOf(props.waiting.at, ownZone()),
        })}
      </strong>{" "}
      {props.waiting.refused?.title} {props.waiting.refused?.detail}
    </p>
    <Show when={wordsIn(props.waiting.body)}>
      {(words) => <blockquote class="prose">{words()}</blockquote>}
    </Show>
    <div class="actions">
      <Button small look="harm" onClick={props.onDrop}>
        {t("unsent.drop")}
      </Button>
    </div>
  </div>
)

/** All that somebody typed into an act, so that it can be read and copied where it was refused. */
function wordsIn(body: unknown): string {
  if (typeof body === "string") return ""
  if (typeof body !== "object" || body === null) return ""
  const own = Object.entries(body).flatMap(([name, value]) =>
    typeof value === "string" && ["text", "reason", "note", "name"].includes(name) ? [value] : [],
  )
  return [...own, ...Object.values(body).map(wordsIn)].filter(Boolean).join("\n")
}
