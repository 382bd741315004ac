import { Show, Suspense } from "solid-js"
import type { ItemView } from "../agenda/data.ts"
import { getCaseHandoffs } from "../case/data.ts"
import { createView } from "../reading.tsx"
import { Select } from "../ui/field.tsx"
import { label, t } from "../words/words.ts"

type Field = {
  item: ItemView
  value: string
  wrong: string | undefined
  onInput: (id: string) => void
}

/** A handoff of the same child that the room decided upon; a new one is offered on the case. */
export const HandoffField = (props: Field) => (
  <Show when={props.item.case} fallback={<p class="note">{t("room.handoffElsewhere")}</p>}>
    {(id) => (
      <Suspense>
        <Handoffs {...props} case={id()} />
        <p class="soft">
          {t("room.handoffNew")}{" "}
          <a href={`/kasus/${id()}/serah-terima/baru`} target="_blank" rel="noopener">
            {t("room.handoffOffer")}
          </a>
        </p>
      </Suspense>
    )}
  </Show>
)

function Handoffs(props: Field & { case: string }) {
  const answer = createView(() => getCaseHandoffs(props.case))
  const options = () => {
    const found = answer()
    return (found?.ok ? found.value.items : []).map(({ id, kind, service, to }) => ({
      value: id,
      label: `${label("kind", kind)} · ${service ? label("service", service) : ""} → ${to.name}`,
    }))
  }
  return (
    <Select
      name="handoff"
      label={t("room.handoff")}
      blank={t("app.choose")}
      options={options()}
      value={props.value}
      wrong={props.wrong}
      onInput={props.onInput}
    />
  )
}
