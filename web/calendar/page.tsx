import { Show, Suspense } from "solid-js"
import { Back } from "../one-page.tsx"
import { hasRole } from "../session/agency.ts"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { Feeds } from "./feeds.tsx"
import { NewFeed } from "./new-feed.tsx"
import { ReplyFile } from "./reply-file.tsx"
import { way } from "./way.ts"
import { WayField } from "./way-field.tsx"
import "./calendar.css"

/** How one's meetings reach one's own calendar. */
export const CalendarPage = () => (
  <Page
    title={t("feed.title")}
    lede={t("feed.lede")}
    back={<Back to={{ href: "/rapat", name: t("meeting.list") }} />}
  >
    <div class="stack form">
      <section class="card padded">
        <WayField />
      </section>
      <Show when={way() !== "file"}>
        <NewFeed />
      </Show>
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Feeds />
      </Suspense>
      <Show when={hasRole("COORDINATOR")}>
        <ReplyFile />
      </Show>
    </div>
  </Page>
)
