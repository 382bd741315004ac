import { createUniqueId, For, type JSX, Show } from "solid-js"
import "../styles/forms.css"

export type Choice = {
  readonly value: string
  readonly label: JSX.Element
  readonly hint?: string | undefined
}

type Choices = {
  readonly legend: string
  readonly hint?: string | undefined
  readonly wrong?: string | undefined
  readonly name: string
  readonly choices: readonly Choice[]
  readonly boxed?: boolean
}

/** One of few: all of them in sight. */
export const Radios = (props: Choices & { value: string; onInput: (value: string) => void }) => (
  <Group {...props}>
    {(choice) => (
      <input
        type="radio"
        name={props.name}
        value={choice.value}
        checked={props.value === choice.value}
        data-wrong={props.wrong ? "" : undefined}
        onInput={() => props.onInput(choice.value)}
      />
    )}
  </Group>
)

/** Any of few: all of them in sight. */
export const Checkboxes = (
  props: Choices & { values: readonly string[]; onInput: (values: readonly string[]) => void },
) => (
  <Group {...props}>
    {(choice) => (
      <input
        type="checkbox"
        name={props.name}
        value={choice.value}
        checked={props.values.includes(choice.value)}
        data-wrong={props.wrong ? "" : undefined}
        onInput={(event) =>
          props.onInput(
            event.currentTarget.checked
              ? [...props.values, choice.value]
              : props.values.filter((each) => each !== choice.value),
          )
        }
      />
    )}
  </Group>
)

function Group(props: Choices & { children: (choice: Choice) => JSX.Element }) {
  const id = createUniqueId()
  return (
    <fieldset class="field" aria-describedby={props.wrong ? `${id}w` : undefined}>
      <legend>{props.legend}</legend>
      <Show when={props.hint}>
        <p class="hint">{props.hint}</p>
      </Show>
      <div class="choices" classList={{ boxed: props.boxed ?? false }}>
        <For each={props.choices}>
          {(choice) => (
            <label class="choice">
              {props.children(choice)}
              <span>{choice.label}</span>
              <Show when={choice.hint}>
                <span class="hint">{choice.hint}</span>
              </Show>
            </label>
          )}
        </For>
      </div>
      <Show when={props.wrong}>
        <p class="wrong" id={`${id}w`}>
          {props.wrong}
        </p>
      </Show>
    </fieldset>
  )
}

/** A single box to tick. */
export function Checkbox(props: {
  name: string
  label: string
  checked: boolean
  wrong?: string | undefined
  onInput: (checked: boolean) => void
}) {
  const id = createUniqueId()
  return (
    <div class="field">
      <label class="choice">
        <input
          type="checkbox"
          name={props.name}
          checked={props.checked}
          aria-invalid={props.wrong ? "true" : undefined}
          aria-describedby={props.wrong ? id : undefined}
          onInput={(event) => props.onInput(event.currentTarget.checked)}
        />
        <span>{props.label}</span>
      </label>
      <Show when={props.wrong}>
        <p class="wrong" id={id}>
          {props.wrong}
        </p>
      </Show>
    </div>
  )
}
