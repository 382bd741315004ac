import { createSignal, Show, untrack } from "solid-js"
import { focusWrong } from "../acting.tsx"
import { Button } from "../ui/button.tsx"
import { Radios } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import { createKept } from "./kept.ts"
import type { ItemHere } from "./overlay.ts"

/** Closes an item: what came of it stands, with what the child thinks or why nobody asked. */
export function DecideForm(props: {
  item: ItemHere
  onDecide: (body: unknown) => void
  onDefer: () => void
}) {
  const [form, set, drop] = createKept(
    untrack(() => `view.${props.item.id}`),
    { how: "HEARD" as string, text: "" },
  )
  const [tried, setTried] = createSignal(false)
  const isOfChild = () => props.item.isOnCase
  const none = () => (props.item.outcomes?.length ?? 0) + props.item.unsentOutcomes.length === 0
  const lacks = () => isOfChild() && !form().text.trim()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (none()) return
    if (lacks()) {
      const target = event.currentTarget
      queueMicrotask(() => focusWrong(target))
      return
    }
    const { how, text } = form()
    props.onDecide(isOfChild() ? { childView: { how, text: text.trim() } } : {})
    drop()
  }
  return (
    <form class="decide stack tight" novalidate onSubmit={submit}>
      <Show when={isOfChild()}>
        <Radios
          name="how"
          legend={t("room.childView")}
          value={form().how}
          onInput={(how) => set({ how })}
          choices={[
            { value: "HEARD", label: t("room.heard") },
            { value: "NOT_HEARD", label: t("room.notHeard") },
          ]}
        />
        <TextArea
          name="view"
          rows={2}
          label={t(form().how === "HEARD" ? "room.heardText" : "room.notHeardText")}
          value={form().text}
          wrong={tried() && lacks() ? t("problem.required") : undefined}
          onInput={(text) => set({ text })}
        />
      </Show>
      <Show when={tried() && none()}>
        <p class="wrong" role="alert">
          {t("room.noOutcome")}
        </p>
      </Show>
      <div class="actions">
        <Button type="submit" look="main">
          {t("room.decide")}
        </Button>
        <Button onClick={props.onDefer}>{t("itemAct.defer")}</Button>
      </div>
    </form>
  )
}
