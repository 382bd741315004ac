import { createUniqueId, type JSX, onCleanup, onMount } from "solid-js"

/**
 * A question on top of the page, in the browser's own dialog: focus and Escape are its business.
 * It is open for as long as it is there.
 */
export function Dialog(props: { title: string; onClose: () => void; children: JSX.Element }) {
  const id = createUniqueId()
  let element: HTMLDialogElement | undefined
  onMount(() => element?.showModal())
  // Closing gives the focus back to where it came from; taking the element away would lose it.
  onCleanup(() => element?.close())
  return (
    <dialog
      ref={(made) => {
        element = made
      }}
      aria-labelledby={id}
      onClose={() => props.onClose()}
    >
      <div class="body">
        <h2 id={id} tabindex="-1" autofocus>
          {props.title}
        </h2>
        {props.children}
      </div>
    </dialog>
  )
}
