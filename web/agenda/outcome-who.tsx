import { Show } from "solid-js"
import { AgencyName } from "../agency/names.tsx"
import { ownZone } from "../session/agency.ts"
import { dayOf } from "../ui/time.ts"
import { t } from "../words/words.ts"
import type { Outcome } from "./data.ts"
import "./outcome.css"

/** Whose it is, and until when: who does it, or who was of another mind. */
export const OutcomeWho = (props: { outcome: Pick<Outcome, "agency" | "due"> }) => (
  <Show when={props.outcome.agency}>
    {(agency) => (
      <span class="soft">
        <AgencyName id={agency()} />
        <Show when={props.outcome.due}>
          {(due) => (
            <>
              {" · "}
              {t("minutes.until", { day: dayOf(due(), ownZone()) })}
            </>
          )}
        </Show>
      </span>
    )}
  </Show>
)
