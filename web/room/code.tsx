import { Show } from "solid-js"
import { t } from "../words/words.ts"
import type { RoomSeen } from "./data.ts"

/** The code that is said aloud, large enough to be read across a table. */
export const CodeCard = (props: { view: RoomSeen }) => (
  <Show when={props.view.room?.code}>
    {(code) => (
      <section class="card padded room-code">
        <h2>{t("room.code")}</h2>
        <p class="digits">
          <span aria-hidden="true">{`${code().slice(0, 3)} ${code().slice(3)}`}</span>
          <span class="unseen">{code().split("").join(" ")}</span>
        </p>
        <p class="soft">{t("room.codeText")}</p>
      </section>
    )}
  </Show>
)
