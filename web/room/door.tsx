import { A } from "@solidjs/router"
import { Show } from "solid-js"
import { runsIt } from "../agenda/standing.ts"
import { t } from "../words/words.ts"
import type { RoomSeen } from "./data.ts"
import { Waived } from "./successor.tsx"
import "./door.css"

/** From the meeting's page into its room: at once while it is on, and for whoever prepares it. */
export const Door = (props: { view: RoomSeen }) => (
  <>
    <Show when={props.view.status === "in-progress"}>
      <section class="respond door">
        <div>
          <h2>{t("room.on")}</h2>
          <p class="soft">{t(runsIt(props.view) ? "room.onRunner" : "room.onGuest")}</p>
        </div>
        <A class="button main" href={`/rapat/${props.view.id}/ruang`}>
          {t("room.enter")}
        </A>
      </section>
    </Show>
    <Show when={props.view.status === "scheduled" && runsIt(props.view)}>
      <section class="respond door">
        <div>
          <h2>{t("room.title")}</h2>
          <p class="soft">
            {props.view.can["start"] === true ? t("room.mayStart") : props.view.why["start"]}
          </p>
        </div>
        <A
          class={`button ${props.view.can["start"] === true ? "main" : ""}`}
          href={`/rapat/${props.view.id}/ruang`}
        >
          {t(props.view.can["start"] === true ? "room.enter" : "room.prepare")}
        </A>
      </section>
    </Show>
    <Show when={props.view.status === "adjourned"}>
      <div class="note warm">
        <strong>{t("room.adjourned")}</strong>
        <Show when={props.view.adjourned}>{(told) => <p>{told().reason}</p>}</Show>
        <Waived view={props.view} />
      </div>
    </Show>
  </>
)
