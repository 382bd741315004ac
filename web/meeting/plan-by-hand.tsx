import { For, Show } from "solid-js"
import { Button } from "../ui/button.tsx"
import { Checkbox } from "../ui/choice.tsx"
import { Icon } from "../ui/icon.tsx"
import { t } from "../words/words.ts"
import { OutsideField } from "./outside-field.tsx"
import { type Choice, choiceByHand, keyOf, type Plan } from "./plan-form.ts"
import { SessionFields } from "./session-fields.tsx"
import { offHolidays } from "./sitting.ts"
import { SlotTime } from "./slot-time.tsx"

/** A time of one's own: several days too; what is chosen so far stands below it. */
export function ByHand(props: { plan: Plan }) {
  const form = () => props.plan.form
  const open = (byHand: boolean) =>
    props.plan.setForm({
      byHand,
      sittings: form().sittings.map((each) => ({
        ...offHolidays(each),
        mode: form().mode,
        venue: each.venue || form().venue,
      })),
    })
  const add = () => {
    const own = choiceByHand(form())
    if (!own) return
    const others = form().chosen.filter((each) => keyOf(each) !== keyOf(own))
    props.plan.setForm({ chosen: [...others, own], outside: "" })
  }
  return (
    <div class="stack">
      <Checkbox name="by-hand" label={t("plan.byHand")} checked={form().byHand} onInput={open} />
      <Show when={form().byHand}>
        <div class="card padded">
          <SessionFields
            sittings={form().sittings}
            tried={props.plan.wrong("chosen") !== undefined}
            onInput={(sittings) => props.plan.setForm("sittings", [...sittings])}
          />
          <OutsideField
            value={form().outside}
            onInput={(outside) => props.plan.setForm("outside", outside)}
          />
          <div class="actions">
            <Button off={!choiceByHand(form())} onClick={add}>
              <Icon name="add" />
              {t("plan.addTime")}
            </Button>
          </div>
        </div>
      </Show>
      <Chosen
        chosen={form().chosen}
        onDrop={(choice) =>
          props.plan.setForm(
            "chosen",
            form().chosen.filter((each) => keyOf(each) !== keyOf(choice)),
          )
        }
      />
    </div>
  )
}

const Chosen = (props: { chosen: readonly Choice[]; onDrop: (choice: Choice) => void }) => (
  <section class="stack tight" aria-live="polite">
    <h3>{t("plan.chosen", { n: props.chosen.length })}</h3>
    <Show when={props.chosen.length > 0} fallback={<p class="hint">{t("plan.chosenNone")}</p>}>
      <ul class="slots picked">
        <For each={props.chosen}>
          {(choice) => (
            <li>
              <SlotTime sessions={choice.sessions} />
              <Button small look="plain" onClick={() => props.onDrop(choice)}>
                <Icon name="cross" />
                <span class="unseen">{t("plan.dropTime")}</span>
              </Button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  </section>
)
