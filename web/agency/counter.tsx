import { useAction } from "@solidjs/router"
import { createEffect, createSignal, on, Show, untrack } from "solid-js"
import { createActing } from "../acting.tsx"
import { ProblemNote } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { Checkbox } from "../ui/choice.tsx"
import { TextField } from "../ui/field.tsx"
import { say } from "../ui/toast.tsx"
import { label, t } from "../words/words.ts"
import { type AgencyView, actOnAgency, type Room } from "./data.ts"

/** Counting the places of one service: a thumb's work when somebody comes or goes. */
export function Counter(props: {
  view: AgencyView
  etag: string | undefined
  service: string
  room: Room | undefined
}) {
  const counted = () => props.room
  const [taken, setTaken] = createSignal(untrack(counted)?.taken ?? 0)
  const [places, setPlaces] = createSignal(String(untrack(counted)?.places ?? ""))
  const [closed, setClosed] = createSignal(untrack(counted)?.closed ?? false)
  const [tried, setTried] = createSignal(false)
  createEffect(
    on(
      () => [counted()?.taken, counted()?.places, counted()?.closed] as const,
      ([lying, all, shut]) => {
        setTaken(lying ?? 0)
        setPlaces(String(all ?? ""))
        setClosed(shut ?? false)
      },
      { defer: true },
    ),
  )
  const act = useAction(actOnAgency)
  const { busy, problem, attempt } = createActing()
  const isNumber = () => /^\d{1,6}$/.test(places().trim())
  const isSame = () =>
    taken() === counted()?.taken &&
    Number(places()) === counted()?.places &&
    closed() === counted()?.closed
  const save = async () => {
    setTried(true)
    if (!isNumber()) return
    const body = {
      service: props.service,
      places: Number(places()),
      taken: taken(),
      closed: closed(),
    }
    const ask = { id: props.view.id, verb: "count-places", body, etag: props.etag }
    if (await attempt(act(ask))) say(t("count.done", { service: label("service", props.service) }))
  }
  const step = (by: number) => setTaken((known) => Math.max(0, known + by))
  const about = () => label("service", props.service)
  return (
    <div class="counter">
      <div class="stepper">
        <span>{t("count.taken")}</span>
        <span class="steps">
          <Button onClick={() => step(-1)}>
            <span aria-hidden="true">−</span>
            <span class="unseen">{t("count.less", { service: about() })}</span>
          </Button>
          <output aria-label={`${t("count.taken")}: ${about()}`}>{taken()}</output>
          <Button onClick={() => step(1)}>
            <span aria-hidden="true">+</span>
            <span class="unseen">{t("count.more", { service: about() })}</span>
          </Button>
        </span>
      </div>
      <details>
        <summary>{t("count.details")}</summary>
        <div class="stack tight">
          <TextField
            name={`places-${props.service}`}
            type="number"
            min="0"
            label={t("count.places")}
            value={places()}
            wrong={tried() && !isNumber() ? t("count.placesWrong") : undefined}
            onInput={setPlaces}
          />
          <Checkbox
            name={`closed-${props.service}`}
            label={t("count.closed")}
            checked={closed()}
            onInput={setClosed}
          />
        </div>
      </details>
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <div class="actions">
        <Button look={isSame() ? undefined : "main"} busy={busy()} onClick={() => void save()}>
          {isSame() ? t("count.same") : t("count.save")}
          <span class="unseen"> {about()}</span>
        </Button>
      </div>
    </div>
  )
}
