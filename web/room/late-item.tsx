import { For, Match, Show, Switch } from "solid-js"
import type { ItemView, Outcome } from "../agenda/data.ts"
import { Button } from "../ui/button.tsx"
import { Radios } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import type { RoomSeen } from "./data.ts"
import { OutcomeLine } from "./item-panel.tsx"
import { type Late, type lackOf, type Told, toldOf } from "./late-data.ts"
import { OutcomeForm } from "./outcome-form.tsx"

type Item = {
  view: RoomSeen
  item: ItemView
  late: Late
  lacks: ReturnType<typeof lackOf>
  onTell: (change: Partial<Told>) => void
}

/** One item: decided with what came of it, or put off and why. */
export function LateItem(props: Item) {
  const told = () => toldOf(props.late, props.item)
  return (
    <section class="card padded stack tight">
      <h2>{props.item.title}</h2>
      <Show when={props.item.caseReference}>
        {(reference) => <p class="reference soft same">{reference()}</p>}
      </Show>
      <Radios
        name={`as-${props.item.id}`}
        legend={t("late.as")}
        value={told().as}
        onInput={(as) => props.onTell({ as: as === "put-off" ? "put-off" : "decided" })}
        choices={[
          { value: "decided", label: t("late.decided") },
          { value: "put-off", label: t("late.putOff") },
        ]}
      />
      <Switch>
        <Match when={told().as === "decided"}>
          <Decided {...props} />
        </Match>
        <Match when={told().as === "put-off"}>
          <TextArea
            name={`reason-${props.item.id}`}
            rows={2}
            label={t("agenda.reason")}
            hint={t("late.reasonHint")}
            value={told().reason}
            wrong={props.lacks === "reason" ? t("late.reasonShort") : undefined}
            onInput={(reason) => props.onTell({ reason })}
          />
        </Match>
      </Switch>
    </section>
  )
}

function Decided(props: Item) {
  const told = () => toldOf(props.late, props.item)
  const here = () => ({ ...props.item, unsentOutcomes: [], isUnsent: false })
  const without = (outcome: Outcome) => told().outcomes.filter((each) => each !== outcome)
  return (
    <>
      <Show when={told().outcomes.length > 0}>
        <ul class="outcome-list">
          <For each={told().outcomes}>
            {(outcome) => (
              <>
                <OutcomeLine outcome={outcome} />
                <li>
                  <Button
                    small
                    look="plain"
                    onClick={() => props.onTell({ outcomes: without(outcome) })}
                  >
                    {t("late.remove")}
                  </Button>
                </li>
              </>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.lacks === "outcomes"}>
        <p class="wrong" role="alert" data-wrong tabindex="-1">
          {t("room.noOutcome")}
        </p>
      </Show>
      <OutcomeForm
        view={props.view}
        item={here()}
        late
        onSend={(outcome) => props.onTell({ outcomes: [...told().outcomes, outcome as Outcome] })}
      />
      <Show when={props.item.isOnCase}>
        <ViewFields {...props} />
      </Show>
    </>
  )
}

function ViewFields(props: Item) {
  const told = () => toldOf(props.late, props.item)
  return (
    <>
      <Radios
        name={`how-${props.item.id}`}
        legend={t("room.childView")}
        value={told().how}
        onInput={(how) => props.onTell({ how: how === "HEARD" ? "HEARD" : "NOT_HEARD" })}
        choices={[
          { value: "HEARD", label: t("room.heard") },
          { value: "NOT_HEARD", label: t("room.notHeard") },
        ]}
      />
      <TextArea
        name={`view-${props.item.id}`}
        rows={2}
        label={t(told().how === "HEARD" ? "room.heardText" : "room.notHeardText")}
        value={told().view}
        wrong={props.lacks === "view" ? t("problem.required") : undefined}
        onInput={(view) => props.onTell({ view })}
      />
    </>
  )
}
