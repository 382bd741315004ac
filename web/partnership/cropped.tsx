import { createMemo, createSignal, For, type JSX, Show } from "solid-js"
import { Button } from "../ui/button.tsx"
import { t } from "../words/words.ts"

/**
 * The first rows of a list that may be long, and a button for the rest of them.
 * @param props.titledBy id of the heading that says what the list is of
 */
export function Cropped<Item>(props: {
  class: string
  items: readonly Item[]
  most: number
  titledBy: string
  children: (item: Item) => JSX.Element
}) {
  const [isWhole, setWhole] = createSignal(false)
  const shown = createMemo(() => (isWhole() ? props.items : props.items.slice(0, props.most)))
  let list: HTMLUListElement | undefined
  const showAll = () => {
    setWhole(true)
    // The button goes away: the keyboard goes on at the first row that came.
    list?.children[props.most]?.querySelector("a")?.focus()
  }
  return (
    <>
      <ul
        class={props.class}
        ref={(made) => {
          list = made
        }}
      >
        <For each={shown()}>{(item) => props.children(item)}</For>
      </ul>
      <Show when={shown().length < props.items.length}>
        <div class="actions">
          <Button small describedBy={props.titledBy} onClick={showAll}>
            {t("partner.showAll", { n: props.items.length })}
          </Button>
        </div>
      </Show>
    </>
  )
}
