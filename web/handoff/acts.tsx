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
  "acknowledge",
  "accept",
  "answer",
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
    // A draft that needs approval is submitted first: why it cannot be, says the way to it.
    const isNext = verbs?.includes("submit") && verb === "offer"
    return !((allowed.length > 0 || isNext) && needless.includes(code))
  })
}

/** The receiver's answer has a place of its own while one is due. */
const isElsewhere = (view: HandoffView, verb: string): boolean =>
  ["acknowledge", "accept", "answer"].includes(verb) ||
  (verb === "decline" && view.status !== "info-requested")

/** What the reader may do now; what they may not, with the reason beside it. */
export function Acts(props: PartProps & { led: boolean }) {
  const [open, setOpen] = createSignal<{ verb: string; etag: string | undefined }>()
  const isHarm = (verb: string) => harmful.includes(verb)
  const may = (verbs: readonly string[]) =>
    verbs.filter((verb) => props.view.can[verb] === true && !isElsewhere(props.view, verb))
  const allowed = createMemo(() => may(forward))
  const refused = createMemo(() => refusedOf(props.view, allowed()))
  /** The next step stays first where something still stands in its way. */
  const steps = createMemo(() => {
    const ahead = refused().filter((verb) => !isHarm(verb))
    return forward.filter((verb) => allowed().includes(verb) || ahead.includes(verb))
  })
  const others = createMemo(() => [
    ...may(seldom.filter((verb) => verb !== "cancel")),
    ...may(harmful),
    ...may(["cancel"]),
    ...refused().filter(isHarm),
  ])
  const ask = (verb: string) => setOpen({ verb, etag: props.etag })
  return (
    <>
      <Show when={steps().length + others().length > 0}>
        <section class="deeds" aria-labelledby="deeds">
          <h2 class="unseen" id="deeds">
            {t("act.title")}
          </h2>
          <ul>
            <For each={steps()}>
              {(verb, place) => (
                <Show
                  when={allowed().includes(verb)}
                  fallback={<Refused verb={verb} view={props.view} />}
                >
                  <li>
                    <Button
                      look={place() === 0 && !props.led ? "main" : undefined}
                      onClick={() => ask(verb)}
                    >
                      {nameOf(verb, props.view)}
                    </Button>
                  </li>
                </Show>
              )}
            </For>
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
          <Show
            when={props.view.can[verb] === true}
            fallback={<Refused verb={verb} view={props.view} />}
          >
            <li>
              <Button
                look={[...harmful, "cancel", "withdraw-basis"].includes(verb) ? "harm" : undefined}
                onClick={() => props.onAsk(verb)}
              >
                {nameOf(verb, props.view)}
              </Button>
            </li>
          </Show>
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
        {reasonOf(props.verb, props.view)}{" "}
        <Show when={isOfManifest(props.view.can[props.verb])}>
          <a href="#manifest">{t("act.toManifest")}</a>
        </Show>
      </p>
    </li>
  )
}

const isOfManifest = (code: true | string | undefined): boolean =>
  code === "handoff.tasks-unplaced" || code === "handoff.tasks-unmoved"

/** A supervisor may send a draft on its author's word only, and is told whose. */
const reasonOf = (verb: string, { can, why, author }: HandoffView): string | undefined =>
  verb === "submit" && can[verb] === "handoff.not-author" && author
    ? t("act.onlyAuthor", { author: author.name })
    : why[verb]

function nameOf(verb: string, view: HandoffView): string {
  if (verb === "offer" && view.status === "pending-approval") return t("act.approve")
  if (verb === "commit" && view.kind === "referral") return t("act.firstContact")
  if (verb === "withdraw" && view.status === "handover") return t("withdraw.ask")
  if (verb === "return" && isOfSource(view, acting()?.agency.id)) return t("act.recall")
  return label("act", verb)
}
