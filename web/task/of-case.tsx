import { createSignal, For, Show, Suspense } from "solid-js"
import { createPages, Loaded, MoreButton } from "../reading.tsx"
import { hasRole } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { AddButton } from "./add.tsx"
import { getCaseTasks, type TaskState } from "./data.ts"
import { TaskRow } from "./row.tsx"

export type OfCase = {
  readonly case: string
  readonly custodian: string
  /** A closed case takes no more tasks. */
  readonly closed?: boolean
}

/** The tasks of one child on its case's page: open ones, and on request those that are done. */
export function TasksOfCase(props: OfCase) {
  const [past, setPast] = createSignal(false)
  const mayAdd = () => !props.closed && hasRole("CASE_MANAGER", "SUPERVISOR", "CASE_TEAM_MEMBER")
  return (
    <section class="case-tasks">
      <div class="section-head">
        <h2>{t("task.ofCase")}</h2>
        <Show when={mayAdd()}>
          <AddButton case={props.case} custodian={props.custodian} />
        </Show>
      </div>
      <div class="stack tight">
        <Suspense fallback={<Skeleton label={t("app.loading")} />}>
          <Rows {...props} state="open" none={t("task.noneOfCase")} />
        </Suspense>
        <Show
          when={past()}
          fallback={
            <div class="actions">
              <Button small look="plain" onClick={() => setPast(true)}>
                {t("task.showDone")}
              </Button>
            </div>
          }
        >
          <h3>{t("task.doneOfCase")}</h3>
          <Suspense fallback={<Skeleton label={t("app.loading")} />}>
            <Rows {...props} state="done" none={t("task.noneDone")} />
          </Suspense>
        </Show>
      </div>
    </section>
  )
}

function Rows(props: OfCase & { state: TaskState; none: string }) {
  const pages = createPages((cursor) => getCaseTasks(props.case, props.state, cursor))
  return (
    <Loaded answer={pages.first()}>
      {() => (
        <>
          <Show
            when={pages.items().length > 0}
            fallback={<p class="card padded soft">{props.none}</p>}
          >
            <ul class="card rows">
              <For each={pages.items()}>
                {(card) => <TaskRow card={card} inCase custodian={props.custodian} />}
              </For>
            </ul>
          </Show>
          <MoreButton pages={pages} />
        </>
      )}
    </Loaded>
  )
}
