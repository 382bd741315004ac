import { type Component, createMemo, createSignal, createUniqueId, For, Show } from "solid-js"
import { Dynamic } from "solid-js/web"
import type { Answer, Receipt } from "./api.ts"
import type { Powers } from "./handoff/data.ts"
import { Button } from "./ui/button.tsx"
import "./styles/powers.css"

/** What the dialog of one act is given. */
export type ActProps<View> = {
  readonly view: View
  readonly onClose: () => void
  readonly act: (body: unknown) => Promise<Answer<Receipt>>
}

export type Asked = {
  readonly verb: string
  readonly body: unknown
  readonly etag: string | undefined
}

/** The acts of one noun in the order they are offered: their dialogs, and which of them do harm. */
export type Deeds<View> = {
  readonly dialogs: Readonly<Record<string, Component<ActProps<View>>>>
  readonly harm: readonly string[]
  /** Endings of refusal codes that only say "not now" or "not you": the page tells as much. */
  readonly silent: readonly string[]
}

/** Refusals that say nothing a reader could act upon. */
const isSilent = (code: string, silent: readonly string[]): boolean =>
  code === "role.required" || silent.some((each) => code.endsWith(each))

/** What the reader may do with one row now; what they may not, with the reason beside it. */
export function PowerPanel<View extends Powers>(props: {
  title: string
  deeds: Deeds<View>
  view: View
  etag: string | undefined
  name: (verb: string) => string
  act: (asked: Asked) => Promise<Answer<Receipt>>
  /** Acts that have their place elsewhere on the page. */
  without?: readonly string[]
}) {
  const [open, setOpen] = createSignal<{ verb: string; etag: string | undefined }>()
  const verbs = createMemo(() =>
    Object.keys(props.deeds.dialogs).filter((verb) => !props.without?.includes(verb)),
  )
  const allowed = createMemo(() => verbs().filter((verb) => props.view.can[verb] === true))
  const refused = createMemo(() =>
    verbs().filter((verb) => {
      const code = props.view.can[verb]
      return typeof code === "string" && !isSilent(code, props.deeds.silent)
    }),
  )
  return (
    <>
      <Show when={allowed().length + refused().length > 0}>
        <section class="card padded powers">
          <h2>{props.title}</h2>
          <ul>
            <For each={allowed()}>
              {(verb, place) => (
                <li>
                  <Button
                    look={
                      props.deeds.harm.includes(verb) ? "harm" : place() === 0 ? "main" : undefined
                    }
                    onClick={() => setOpen({ verb, etag: props.etag })}
                  >
                    {props.name(verb)}
                  </Button>
                </li>
              )}
            </For>
            <For each={refused()}>
              {(verb) => <Refused name={props.name(verb)} why={props.view.why[verb]} />}
            </For>
          </ul>
        </section>
      </Show>
      {/* Apart from the list: when the row moves on meanwhile, the answer must still be read. */}
      <Show when={open()} keyed>
        {(asked) => (
          <Dynamic
            component={props.deeds.dialogs[asked.verb]}
            view={props.view}
            onClose={() => setOpen(undefined)}
            act={(body: unknown) => props.act({ ...asked, body })}
          />
        )}
      </Show>
    </>
  )
}

function Refused(props: { name: string; why: string | undefined }) {
  const id = createUniqueId()
  return (
    <li class="refused">
      <Button off describedBy={id}>
        {props.name}
      </Button>
      <p class="soft" id={id}>
        {props.why}
      </p>
    </li>
  )
}

/** A button that opens the dialog of one act where it belongs, if the reader may act at all. */
export function PowerButton<View extends Powers>(props: {
  verb: string
  view: View
  etag: string | undefined
  label: string
  /** Read out after the label where several such buttons stand on one page. */
  about?: string
  dialog: Component<ActProps<View>>
  act: (asked: Asked) => Promise<Answer<Receipt>>
  look?: "main" | "harm" | "plain" | undefined
  small?: boolean
}) {
  const [open, setOpen] = createSignal<{ etag: string | undefined }>()
  return (
    <>
      <Show when={props.view.can[props.verb] === true}>
        <Button
          small={props.small ?? false}
          look={props.look}
          onClick={() => setOpen({ etag: props.etag })}
        >
          {props.label}
          <Show when={props.about}>
            <span class="unseen"> {props.about}</span>
          </Show>
        </Button>
      </Show>
      <Show when={open()} keyed>
        {(asked) => (
          <Dynamic
            component={props.dialog}
            view={props.view}
            onClose={() => setOpen(undefined)}
            act={(body: unknown) => props.act({ verb: props.verb, body, etag: asked.etag })}
          />
        )}
      </Show>
    </>
  )
}
