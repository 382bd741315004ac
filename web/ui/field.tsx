import { createUniqueId, For, type JSX, Show } from "solid-js"
import "../styles/forms.css"

type Common = {
  readonly label: string
  readonly hint?: string | undefined
  readonly wrong?: string | undefined
  readonly name: string
  readonly optional?: string | undefined
}

type Ids = { readonly input: string; readonly described: string | undefined }

/** Label above, hint under it, what is wrong under the input: the same for every field. */
function Frame(props: Common & { children: (ids: Ids) => JSX.Element }) {
  const id = createUniqueId()
  const ids: Ids = {
    input: id,
    get described() {
      const parts = [props.hint ? `${id}h` : "", props.wrong ? `${id}w` : ""].filter(Boolean)
      return parts.length > 0 ? parts.join(" ") : undefined
    },
  }
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        <Show when={props.optional}>
          <span class="soft"> ({props.optional})</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <p class="hint" id={`${id}h`}>
          {props.hint}
        </p>
      </Show>
      {props.children(ids)}
      <Show when={props.wrong}>
        <p class="wrong" id={`${id}w`}>
          {props.wrong}
        </p>
      </Show>
    </div>
  )
}

type Typed = Common & {
  readonly value: string
  readonly onInput: (value: string) => void
}

export const TextField = (
  props: Typed & {
    type?: "text" | "date" | "time" | "search" | "number" | "email" | "tel"
    list?: string
    min?: string
    max?: string
  },
) => (
  <Frame {...props}>
    {(ids) => (
      <input
        class="input"
        id={ids.input}
        name={props.name}
        type={props.type ?? "text"}
        value={props.value}
        min={props.min}
        max={props.max}
        list={props.list}
        autocomplete="off"
        aria-describedby={ids.described}
        aria-invalid={props.wrong ? "true" : undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    )}
  </Frame>
)

export const TextArea = (props: Typed & { rows?: number }) => (
  <Frame {...props}>
    {(ids) => (
      <textarea
        class="input"
        id={ids.input}
        name={props.name}
        rows={props.rows ?? 3}
        value={props.value}
        aria-describedby={ids.described}
        aria-invalid={props.wrong ? "true" : undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    )}
  </Frame>
)

export type Option = { readonly value: string; readonly label: string }

export const Select = (props: Typed & { options: readonly Option[]; blank?: string }) => (
  <Frame {...props}>
    {(ids) => (
      <select
        class="input"
        id={ids.input}
        name={props.name}
        aria-describedby={ids.described}
        aria-invalid={props.wrong ? "true" : undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      >
        <Show when={props.blank}>
          <option value="" selected={props.value === ""}>
            {props.blank}
          </option>
        </Show>
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          )}
        </For>
      </select>
    )}
  </Frame>
)
