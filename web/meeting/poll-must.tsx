import { Show } from "solid-js"
import { t } from "../words/words.ts"

/** Which mandatory agencies speak against a time, or say nothing yet. */
export const MustLines = (props: {
  must: { readonly out: readonly string[]; readonly open: readonly string[] }
}) => (
  <>
    <Show when={props.must.out.length > 0}>
      <span class="wrong">{t("poll.mandatoryOut", { names: props.must.out.join(", ") })}</span>
    </Show>
    <Show when={props.must.open.length > 0}>
      <span>{t("poll.mandatoryOpen", { names: props.must.open.join(", ") })}</span>
    </Show>
  </>
)
