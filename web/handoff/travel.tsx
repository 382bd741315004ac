import { A } from "@solidjs/router"
import { createSignal, For, Show } from "solid-js"
import { hour } from "#shared/kernel/instant.ts"
import { ActDialog } from "../acting.tsx"
import { PowerButton } from "../powers.tsx"
import { acting, ownZone } from "../session/agency.ts"
import { Countdown, Moment, Since } from "../ui/due.tsx"
import { MomentField, momentWrong } from "../ui/moment-field.tsx"
import { instantFrom, spanOf, typedIn } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { DialogProps, PartProps } from "./dialog-props.ts"
import { isOfSource } from "./side.ts"

const states = ["ON_THE_WAY", "DELAYED", "TROUBLE"] as const
type State = (typeof states)[number]
const looks = { ON_THE_WAY: "main", DELAYED: undefined, TROUBLE: "harm" } as const

/** The child is let go and not yet received: who hears from it when, and what to press. */
export const Travel = (props: PartProps) => (
  <Show when={props.view.handover}>
    {(handover) => (
      <section class="card padded" aria-labelledby="travel">
        <h2 id="travel">{t(handover().travels ? "travel.title" : "travel.here")}</h2>
        <Show when={handover().isSilent}>
          <p class="note warm" role="alert">
            {t("travel.silent")}
          </p>
        </Show>
        <Show when={props.view.can["check-in"] === true}>
          <div class="check-in" role="group" aria-label={t("travel.checkIn")}>
            <For each={states}>{(state) => <CheckIn {...props} state={state} />}</For>
          </div>
        </Show>
        <Show when={handover().travels && isOfSource(props.view, acting()?.agency.id)}>
          <p>
            <A class="button" href={`/serah-terima/${props.view.id}/lembar-jalan`}>
              {t("travel.sheet")}
            </A>
          </p>
        </Show>
        <dl class="facts">
          <dt>{t("travel.started")}</dt>
          <dd>
            <Show when={handover().startedAt}>{(at) => <Since at={at()} zone={ownZone()} />}</Show>
          </dd>
          <Show when={handover().expectedAt}>
            {(at) => (
              <>
                <dt>{t("travel.expected")}</dt>
                <dd>
                  <Moment at={at()} zone={ownZone()} /> · <Countdown at={at()} zone={ownZone()} />
                </dd>
              </>
            )}
          </Show>
          <Show when={handover().checkInEvery}>
            {(every) => (
              <>
                <dt>{t("travel.every")}</dt>
                <dd>{spanOf(every() * 60_000)}</dd>
              </>
            )}
          </Show>
          <Show when={handover().lastCheckIn}>
            {(at) => (
              <>
                <dt>{t("travel.last")}</dt>
                <dd>
                  <Since at={at()} zone={ownZone()} />
                </dd>
              </>
            )}
          </Show>
        </dl>
        <p class="soft">
          {t(handover().travels ? "travel.codeHint" : "travel.hereHint", {
            agency: props.view.to.name,
          })}
        </p>
      </section>
    )}
  </Show>
)

const CheckIn = (props: PartProps & { state: State }) => (
  <PowerButton
    verb="check-in"
    view={props.view}
    etag={props.etag}
    look={looks[props.state]}
    label={label("checkIn", props.state)}
    dialog={(dialog) => <CheckInDialog {...dialog} state={props.state} />}
    act={(asked) => props.run({ id: props.view.id, ...asked })}
  />
)

/** A sign of life is sent on a yes; a delay says until when, and trouble calls everybody. */
function CheckInDialog(props: DialogProps & { state: State }) {
  const [when, setWhen] = createSignal(
    typedIn(new Date(Date.now() + 2 * hour).toISOString(), ownZone()),
  )
  const isLate = () => props.state === "DELAYED"
  const body = () => {
    const expectedAt = instantFrom(when().date, when().time, ownZone())
    if (!isLate()) return { state: props.state }
    return expectedAt ? { state: props.state, expectedAt } : undefined
  }
  return (
    <ActDialog
      {...props}
      harm={props.state === "TROUBLE"}
      title={label("checkIn", props.state)}
      text={label("checkInText", props.state)}
      send={t("travel.send")}
      done={t("did.check-in")}
      body={body}
    >
      <Show when={isLate()}>
        <MomentField
          name="expected"
          dateLabel={t("release.expected")}
          timeLabel={t("accept.time")}
          zone={ownZone()}
          value={when()}
          onInput={setWhen}
          wrong={momentWrong(when(), ownZone())}
        />
      </Show>
    </ActDialog>
  )
}
