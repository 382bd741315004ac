import { For, Show } from "solid-js"

/** The first letters of a name's first and last word. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const [first, last] = [words[0] ?? name, words.length > 1 ? words.at(-1) : ""]
  return `${first.charAt(0)}${last?.charAt(0) ?? ""}`.toUpperCase()
}

/** Whether somebody would be there, as far as it is known. */
export type Presence = "there" | "unsure" | "absent"

/** A person as two letters in a circle; the name stands beside it. */
export const Avatar = (props: { name: string; absent?: boolean }) => (
  <span class="avatar" classList={{ absent: props.absent ?? false }} aria-hidden="true">
    {initialsOf(props.name)}
  </span>
)

/** Who would be there in a row of squares, whoever would not greyed; the words say it too. */
export const Faces = (props: {
  all: readonly { readonly name: string; readonly presence: Presence }[]
}) => (
  <Show when={props.all.length > 0}>
    <span class="faces" aria-hidden="true">
      <For each={props.all}>
        {(each) => (
          <span class={`avatar square ${each.presence}`} title={each.name}>
            {initialsOf(each.name)}
          </span>
        )}
      </For>
    </span>
  </Show>
)
