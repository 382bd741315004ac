import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js"
import type { HandoffStatus } from "#shared/handoff/handoff.ts"
import { acting } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { label, t } from "../words/words.ts"
import type { HandoffView } from "./data.ts"
import { Deed } from "./deed.tsx"
import type { PartProps } from "./dialog-props.ts"
import { isOfSource } from "./side.ts"
import "./acts.css"

/** What carries a handoff on, in the order in which it comes up. */
const forward = [
  "submit",
  "offer",
  "answer-pull",
  "ratify",
  "confirm-withdrawal",
  "start-handover",
  "commit",
  "emergency-commit",
  "progress",
  "propose-outcome",
  "verify",
]
/** What stops it or sets it back. */
const harmful = ["send-back", "decline", "fail-handover", "dispute", "withdraw"]
/** What may be done at any time, and seldom is: folded away. */
const seldom = ["raise-risk", "lower-risk", "escalate", "return", "withdraw-basis", "cancel"]

/** What each side has before it at each stage: if it may not, it is told why. */
const table: Partial<
  Record<HandoffStatus, { source: readonly string[]; target: readonly string[] }>
> = {
  draft: { source: ["offer", "submit"], target: [] },
  "pending-approval": { source: ["offer", "send-back"], target: [] },
  offered: { source: ["withdraw"], target: ["acknowledge"] },
  "under-review": { source: ["withdraw"], target: ["accept", "decline"] },
  "info-requested": { source: ["answer", "withdraw"], target: [] },
  accepted: { source: ["start-handover", "withdraw"], target: ["commit"] },
  handover: { source: [], target: ["commit"] },
  active: { source: [], target: ["progress", "propose-outcome"] },
  "outcome-proposed": { source: ["verify"], target: [] },
}

/** A way that another one makes needless is no news to anybody. */
const needless = ["handoff.approval-not-needed", "handoff.approval-required"]
/** It is somebody else's turn or another stage: the page tells as much. */
const silent = [".wrong-state", ".not-yours", ".nothing-moves", ".wrong-kind", ".missing"]

function refusedOf(view: HandoffView, allowed: readonly string[]): readonly string[] {
  const verbs = table[view.status]?.[isOfSource(view, acting()?.agency.id) ? "source" : "target"]
  return (verbs ?? []).filter((verb) => {
    const code = view.can[verb]
    if (typeof code !== "string" || silent.some((each) => code.endsWith(each))) return false
    return !(allowed.length > 0 && needless.includes(code))
  })
}

/** The receiver's answer has a place of its own while one is due. */
const isElsewhere = (view: HandoffView, verb: string): boolean =>
  verb === "decline" && view.status !== "info-requested"

/** What the reader may do now; what they may not, with the reason beside it. */
export function Acts(props: PartProps) {
  const [open, setOpen] = createSignal<{ verb: string; etag: string | undefined }>()
  const may = (verbs: readonly string[]) =>
    verbs.filter((verb) => props.view.can[verb] === true && !isElsewhere(props.view, verb))
  const allowed = createMemo(() => [...may(forward), ...may(harmful)])
  const refused = createMemo(() => refusedOf(props.view, allowed()))
  const others = createMemo(() => may(seldom))
  const ask = (verb: string) => setOpen({ verb, etag: props.etag })
  return (
    <>
      <Show when={allowed().length + refused().length + others().length > 0}>
        <section class="deeds" aria-labelledby="deeds">
          <h2 class="unseen" id="deeds">
            {t("act.title")}
          </h2>
          <ul>
            <For each={allowed()}>
              {(verb, place) => (
                <li>
                  <Button look={lookOf(verb, place())} onClick={() => ask(verb)}>
                    {nameOf(verb, props.view)}
                  </Button>
                </li>
              )}
            </For>
            <For each={refused()}>{(verb) => <Refused verb={verb} view={props.view} />}</For>
          </ul>
          <Show when={others().length > 0}>
            <Others verbs={others()} view={props.view} onAsk={ask} />
          </Show>
        </section>
      </Show>
      {/* Apart from the list: when the stage moves on meanwhile, the answer must still be read. */}
      <Show when={open()} keyed>
        {(asked) => (
          <Deed
            verb={asked.verb}
            view={props.view}
            onClose={() => setOpen(undefined)}
            act={(body: unknown) => props.run({ id: props.view.id, ...asked, body })}
          />
        )}
      </Show>
    </>
  )
}

const lookOf = (verb: string, place: number) =>
  harmful.includes(verb) ? "harm" : place === 0 ? "main" : undefined

const Others = (props: {
  verbs: readonly string[]
  view: HandoffView
  onAsk: (verb: string) => void
}) => (
  <details class="past">
    <summary>{t("act.others")}</summary>
    <ul>
      <For each={props.verbs}>
        {(verb) => (
          <li>
            <Button
              look={verb === "cancel" || verb === "withdraw-basis" ? "harm" : undefined}
              onClick={() => props.onAsk(verb)}
            >
              {nameOf(verb, props.view)}
            </Button>
          </li>
        )}
      </For>
    </ul>
  </details>
)

function Refused(props: { verb: string; view: HandoffView }) {
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

function nameOf(verb: string, view: HandoffView): string {
  if (verb === "offer" && view.status === "pending-approval") return t("act.approve")
  if (verb === "commit" && view.kind === "referral") return t("act.firstContact")
  if (verb === "withdraw" && view.status === "handover") return t("withdraw.ask")
  if (verb === "return" && isOfSource(view, acting()?.agency.id)) return t("act.recall")
  return label("act", verb)
}
