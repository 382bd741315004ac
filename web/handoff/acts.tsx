import { useAction } from "@solidjs/router"
import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js"
import { Dynamic } from "solid-js/web"
import type { HandoffStatus } from "#shared/handoff/handoff.ts"
import { acting } from "../session/agency.ts"
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
const harmful: readonly Verb[] = ["decline", "withdraw", "send-back"]

/** What each side has before it at each stage; whether it may, `can` says. */
const table: Partial<Record<HandoffStatus, { source: readonly Verb[]; target: readonly Verb[] }>> =
  {
    draft: { source: ["offer", "submit"], target: [] },
    "pending-approval": { source: ["offer", "send-back"], target: [] },
    offered: { source: ["withdraw"], target: ["acknowledge", "decline"] },
    "under-review": { source: ["withdraw"], target: ["accept", "decline"] },
    accepted: { source: ["withdraw"], target: ["commit"] },
  }

/** A way that another one makes needless is no news to anybody. */
const needless = ["handoff.approval-not-needed", "handoff.approval-required"]

/** What the reader may do now; what they may not, with the reason beside it. */
export function Acts(props: { view: HandoffView; etag: string | undefined }) {
  const act = useAction(actOnHandoff)
  const [open, setOpen] = createSignal<{ verb: Verb; etag: string | undefined }>()
  const side = () => (props.view.from.id === acting()?.agency.id ? "source" : "target")
  const verbs = createMemo(() => table[props.view.status]?.[side()] ?? [])
  const allowed = createMemo(() => verbs().filter((verb) => props.view.can[verb] === true))
  const refused = createMemo(() =>
    verbs().filter((verb) => {
      const code = props.view.can[verb]
      return code !== true && !(allowed().length > 0 && needless.includes(String(code)))
    }),
  )
  return (
    <>
      <Show when={verbs().length > 0}>
        <section class="card padded acts">
          <h2>{t("act.title")}</h2>
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
            <For each={refused()}>{(verb) => <Refused verb={verb} view={props.view} />}</For>
          </ul>
        </section>
      </Show>
      {/* Apart from the list: when the stage moves on meanwhile, the answer must still be read. */}
      <Show when={open()} keyed>
        {(asked) => (
          <Dynamic
            component={dialogs[asked.verb]}
            view={props.view}
            onClose={() => setOpen(undefined)}
            act={(body: unknown) =>
              act({ id: props.view.id, verb: asked.verb, body, etag: asked.etag })
            }
          />
        )}
      </Show>
    </>
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
