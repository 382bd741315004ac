import { useAction } from "@solidjs/router"
import { createMemo, createSignal, For, Show, untrack } from "solid-js"
import { ActDialog, createActing } from "../acting.tsx"
import { actOnItem } from "../agenda/data.ts"
import type { MeetingView } from "../meeting/data.ts"
import { ProblemNote } from "../reading.tsx"
import { createKept } from "../room/kept.ts"
import { Button } from "../ui/button.tsx"
import { TextArea } from "../ui/field.tsx"
import { say } from "../ui/toast.tsx"
import { label, t } from "../words/words.ts"
import { actOnMinutes, type MinutesItem, type MinutesView } from "./data.ts"
import { ItemSheet } from "./sheet.tsx"

type Seen = { view: MeetingView; etag: string | undefined; minutes: MinutesView }

/** Writes what stands before and after the items; what was typed stays on this device till saved. */
export function Editor(props: Seen) {
  const run = useAction(actOnMinutes)
  const { busy, problem, attempt } = createActing()
  const saved = createMemo(() => ({
    preface: props.minutes.preface,
    closing: props.minutes.closing,
  }))
  const [form, set, drop] = createKept(
    untrack(() => `minutes.${props.view.id}.${props.minutes.version}`),
    untrack(saved),
  )
  const isChanged = () => form().preface !== saved().preface || form().closing !== saved().closing
  const save = async () => {
    if (busy()) return
    const { preface, closing } = form()
    const body = { preface: preface.trim(), closing: closing.trim() }
    const asked = { id: props.view.id, verb: "write-minutes", body, etag: props.etag }
    if (!(await attempt(run(asked)))) return
    drop()
    set(body)
    say(t("minutes.saved"))
  }
  return (
    <div class="stack tight">
      <TextArea
        name="preface"
        rows={3}
        label={t("minutes.preface")}
        hint={t("minutes.prefaceHint")}
        value={form().preface}
        onInput={(preface) => set({ preface })}
      />
      <For each={props.minutes.items}>
        {(item) => (
          <div class="stack tight">
            <ItemSheet item={item} />
            <Amend item={item} />
          </div>
        )}
      </For>
      <TextArea
        name="closing"
        rows={3}
        label={t("minutes.closing")}
        value={form().closing}
        onInput={(closing) => set({ closing })}
      />
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <div class="actions">
        <Button busy={busy()} off={!isChanged()} onClick={() => void save()}>
          {t("minutes.save")}
        </Button>
        <span class="soft" role="status">
          {t(isChanged() ? "minutes.unsaved" : "minutes.allSaved")}
        </span>
      </div>
    </div>
  )
}

/** Puts the words of an item right; an action stays as it was agreed. */
function Amend(props: { item: MinutesItem }) {
  const [open, setOpen] = createSignal(false)
  const may = () =>
    props.item.status === "decided" && props.item.outcomes.some(({ kind }) => kind !== "ACTION")
  return (
    <Show when={may()}>
      <div class="actions">
        <Button small look="plain" onClick={() => setOpen(true)}>
          {t("minutes.amend")}
          <span class="unseen"> {props.item.title}</span>
        </Button>
      </div>
      <Show when={open()}>
        <AmendDialog item={props.item} onClose={() => setOpen(false)} />
      </Show>
    </Show>
  )
}

function AmendDialog(props: { item: MinutesItem; onClose: () => void }) {
  const run = useAction(actOnItem)
  const begin = untrack(() => props.item.outcomes.map(({ text }) => text))
  const [texts, setTexts] = createSignal<readonly string[]>(begin)
  const body = () => {
    const outcomes = texts().flatMap((text, at) =>
      text.trim() && text.trim() !== begin[at] ? [{ place: at + 1, text: text.trim() }] : [],
    )
    return outcomes.length > 0 ? { outcomes } : undefined
  }
  return (
    <ActDialog
      title={t("minutes.amend")}
      text={props.item.title}
      send={t("minutes.save")}
      done={t("minutes.saved")}
      onClose={props.onClose}
      body={body}
      act={(asked) =>
        run({ path: "agenda-items", id: props.item.item, verb: "amend", body: asked })
      }
    >
      <For each={props.item.outcomes}>
        {(outcome, at) => (
          <Show when={outcome.kind !== "ACTION"}>
            <TextArea
              name={`outcome-${at()}`}
              rows={2}
              label={label("outcomeKind", outcome.kind)}
              value={texts()[at()] ?? ""}
              onInput={(text) =>
                setTexts(texts().map((each, place) => (place === at() ? text : each)))
              }
            />
          </Show>
        )}
      </For>
    </ActDialog>
  )
}
