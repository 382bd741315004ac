import { A } from "@solidjs/router"
import { For, lazy, Show, Suspense } from "solid-js"
import { PowerButton } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { Since } from "../ui/due.tsx"
import { label, t } from "../words/words.ts"
import { Deed } from "./deed.tsx"
import type { PartProps } from "./dialog-props.ts"
import "./going.css"

const Travel = lazy(() => import("./travel.tsx").then((module) => ({ default: module.Travel })))
const Manifest = lazy(() =>
  import("./manifest.tsx").then((module) => ({ default: module.Manifest })),
)

const going = ["accepted", "handover", "active", "outcome-proposed"]

/** What must not be overlooked while it goes on, and what the handover itself needs. */
export const Going = (props: PartProps & { signed: boolean }) => (
  <>
    <Frozen {...props} />
    <Alerts {...props} />
    <Show when={props.view.status === "handover" && props.view.handover}>
      <Suspense>
        <Travel {...props} />
      </Suspense>
    </Show>
    <Show when={mayHaveManifest(props)}>
      <Suspense>
        <Manifest {...props} />
      </Suspense>
    </Show>
    <Papers {...props} />
  </>
)

const mayHaveManifest = ({ view }: PartProps): boolean =>
  going.includes(view.status) &&
  (view.kind === "transfer" || view.kind === "return") &&
  ["source", "T2", "T3"].includes(view.tier) &&
  view.hasManifest !== false

/** The ground fell away: every holder must have heard, and nothing goes on until it is restored. */
const Frozen = (props: PartProps) => (
  <Show when={props.view.frozen}>
    {(frozen) => (
      <section class="note warm frozen" role="alert">
        <h2>{t("frozen.title")}</h2>
        <p>{t("frozen.text")}</p>
        <p class="soft">
          {t("frozen.since")} <Since at={frozen().at} zone={ownZone()} />
        </p>
        <p>
          {t("frozen.heard")}:{" "}
          {[props.view.from, props.view.to]
            .filter(({ id }) => frozen().acknowledged.some((each) => each === id))
            .map(({ name }) => name)
            .join(", ") || t("frozen.nobody")}
        </p>
        <div class="actions">
          <For each={["acknowledge-freeze", "restore-basis"]}>
            {(verb) => <DeedButton {...props} verb={verb} look="main" />}
          </For>
        </div>
      </section>
    )}
  </Show>
)

export const DeedButton = (
  props: PartProps & { verb: string; look?: "main" | "harm" | "plain"; name?: string },
) => (
  <PowerButton
    verb={props.verb}
    view={props.view}
    etag={props.etag}
    look={props.look}
    label={props.name ?? label("act", props.verb)}
    dialog={(dialog) => <Deed {...dialog} verb={props.verb} />}
    act={(asked) => props.run({ id: props.view.id, ...asked })}
  />
)

/** What asks for somebody's attention beside the stage. */
const Alerts = (props: PartProps) => (
  <>
    <Show when={props.view.toRatify}>
      {(debt) => (
        <section class="note warm">
          <h2>{t("ratify.title")}</h2>
          <p>
            {t("ratify.text", {
              parts: debt()
                .parts.map((part) => label("ratifyPart", part))
                .join(", "),
            })}{" "}
            <Since at={debt().since} zone={ownZone()} />
          </p>
        </section>
      )}
    </Show>
    <Show when={props.view.withdrawal}>
      {(withdrawal) => (
        <section class="note warm">
          <h2>{t("withdrawal.title", { agency: props.view.from.name })}</h2>
          <Show when={withdrawal().childPosition}>
            {(position) => (
              <p>
                {t("withdraw.child")}: <strong>{label("childPosition", position())}</strong>
              </p>
            )}
          </Show>
        </section>
      )}
    </Show>
    <Show when={props.view.wantsConference}>
      <section class="note warm">
        <h2>{t("conference.title")}</h2>
        <p>{t("conference.text")}</p>
        <A class="button" href="/rapat/baru">
          {t("conference.plan")}
        </A>
      </section>
    </Show>
    <Show when={props.view.sameChild?.length}>
      <section class="note warm">
        <h2>{t("same.title")}</h2>
        <For each={props.view.sameChild}>
          {(same) => <p>{t("same.text", { agency: same.name })}</p>}
        </For>
      </section>
    </Show>
  </>
)

const signed = ["active", "outcome-proposed", "closed", "returned"]
const opens = (view: PartProps["view"]): boolean => ["source", "T3"].includes(view.tier)

/** The papers of a handover: what travels with the child, and the record at its end. */
const Papers = (props: PartProps) => (
  <Show when={props.view.kind !== "referral" && props.view.kind !== "pull" && opens(props.view)}>
    <Show when={signed.includes(props.view.status)}>
      <p class="papers">
        <A class="button" href={`/serah-terima/${props.view.id}/bast`}>
          {t("bast.open")}
        </A>
      </p>
    </Show>
  </Show>
)
