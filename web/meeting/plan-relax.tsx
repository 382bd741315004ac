import { For, Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { clockOf, dayOf } from "../ui/time.ts"
import { t } from "../words/words.ts"
import type { Relaxation } from "./suggestions-data.ts"

/** Which single agency stands in the way of which time: "tanpa Kejaksaan: Sel 10.00 WIB". */
export const Relaxations = (props: {
  relaxations: readonly Relaxation[]
  onTake: (relaxation: Relaxation) => void
}) => (
  <Show when={props.relaxations.length > 0}>
    <div class="note">
      <strong>{t("plan.relax")}</strong>
      <ul class="relaxations">
        <For each={props.relaxations}>
          {(each) => (
            <li>
              <span>
                {t("plan.relaxed", {
                  names: each.without.map(({ name }) => name).join(", "),
                  day: dayOf(each.slot.start, ownZone()),
                  time: `${clockOf(each.slot.start, ownZone())} ${ownZone()}`,
                })}
              </span>
              <Button small onClick={() => props.onTake(each)}>
                {t("plan.relaxTake")}
              </Button>
            </li>
          )}
        </For>
      </ul>
    </div>
  </Show>
)
