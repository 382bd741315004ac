import { Suspense } from "solid-js"
import { createPages, PagedRows } from "../reading.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { getTasks } from "./data.ts"
import { TaskRow } from "./row.tsx"

/** What one's agency has to do for children, by the day it is due. */
export const TasksPage = () => (
  <Page title={t("task.list")} lede={t("task.lede")}>
    <div class="stack tight">
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Tasks />
      </Suspense>
    </div>
  </Page>
)

function Tasks() {
  const pages = createPages((cursor) => getTasks(cursor))
  return (
    <PagedRows pages={pages} empty={{ title: t("task.empty"), children: t("task.emptyText") }}>
      {(card) => <TaskRow card={card} />}
    </PagedRows>
  )
}
