import { createEffect, createUniqueId, type JSX, Show } from "solid-js"

/** A question on top of the page, in the browser's own dialog: focus and Escape are its business. */
export function Dialog(props: {
  open: boolean
  title: string
  onClose: () => void
  children: JSX.Element
}) {
  const id = createUniqueId()
  let element: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.open && !element?.open) element?.showModal()
    if (!props.open && element?.open) element.close()
  })
  return (
    <dialog
      ref={(made) => {
        element = made
      }}
      aria-labelledby={id}
      onClose={() => props.onClose()}
    >
      <Show when={props.open}>
        <div class="body">
          <h2 id={id} tabindex="-1" autofocus>
            {props.title}
          </h2>
          {props.children}
        </div>
      </Show>
    </dialog>
  )
}
