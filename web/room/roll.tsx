import { createMemo, createSignal, For, type JSX, Show, Suspense } from "solid-js"
import { Button } from "../ui/button.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import type { RoomSeen } from "./data.ts"
import { type Called, countOf, type RollHere } from "./overlay.ts"
import { RollPeople } from "./roll-people.tsx"
import type { Unsent } from "./unsent.ts"

/** The roll call: each agency opened by a press, each person there or not by another. */
export function RollCard(props: {
  view: RoomSeen
  rolls: readonly RollHere[]
  unsent: Unsent
  /** Of several sessions: the choice of one, and what is told of it. */
  choice?: JSX.Element
  told?: (rolls: readonly Called[]) => unknown
}) {
  const [open, setOpen] = createSignal("")
  const call = (...rolls: readonly Called[]) => {
    const body = props.told?.(rolls) ?? { rolls }
    props.unsent.add({ path: "meetings", id: props.view.id, verb: "call-roll", body })
  }
  const silent = createMemo(() => props.rolls.filter(({ isCalled }) => !isCalled))
  return (
    <section class="card padded roll" id="hadir">
      <h2>{t("roll.title")}</h2>
      {props.choice}
      <p class="soft figures">
        {t("roll.called", { n: props.rolls.length - silent().length, all: props.rolls.length })}
      </p>
      <ul>
        <For each={props.rolls.map(({ of }) => of)}>
          {(of) => (
            <Show when={props.rolls.find((each) => each.of === of)}>
              {(roll) => (
                <li>
                  <button
                    type="button"
                    class="roll-head"
                    aria-expanded={open() === of}
                    onClick={() => setOpen(open() === of ? "" : of)}
                  >
                    <strong>{roll().name}</strong>
                    <RollChip roll={roll()} />
                  </button>
                  <Show when={open() === of}>
                    <Suspense fallback={<Skeleton label={t("app.loading")} />}>
                      <RollPeople view={props.view} roll={roll()} onCall={call} />
                    </Suspense>
                  </Show>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
      <Show when={silent().length > 0}>
        <div class="actions">
          <Button
            small
            onClick={() => call(...silent().map(({ of }) => ({ of, entries: [], unnamed: 0 })))}
          >
            {t("roll.restAbsent", { n: silent().length })}
          </Button>
        </div>
      </Show>
    </section>
  )
}

const RollChip = (props: { roll: RollHere }) => (
  <span class="chips">
    <Show when={props.roll.isUnsent}>
      <span class="chip warm">{t("unsent.mark")}</span>
    </Show>
    <span class="chip" classList={{ good: countOf(props.roll) > 0, warm: !props.roll.isCalled }}>
      <Show when={props.roll.isCalled} fallback={t("roll.silent")}>
        <Show when={countOf(props.roll) > 0} fallback={t("roll.absent")}>
          {t("roll.here", { n: countOf(props.roll) })}
        </Show>
      </Show>
    </span>
  </span>
)
