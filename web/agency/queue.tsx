import { A, useAction } from "@solidjs/router"
import { createSignal, For, Show, Suspense } from "solid-js"
import { createPages, Loaded, MoreButton } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { Dialog } from "../ui/dialog.tsx"
import { Icon } from "../ui/icon.tsx"
import { Page } from "../ui/page.tsx"
import { Empty, Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { actOnAgency, getAgency, getPending } from "./data.ts"
import { createApprovals, type Outcome } from "./queue-run.ts"
import { Waiting } from "./waiting.tsx"
import "./parts.css"
import "./queue.css"

/** Registrations that wait for two authorities: who vouches, what is missing, yes or no. */
export const QueuePage = () => (
  <Page
    title={t("queue.title")}
    lede={t("queue.lede")}
    aside={
      <A class="button" href="/instansi/daftar">
        <Icon name="add" />
        {t("agency.register")}
      </A>
    }
  >
    <Suspense fallback={<Skeleton label={t("app.loading")} />}>
      <Queue />
    </Suspense>
  </Page>
)

function Queue() {
  const pages = createPages((cursor) => getPending(cursor))
  const act = useAction(actOnAgency)
  const approvals = createApprovals(getAgency, act)
  const [chosen, setChosen] = createSignal<readonly string[]>([])
  const [asking, setAsking] = createSignal(false)
  const toggle = (id: string, isOn: boolean) =>
    setChosen((known) => (isOn ? [...known, id] : known.filter((each) => each !== id)))
  const begin = () => {
    setAsking(false)
    const ids = chosen()
    setChosen([])
    void approvals.run(ids)
  }
  const nameOf = (id: string) => pages.items().find((each) => each.id === id)?.name ?? id
  return (
    <Loaded answer={pages.first()}>
      {() => (
        <div class="stack tight">
          <Show when={approvals.outcomes().length > 0 || approvals.left() > 0}>
            <Progress outcomes={approvals.outcomes()} left={approvals.left()} />
          </Show>
          <Show
            when={pages.items().length > 0}
            fallback={
              <div class="card">
                <Empty title={t("queue.empty")}>{t("queue.emptyText")}</Empty>
              </div>
            }
          >
            <ul class="queue">
              <For each={pages.items()}>
                {(agency) => (
                  <Waiting
                    agency={agency}
                    chosen={chosen().includes(agency.id)}
                    onToggle={(isOn) => toggle(agency.id, isOn)}
                  />
                )}
              </For>
            </ul>
          </Show>
          <MoreButton pages={pages} />
          <Show when={chosen().length > 0}>
            <div class="card bulk">
              <strong>{t("queue.chosen", { n: chosen().length })}</strong>
              <div class="actions">
                <Button small look="plain" onClick={() => setChosen([])}>
                  {t("queue.clear")}
                </Button>
                <Button look="main" busy={approvals.left() > 0} onClick={() => setAsking(true)}>
                  {t("queue.approve", { n: chosen().length })}
                </Button>
              </div>
            </div>
          </Show>
          <Show when={asking()}>
            <Dialog title={t("queue.ask", { n: chosen().length })} onClose={() => setAsking(false)}>
              <p class="soft same">{t("queue.askText")}</p>
              <ul class="names">
                <For each={chosen()}>{(id) => <li>{nameOf(id)}</li>}</For>
              </ul>
              <div class="foot actions">
                <Button onClick={() => setAsking(false)}>{t("app.cancel")}</Button>
                <Button look="main" onClick={begin}>
                  {t("agencyAct.approve")}
                </Button>
              </div>
            </Dialog>
          </Show>
        </div>
      )}
    </Loaded>
  )
}

/** How far the approvals are, and what became of each. */
const Progress = (props: { outcomes: readonly Outcome[]; left: number }) => (
  <section class="card padded" aria-live="polite">
    <h2>
      {props.left > 0
        ? t("queue.running", { n: props.outcomes.length, all: props.outcomes.length + props.left })
        : t("queue.done", {
            n: props.outcomes.filter((each) => each.ok).length,
            all: props.outcomes.length,
          })}
    </h2>
    <progress
      aria-label={t("queue.title")}
      value={props.outcomes.length}
      max={props.outcomes.length + props.left}
    />
    <ul class="outcomes">
      <For each={props.outcomes}>
        {(outcome) => (
          <li classList={{ failed: !outcome.ok }}>
            <Icon name={outcome.ok ? "check" : "cross"} />
            <span>
              <A href={`/instansi/${outcome.id}`}>{outcome.name}</A>
              <span class="soft"> · {outcome.words}</span>
            </span>
          </li>
        )}
      </For>
    </ul>
  </section>
)
