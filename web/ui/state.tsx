import { type JSX, Show } from "solid-js"

/** Nothing to do, said kindly. */
export const Empty = (props: { title: string; children?: JSX.Element }) => (
  <div class="empty">
    <svg
      viewBox="0 0 64 64"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      aria-hidden="true"
    >
      <path d="M22 18c-9 6-9 22 0 28 8.5 5.5 15-3 15-14s6.5-17 12-13" stroke-linecap="round" />
      <path
        d="M42 46c9-6 9-22 0-28-8.5-5.5-15 3-15 14S20.5 49 15 45"
        stroke-linecap="round"
        opacity="0.45"
      />
    </svg>
    <strong>{props.title}</strong>
    <Show when={props.children}>
      <p>{props.children}</p>
    </Show>
  </div>
)

/** The shape of what is coming, told to readers as a word. */
export const Skeleton = (props: { label: string }) => (
  <div class="card skeleton" role="status">
    <span class="unseen">{props.label}</span>
    <i />
    <i />
    <i />
    <i />
  </div>
)
