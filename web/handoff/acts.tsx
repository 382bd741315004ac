import { useAction } from "@solidjs/router"
import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js"
import { Dynamic } from "solid-js/web"
import { Button } from "../ui/button.tsx"
import { label, t } from "../words/words.ts"
import { AcceptDialog } from "./accept.tsx"
import { AcknowledgeDialog } from "./acknowledge.tsx"
import { CommitDialog } from "./commit.tsx"
import { actOnHandoff, type HandoffView } from "./data.ts"
import { DeclineDialog } from "./decline.tsx"
import { OfferDialog, SendBackDialog, SubmitDialog, WithdrawDialog } from "./source-acts.tsx"

const dialogs = {
  acknowledge: AcknowledgeDialog,
  accept: AcceptDialog,
  commit: CommitDialog,
  offer: OfferDialog,
  submit: SubmitDialog,
  "send-back": SendBackDialog,
  decline: DeclineDialog,
  withdraw: WithdrawDialog,
} as const

type Verb = keyof typeof dialogs
const verbs = Object.keys(dialogs) as readonly Verb[]
const harmful: readonly Verb[] = ["decline", "withdraw", "send-back"]

/** Refusals that only say "not your turn": true, but no news to somebody who reads the status. */
const plain = ["handoff.wrong-state", "handoff.not-yours", "handoff.approval-not-needed"]

/** What the reader may do now; what they may not, with the reason beside it. */
export function Acts(props: { view: HandoffView; etag: string | undefined }) {
  const act = useAction(actOnHandoff)
  const [open, setOpen] = createSignal<{ verb: Verb; etag: string | undefined }>()
  const allowed = createMemo(() => verbs.filter((verb) => props.view.can[verb] === true))
  const refused = (isPlain: boolean) =>
    verbs.filter((verb) => {
      const code = props.view.can[verb]
      return typeof code === "string" && plain.includes(code) === isPlain
    })
  return (
    <section class="card padded acts">
      <h2>{t("act.title")}</h2>
      <Show when={allowed().length + refused(false).length === 0}>
        <p class="soft">{t("act.none")}</p>
      </Show>
      <ul>
        <For each={allowed()}>
          {(verb, place) => (
            <li>
              <Button
                look={harmful.includes(verb) ? "harm" : place() === 0 ? "main" : undefined}
                onClick={() => setOpen({ verb, etag: props.etag })}
              >
                {nameOf(verb, props.view)}
              </Button>
            </li>
          )}
        </For>
        <For each={refused(false)}>{(verb) => <Refused verb={verb} view={props.view} />}</For>
      </ul>
      <Show when={refused(true).length > 0}>
        <details>
          <summary>{t("act.othersOff")}</summary>
          <ul>
            <For each={refused(true)}>
              {(verb) => (
                <li>
                  <strong>{nameOf(verb, props.view)}</strong>
                  <span class="soft">{props.view.why[verb]}</span>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
      <For each={verbs}>
        {(verb) => (
          <Dynamic
            component={dialogs[verb]}
            view={props.view}
            open={open()?.verb === verb}
            onClose={() => setOpen(undefined)}
            act={(body: unknown) => act({ id: props.view.id, verb, body, etag: open()?.etag })}
          />
        )}
      </For>
    </section>
  )
}

function Refused(props: { verb: Verb; view: HandoffView }) {
  const id = createUniqueId()
  return (
    <li class="refused">
      <Button off describedBy={id}>
        {nameOf(props.verb, props.view)}
      </Button>
      <p class="soft" id={id}>
        {props.view.why[props.verb]}
      </p>
    </li>
  )
}

function nameOf(verb: Verb, view: HandoffView): string {
  if (verb === "offer" && view.status === "pending-approval") return t("act.approve")
  if (verb === "commit" && view.kind === "referral") return t("act.firstContact")
  return label("act", verb)
}
