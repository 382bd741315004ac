import { Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { Answer, Receipt } from "../api.ts"
import type { Named } from "../handoff/data.ts"
import type { ActProps } from "../powers.tsx"
import { createView, Loaded } from "../reading.tsx"
import { Radios } from "../ui/choice.tsx"
import { createForm } from "../ui/form.ts"
import { t } from "../words/words.ts"
import type { MeetingView } from "./data.ts"
import { getDelegates } from "./delegates-data.ts"

type Asked = {
  readonly view: Pick<MeetingView, "chair" | "minuteTaker">
  readonly people: readonly Named[]
  readonly onClose: () => void
  readonly act: (body: unknown) => Promise<Answer<Receipt>>
}

/** Chair or minutes for one of these people: whoever holds the other part is not asked. */
export function HandOverDialog(props: Asked) {
  const { form, set, wrong, isWhole } = createForm({ part: "", person: "" }, () => [
    "part",
    "person",
  ])
  const held = () => [props.view.chair?.id, props.view.minuteTaker?.id]
  const free = () => props.people.filter(({ id }) => !held().includes(id))
  const body = () => (isWhole() ? { part: form().part, person: form().person } : undefined)
  return (
    <ActDialog
      title={t("handOver.title")}
      text={t("handOver.text")}
      send={t("handOver.send")}
      done={t("handOver.done")}
      onClose={props.onClose}
      body={body}
      act={props.act}
    >
      <Radios
        name="part"
        legend={t("handOver.part")}
        value={form().part}
        wrong={wrong("part")}
        onInput={(part) => set("part", part)}
        choices={[
          { value: "chair", label: t("meeting.chair"), hint: props.view.chair?.name },
          {
            value: "minute-taker",
            label: t("meeting.minuteTaker"),
            hint: props.view.minuteTaker?.name,
          },
        ]}
      />
      <Show when={free().length > 0} fallback={<p class="note">{t("handOver.nobody")}</p>}>
        <Radios
          name="person"
          legend={t("handOver.person")}
          value={form().person}
          wrong={wrong("person")}
          onInput={(person) => set("person", person)}
          choices={free().map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Show>
    </ActDialog>
  )
}

/** The same once the room is closed, among everybody whom the host may name. */
export function HandOverLater(props: ActProps<MeetingView>) {
  const staff = createView(() => getDelegates(props.view.host.id))
  return (
    <Loaded answer={staff()}>
      {(known) => (
        <HandOverDialog {...props} people={known().items.flatMap(({ people }) => people)} />
      )}
    </Loaded>
  )
}
