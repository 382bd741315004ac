import { Match, Switch } from "solid-js"

export type Shape = "octagon" | "triangle" | "square" | "circle"

/** A small sign whose shape alone tells the level, for those to whom colours tell nothing. */
export const Mark = (props: { shape: Shape }) => (
  <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
    <Switch>
      <Match when={props.shape === "octagon"}>
        <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
      </Match>
      <Match when={props.shape === "triangle"}>
        <path d="M8 2l6.5 12h-13z" />
      </Match>
      <Match when={props.shape === "square"}>
        <path d="M3 3h10v10H3z" fill-opacity="0.35" />
      </Match>
      <Match when={props.shape === "circle"}>
        <circle cx="8" cy="8" r="5" fill="none" />
      </Match>
    </Switch>
  </svg>
)
