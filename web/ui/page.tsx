import { createEffect, type JSX, Show } from "solid-js"

/** A page's frame: where it belongs, its one heading, and the name of the window. */
export function Page(props: {
  title: string
  lede?: JSX.Element
  back?: JSX.Element
  above?: JSX.Element
  aside?: JSX.Element
  children: JSX.Element
}) {
  createEffect(() => {
    document.title = `${props.title} · Simpul`
  })
  return (
    <div class="page">
      <header>
        <div>
          {props.back}
          {props.above}
          <h1>{props.title}</h1>
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
