import { A, useAction } from "@solidjs/router"
import { createMemo, createSignal, For, Show, Suspense } from "solid-js"
import { createPages, Loaded, MoreButton } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Ago } from "../ui/due.tsx"
import { Icon } from "../ui/icon.tsx"
import { Mark, type Shape } from "../ui/mark.tsx"
import { Page } from "../ui/page.tsx"
import { Empty, Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { About } from "./about.tsx"
import { getNotices, markRead, type Notice, type Urgency } from "./data.ts"
import "./inbox.css"

const looks: Record<Urgency, { shape: Shape; tone: string }> = {
  now: { shape: "octagon", tone: "alarm" },
  week: { shape: "triangle", tone: "warm" },
  info: { shape: "circle", tone: "" },
}

const urgencies = Object.keys(looks)

const addresses: Readonly<Record<string, string>> = {
  handoffs: "/serah-terima",
  meetings: "/rapat",
  cases: "/kasus",
  agencies: "/instansi",
  memberships: "/anggota",
  partnerships: "/kerja-sama",
  networks: "/jaringan",
  tasks: "/tugas",
  batches: "/serah-terima-massal",
  actions: "/tindak-lanjut",
  "agenda-items": "/butir",
  programmes: "/program",
  recommendations: "/program/rekomendasi",
}

/** Ids with a dot take it as two steps: the last part of an address with one is a file. */
const addressOf = ({ about }: Notice): string =>
  `${addresses[about.noun] ?? ""}/${about.id.replace(".", "/")}`

const whatOf = (notice: Notice): string =>
  `${label("about", notice.about.noun)}: ${label("happened", notice.kind).toLowerCase()}`

/** What the person was told, the unread first; the content stays behind the link. */
export const InboxPage = () => (
  <Page title={t("inbox.title")} lede={t("inbox.lede")}>
    <Suspense fallback={<Skeleton label={t("app.loading")} />}>
      <Inbox />
    </Suspense>
  </Page>
)

function Inbox() {
  const pages = createPages((cursor) => getNotices(cursor))
  const mark = useAction(markRead)
  // What was just marked moves at once: the worst that can happen is that it comes back unread.
  const [marked, setMarked] = createSignal<ReadonlySet<string>>(new Set())
  const isRead = (notice: Notice) => notice.read || marked().has(notice.id)
  const unread = createMemo(() =>
    pages
      .items()
      .filter((each) => !isRead(each))
      .sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency)),
  )
  const read = createMemo(() => pages.items().filter(isRead))
  const note = (notice: Notice) => {
    if (isRead(notice)) return
    setMarked((known) => new Set([...known, notice.id]))
    void mark(notice).then((answer) => {
      if (answer.ok) return
      setMarked((known) => new Set([...known].filter((id) => id !== notice.id)))
    })
  }
  return (
    <Loaded answer={pages.first()}>
      {() => (
        <Show
          when={pages.items().length > 0}
          fallback={
            <div class="card">
              <Empty title={t("inbox.empty")}>{t("inbox.emptyText")}</Empty>
            </div>
          }
        >
          <Shelf title={t("inbox.unread")} notices={unread()} note={note} />
          <Shelf title={t("inbox.read")} notices={read()} />
          <MoreButton pages={pages} />
        </Show>
      )}
    </Loaded>
  )
}

const Shelf = (props: {
  title: string
  notices: readonly Notice[]
  note?: (notice: Notice) => void
}) => (
  <Show
    when={props.notices.length > 0}
    fallback={
      <Show when={props.note}>
        <p class="soft">{t("inbox.allRead")}</p>
      </Show>
    }
  >
    <section>
      <div class="section-head">
        <h2>{props.title}</h2>
        <span class="soft figures">{props.notices.length}</span>
      </div>
      <ul class="card rows">
        <For each={props.notices}>
          {(notice) => <NoticeRow notice={notice} note={props.note} />}
        </For>
      </ul>
    </section>
  </Show>
)

const NoticeRow = (props: { notice: Notice; note: ((notice: Notice) => void) | undefined }) => (
  <li class="notice" classList={{ unread: props.note !== undefined }}>
    <A class="row-link" href={addressOf(props.notice)} onClick={() => props.note?.(props.notice)}>
      <span class="what">
        <strong>{whatOf(props.notice)}</strong>
        <About notice={props.notice} />
        <span class="title">
          <Show when={props.note}>
            <span class={`chip ${looks[props.notice.urgency].tone}`}>
              <Mark shape={looks[props.notice.urgency].shape} />
              {label("urgency", props.notice.urgency)}
            </span>
          </Show>
          <span class="soft">
            <Ago at={props.notice.at} zone={ownZone()} />
          </span>
        </span>
      </span>
    </A>
    <Show when={props.note}>
      {(note) => (
        <Button small look="plain" onClick={() => note()(props.notice)}>
          <Icon name="check" />
          <span class="wide">{t("inbox.mark")}</span>
          <span class="unseen">: {whatOf(props.notice)}</span>
        </Button>
      )}
    </Show>
  </li>
)
