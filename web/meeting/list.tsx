import { A, useSearchParams } from "@solidjs/router"
import { createEffect, on, Show, Suspense } from "solid-js"
import { createPages, PagedRows } from "../reading.tsx"
import { hasRole } from "../session/agency.ts"
import { Icon } from "../ui/icon.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { getMeetings, type When } from "./data.ts"
import { MeetingRow } from "./row.tsx"

/** The meetings of one's agency: hosted, or invited to. */
export function MeetingsPage() {
  const [search] = useSearchParams<{ waktu?: string }>()
  const when = (): When => (search.waktu === "lewat" ? "past" : "upcoming")
  return (
    <Page
      title={t("meeting.list")}
      lede={t("meeting.listLede")}
      aside={
        <Show when={hasRole("COORDINATOR")}>
          <A class="button main" href="/rapat/baru">
            <Icon name="add" />
            {t("meeting.new")}
          </A>
        </Show>
      }
    >
      <div class="stack tight">
        <nav class="tabs" aria-label={t("meeting.when")}>
          <a href="/rapat" aria-current={when() === "upcoming" ? "page" : undefined}>
            {t("meeting.upcoming")}
          </a>
          <a href="/rapat?waktu=lewat" aria-current={when() === "past" ? "page" : undefined}>
            {t("meeting.past")}
          </a>
        </nav>
        <Suspense fallback={<Skeleton label={t("app.loading")} />}>
          <Meetings when={when()} />
        </Suspense>
      </div>
    </Page>
  )
}

function Meetings(props: { when: When }) {
  const pages = createPages((cursor) => getMeetings(props.when, cursor))
  createEffect(on(() => props.when, pages.reset, { defer: true }))
  return (
    <PagedRows
      pages={pages}
      empty={{ title: t("meeting.empty"), children: t("meeting.emptyText") }}
    >
      {(card) => <MeetingRow card={card} />}
    </PagedRows>
  )
}
