import { For, Show } from "solid-js"
import { createStore } from "solid-js/store"
import type { Ticked } from "#shared/case/case.ts"
import { createActing } from "../acting.tsx"
import { ProblemNote } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { dayOf } from "../ui/time.ts"
import { say } from "../ui/toast.tsx"
import { codesOf, label, t } from "../words/words.ts"
import type { Part } from "./part.ts"

type Ticks = Part & {
  readonly verb: string
  /** What the body calls the line that is ticked. */
  readonly field: string
  readonly group: string
  readonly ticked: Readonly<Partial<Record<string, Ticked>>>
}

/** A short list of what must be done; each line is ticked at once, by whoever may. */
export function TickList(props: Ticks) {
  const { busy, problem, attempt } = createActing()
  const [wanted, setWanted] = createStore<Record<string, boolean | undefined>>({})
  const may = () => props.view.can[props.verb] === true
  const isTicked = (code: string) => wanted[code] ?? props.ticked[code] !== undefined
  const record = async (code: string, done: boolean) => {
    const body = { [props.field]: code, done }
    if (await attempt(props.act({ verb: props.verb, body, etag: props.etag })))
      say(t("case.ticked"))
  }
  // Several lines are ticked faster than one is recorded: each waits for those before it.
  let turn = Promise.resolve()
  const recordAfter = async (before: Promise<void>, input: HTMLInputElement, code: string) => {
    const done = input.checked
    await before
    await record(code, done)
    // From here on the page shows what is recorded, not what was pressed.
    setWanted(code, undefined)
    input.checked = isTicked(code)
  }
  const tick = (input: HTMLInputElement, code: string) => {
    setWanted(code, input.checked)
    turn = recordAfter(turn, input, code)
  }
  return (
    <>
      <ul class="ticks">
        <For each={codesOf(props.group)}>
          {(code) => (
            <li>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={isTicked(code)}
                  disabled={!may()}
                  aria-busy={busy() ? "true" : undefined}
                  onChange={(event) => tick(event.currentTarget, code)}
                />
                <span>{label(props.group, code)}</span>
                <Show when={props.ticked[code]}>
                  {(each) => <span class="hint">{dayOf(each().at, ownZone())}</span>}
                </Show>
              </label>
            </li>
          )}
        </For>
      </ul>
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
    </>
  )
}
