import { createSignal, Match, Show, Switch } from "solid-js"
import { Button } from "../ui/button.tsx"
import { Dialog } from "../ui/dialog.tsx"
import { t } from "../words/words.ts"
import { type Job, outcomes } from "./job.ts"

/** How far it is, how to stop it, and that it waits where there is no connection. */
export const Progress = (props: { job: Job }) => (
  <>
    <Show when={props.job.isBusy()}>
      <div class="progress">
        <label>
          <span>
            {t(props.job.phase() === "running" ? "transfer.running" : "transfer.rehearsing", {
              done: props.job.done(),
              size: props.job.size(),
            })}
          </span>
          <progress value={props.job.done()} max={props.job.size()} />
        </label>
        <Button onClick={props.job.stop}>{t("transfer.stop")}</Button>
      </div>
    </Show>
    <div class="heard" role="status">
      <Show when={props.job.waiting()}>
        <p class="note warm">{t("transfer.waiting")}</p>
      </Show>
      <Show when={props.job.ending() === "stopped" && props.job.phase() === "ran"}>
        <p class="note">{t("transfer.stopped", { left: props.job.left().length })}</p>
      </Show>
      <Show when={props.job.ending() === "signed-out"}>
        <p class="note warm">{t("transfer.signed-out")}</p>
      </Show>
    </div>
  </>
)

/** `412 baru, 3 berubah, 200 sama, 5 ditolak`: what there is none of is not said. */
export function Summary(props: { job: Job }) {
  const text = () =>
    outcomes
      .map((each) => [each, props.job.counts().get(each) ?? 0] as const)
      .filter(([, n]) => n > 0)
      .map(([each, n]) => t(`transfer.count.${each}`, { n }))
      .join(", ")
  const isTold = () => props.job.phase() === "rehearsed" || props.job.phase() === "ran"
  return (
    <p class="heard summary" role="status">
      {isTold() ? text() : ""}
    </p>
  )
}

/** What can be done now: try it out, run it, go on, try again. */
export function Acts(props: { job: Job }) {
  const [asking, setAsking] = createSignal(false)
  const wouldAct = () =>
    ["new", "changed", "failed"].some((each) => (props.job.counts().get(each as "new") ?? 0) > 0)
  return (
    <>
      <Switch>
        <Match when={props.job.phase() === "chosen"}>
          <p class="soft same">{t("transfer.rehearseText")}</p>
          <div class="actions">
            <Button
              look="main"
              off={props.job.size() === 0}
              onClick={() => void props.job.rehearse()}
            >
              {t("transfer.rehearse")}
            </Button>
          </div>
        </Match>
        <Match when={props.job.phase() === "rehearsed"}>
          <Show when={!wouldAct()}>
            <p class="note">{t("transfer.nothing")}</p>
          </Show>
          <div class="actions">
            <Show when={wouldAct()}>
              <Button look="main" onClick={() => setAsking(true)}>
                {t("transfer.run")}
              </Button>
            </Show>
            <Button onClick={() => void props.job.rehearse()}>{t("transfer.rehearse")}</Button>
          </div>
        </Match>
        <Match when={props.job.phase() === "ran"}>
          <Remaining job={props.job} />
        </Match>
      </Switch>
      <Show when={asking()}>
        <Confirm
          onClose={() => setAsking(false)}
          onRun={() => {
            setAsking(false)
            void props.job.start()
          }}
        />
      </Show>
    </>
  )
}

const Remaining = (props: { job: Job }) => (
  <div class="actions">
    <Show when={props.job.left().length}>
      {(n) => (
        <Button look="main" onClick={() => void props.job.goOn()}>
          {t("transfer.goOn", { n: n() })}
        </Button>
      )}
    </Show>
    <Show when={props.job.troubled().length}>
      {(n) => (
        <Button onClick={() => void props.job.again()}>{t("transfer.again", { n: n() })}</Button>
      )}
    </Show>
  </div>
)

const Confirm = (props: { onClose: () => void; onRun: () => void }) => (
  <Dialog title={t("transfer.runTitle")} onClose={props.onClose}>
    <p>{t("transfer.runText")}</p>
    <div class="foot actions">
      <Button onClick={props.onClose}>{t("app.cancel")}</Button>
      <Button look="main" onClick={props.onRun}>
        {t("transfer.run")}
      </Button>
    </div>
  </Dialog>
)

export const outcomeMarks = {
  new: "good",
  changed: "calm",
  unchanged: "",
  refused: "warm",
  failed: "alarm",
} as const
