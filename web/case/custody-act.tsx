import { A } from "@solidjs/router"
import { Show } from "solid-js"
import { label, t } from "../words/words.ts"

const isHandoff = (act: string): boolean => act.startsWith("handoff-")

/** By which act somebody came to hold the child: a handoff that can be looked at, or an event. */
export const CustodyAct = (props: { act: string }) => (
  <Show
    when={isHandoff(props.act)}
    fallback={label("custodyAct", props.act, label("happened", props.act))}
  >
    <A href={`/serah-terima/${props.act}`}>{t("custody.handoff")}</A>
  </Show>
)
