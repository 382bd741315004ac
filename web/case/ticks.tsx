import { For, Show } from "solid-js"
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
  const may = () => props.view.can[props.verb] === true
  const tick = async (input: HTMLInputElement, code: string) => {
    const done = input.checked
    const body = { [props.field]: code, done }
    const isDone =
      !busy() && (await attempt(props.act({ verb: props.verb, body, etag: props.etag })))
    // The page shows what is recorded, not what was pressed.
    if (isDone) say(t("case.ticked"))
    else input.checked = !done
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
                  checked={props.ticked[code] !== undefined}
                  disabled={!may()}
                  aria-busy={busy() ? "true" : undefined}
                  onChange={(event) => void tick(event.currentTarget, code)}
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
