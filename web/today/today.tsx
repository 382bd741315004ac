import { A } from "@solidjs/router"
import { createMemo, For, type JSX, Show, Suspense } from "solid-js"
import { rankOf } from "../case/risk.tsx"
import { type Box, getHandoffs, type HandoffCard } from "../handoff/data.ts"
import { cameBack, waits } from "../handoff/next.ts"
import { HandoffRow } from "../handoff/row.tsx"
import { getMeetings, type MeetingCard } from "../meeting/data.ts"
import { MeetingRow } from "../meeting/row.tsx"
import { createView, ProblemNote } from "../reading.tsx"
import { hasRole, ownZone } from "../session/agency.ts"
import { now } from "../ui/clock.ts"
import { Page } from "../ui/page.tsx"
import { Empty, Skeleton } from "../ui/state.tsx"
import { longDayOf } from "../ui/time.ts"
import { t } from "../words/words.ts"
import { UpNext } from "./up-next.tsx"

/** The gravest first, and among equals what is due first. */
const byUrgency = (a: HandoffCard, b: HandoffCard): number =>
  rankOf(a.risk) - rankOf(b.risk) || (a.due?.at ?? "~").localeCompare(b.due?.at ?? "~")

/** Hari ini: everything that waits for whoever is looking, and nothing else. */
export const TodayPage = () => (
  <Page
    title={t("today.title")}
    lede={<time>{longDayOf(new Date(now()).toISOString(), ownZone())}</time>}
  >
    <Suspense fallback={<Skeleton label={t("app.loading")} />}>
      <Waiting />
    </Suspense>
  </Page>
)

function Waiting() {
  const inbox = createView(() => getHandoffs("in"))
  const outbox = createView(() => getHandoffs("out"))
  const meetings = createView(() => getMeetings("upcoming"))
  const cards = (box: Box) => {
    const answer = (box === "in" ? inbox : outbox)()
    return answer?.ok ? answer.value.items.filter((card) => waits(card, box)).sort(byUrgency) : []
  }
  const inbound = createMemo(() => cards("in"))
  const outbound = createMemo(() => [
    ...cards("out").filter(cameBack),
    ...cards("out").filter((card) => !cameBack(card)),
  ])
  const approvals = createMemo(() => {
    const answer = outbox()
    if (!hasRole("SUPERVISOR") || !answer?.ok) return []
    return answer.value.items.filter((card) => card.status === "pending-approval").sort(byUrgency)
  })
  const invitations = createMemo(() => {
    const answer = meetings()
    return answer?.ok ? answer.value.items.filter(isUnanswered) : []
  })
  const count = () =>
    inbound().length +
    approvals().length +
    invitations().length +
    outbound().filter(cameBack).length
  const problem = () =>
    [inbox(), outbox(), meetings()].flatMap((answer) =>
      answer && !answer.ok ? [answer.problem] : [],
    )[0]
  return (
    <div class="stack">
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <p class="lede" aria-live="polite">
        {count() === 1 ? t("today.one") : count() ? t("today.count", { n: count() }) : ""}
      </p>
      <UpNext card={inbound()[0] ?? approvals()[0]} box={inbound()[0] ? "in" : "out"} />
      <Section title={t("today.inbound")} more="/serah-terima?kotak=masuk" cards={inbound()}>
        {(card) => <HandoffRow card={card} box="in" />}
      </Section>
      <Section title={t("today.approvals")} cards={approvals()}>
        {(card) => <HandoffRow card={card} box="out" />}
      </Section>
      <Section title={t("today.meetings")} more="/rapat" cards={invitations()}>
        {(card) => <MeetingRow card={card} />}
      </Section>
      <Section title={t("today.outbound")} more="/serah-terima?kotak=keluar" cards={outbound()}>
        {(card) => <HandoffRow card={card} box="out" />}
      </Section>
      <Show when={!problem() && count() + outbound().length === 0}>
        <div class="card">
          <Empty title={t("today.emptyTitle")}>{t("today.emptyText")}</Empty>
        </div>
      </Show>
    </div>
  )
}

const isUnanswered = (card: MeetingCard): boolean =>
  card.status === "scheduled" &&
  card.myAnswer === "PENDING" &&
  Date.parse(card.start ?? "") > Date.now()

function Section<Item>(props: {
  title: string
  more?: string
  cards: readonly Item[]
  children: (card: Item) => JSX.Element
}) {
  return (
    <Show when={props.cards.length > 0}>
      <section>
        <div class="section-head">
          <h2>{props.title}</h2>
          <span class="soft figures">{props.cards.length}</span>
          <Show when={props.more}>
            {(path) => (
              <A class="more" href={path()}>
                {t("today.all")}
              </A>
            )}
          </Show>
        </div>
        <ul class="card rows">
          <For each={props.cards}>{(card) => props.children(card)}</For>
        </ul>
      </section>
    </Show>
  )
}
