import { createMemo, Show } from "solid-js"
import { t } from "../words/words.ts"
import { leaksIn } from "./leaks.ts"

/** Points at what may tell who the child is, before anybody else reads it. */
export function LeakNote(props: { texts: readonly string[] }) {
  const found = createMemo(() => leaksIn(...props.texts).map((part) => `“${part}”`))
  return (
    <Show when={found().length > 0}>
      <p class="note warm" role="status">
        {t("offering.leak", { found: found().join(", ") })}
      </p>
    </Show>
  )
}
