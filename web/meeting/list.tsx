import { A, useSearchParams } from "@solidjs/router"
import { createEffect, For, on, Show, Suspense } from "solid-js"
import { createPages, PagedRows } from "../reading.tsx"
import { hasRole } from "../session/agency.ts"
import { Icon } from "../ui/icon.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { getMeetings, type When } from "./list-data.ts"
import { Polls } from "./polls.tsx"
import { MeetingRow } from "./row.tsx"
import { Week } from "./week.tsx"

const tabs = [
  ["list", "/rapat", "meeting.upcoming"],
  ["week", "/rapat?tampilan=minggu", "meeting.week"],
  ["past", "/rapat?waktu=lewat", "meeting.past"],
] as const
type Tab = (typeof tabs)[number][0]

/** The meetings of one's agency: hosted, or invited to; as a list, or a week at a time. */
export function MeetingsPage() {
  const [search] = useSearchParams<{ waktu?: string; tampilan?: string; mulai?: string }>()
  const tab = (): Tab => {
    if (search.tampilan === "minggu") return "week"
    return search.waktu === "lewat" ? "past" : "list"
  }
  return (
    <Page title={t("meeting.list")} lede={t("meeting.listLede")} aside={<NewMeeting />}>
      <div class="stack">
        <Suspense>
          <Polls />
        </Suspense>
        <div class="stack tight">
          <nav class="tabs" aria-label={t("meeting.when")}>
            <For each={tabs}>
              {([name, address, text]) => (
                <a href={address} aria-current={tab() === name ? "page" : undefined}>
                  {t(text)}
                </a>
              )}
            </For>
            <span class="stages">
              <a href="/kalender">{t("meeting.subscribe")}</a>
              <a href="/hari-libur">{t("holiday.title")}</a>
            </span>
          </nav>
          <Suspense fallback={<Skeleton label={t("app.loading")} />}>
            <Show
              when={tab() === "week"}
              fallback={<Meetings when={tab() === "past" ? "past" : "upcoming"} />}
            >
              <Week from={search.mulai} />
            </Show>
          </Suspense>
        </div>
      </div>
    </Page>
  )
}

const NewMeeting = () => (
  <Show when={hasRole("COORDINATOR")}>
    <A class="button main" href="/rapat/baru">
      <Icon name="add" />
      {t("meeting.new")}
    </A>
  </Show>
)

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
