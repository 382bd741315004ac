import { createEffect, type JSX, onMount, Show } from "solid-js"

let first = true

/** A page's frame: one heading, which takes the focus on arrival so that readers hear where they are. */
export function Page(props: {
  title: string
  lede?: JSX.Element
  back?: JSX.Element
  above?: JSX.Element
  aside?: JSX.Element
  children: JSX.Element
}) {
  let heading: HTMLHeadingElement | undefined
  createEffect(() => {
    document.title = `${props.title} · Simpul`
  })
  onMount(() => {
    if (!first) heading?.focus({ preventScroll: true })
    first = false
  })
  return (
    <div class="page">
      <header>
        <div>
          {props.back}
          {props.above}
          <h1
            tabindex="-1"
            ref={(made) => {
              heading = made
            }}
          >
            {props.title}
          </h1>
          <Show when={props.lede}>
            <p class="lede">{props.lede}</p>
          </Show>
        </div>
        {props.aside}
      </header>
      {props.children}
    </div>
  )
}
