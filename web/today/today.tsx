import { createMemo, createSignal, lazy, Show, Suspense } from "solid-js"
import { caseRoles } from "#shared/kernel/actor.ts"
import type { Answer } from "../api.ts"
import { type Box, getHandoffs, type HandoffCard, type Stage } from "../handoff/data.ts"
import {
  asksSender,
  cameBack,
  mayTake,
  waitsApproval,
  waitsInbound,
  waitsOutbound,
} from "../handoff/next.ts"
import { HandoffRow } from "../handoff/row.tsx"
import { lazily } from "../lazily.ts"
import type { MeetingCard } from "../meeting/data.ts"
import { getMeetings, waitsForVote } from "../meeting/list-data.ts"
import { createView, type Page as List, ProblemNote } from "../reading.tsx"
import { acting, invitations as asked, hasRole, ownZone } from "../session/agency.ts"
import { now } from "../ui/clock.ts"
import { Page } from "../ui/page.tsx"
import { Empty, Skeleton } from "../ui/state.tsx"
import { longDayOf } from "../ui/time.ts"
import { speakOn, t } from "../words/words.ts"
import { Section } from "./section.tsx"
import { isPressing, UpNext } from "./up-next.tsx"
import { byUrgency, isLate } from "./urgency.ts"

/** After so long nobody is reminded of an offer that came back. */
const fortnight = 14 * 86_400_000

const isFresh = (card: HandoffCard): boolean => Date.parse(card.updatedAt) > now() - fortnight

const Invitations = lazily(() => import("../session/invitations.tsx"), "Invitations")
const MeetingRow = lazy(() =>
  Promise.all([import("../meeting/row.tsx"), speakOn()]).then(([module]) => ({
    default: module.MeetingRow,
  })),
)
const Housekeeping = lazy(() =>
  Promise.all([import("./housekeeping.tsx"), speakOn()]).then(([module]) => ({
    default: module.Housekeeping,
  })),
)

const CaseWork = lazy(() =>
  Promise.all([import("./case-work.tsx"), speakOn("case", "work")]).then(([module]) => ({
    default: module.CaseWork,
  })),
)

/** Who works on cases of their own agency has cases and tasks that wait besides the handoffs. */
const worksHere = () => hasRole("CASE_MANAGER", "SUPERVISOR", "INTAKE_OFFICER", "CASE_TEAM_MEMBER")

/** Reminders of a certificate's end begin so long before. */
const quarter = 90 * 86_400_000

/** Who leads an agency has more to see to; so has whoever must renew a certificate. */
function keepsHouse(): boolean {
  const ends = acting()?.certificate?.validUntil
  return (
    hasRole("AGENCY_ADMIN", "COORDINATOR", "SUPERVISOR", "PLATFORM_ADMIN") ||
    (ends !== undefined && Date.parse(ends) - now() < quarter)
  )
}

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

/** Whoever works on no cases has no handoffs, and need not ask for any. */
const handoffs = (box: Box, stage: Stage): Promise<Answer<List<HandoffCard>>> =>
  hasRole(...caseRoles)
    ? getHandoffs(box, stage)
    : Promise.resolve({ ok: true, value: { items: [] } })

type Entry = { readonly card: HandoffCard; readonly box: Box }

const inBox =
  (box: Box) =>
  (card: HandoffCard): Entry => ({ card, box })

const sorted = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => byUrgency(a.card, b.card))

/** What the lists hold, sorted into what was missed, what waits for whom, and what came back. */
function createWaiting() {
  const inbox = createView(() => handoffs("in", "open"))
  const outbox = createView(() => handoffs("out", "open"))
  const ended = createView(() => handoffs("out", "ended"))
  const meetings = createView(() => getMeetings("upcoming"))
  const lists = () => [inbox(), outbox(), ended(), meetings()]
  const isMissed = ({ card }: Entry) => isLate(card, now())
  const isMine = ({ card, box }: Entry) => mayTake(card, box, acting()?.roles ?? [])
  const late = createMemo(() =>
    sorted([...itemsOf(inbox()).map(inBox("in")), ...itemsOf(outbox()).map(inBox("out"))]).filter(
      isMissed,
    ),
  )
  const waiting = createMemo(() =>
    sorted([
      ...itemsOf(inbox()).filter(waitsInbound).map(inBox("in")),
      ...itemsOf(outbox()).filter(asksSender).map(inBox("out")),
    ]),
  )
  const mine = createMemo(() => waiting().filter(isMine))
  const onTime = createMemo(() => mine().filter((each) => !isMissed(each)))
  const colleagues = createMemo(() => waiting().filter((each) => !isMine(each) && !isMissed(each)))
  const invitations = createMemo(() => itemsOf(meetings()).filter(isUnanswered))
  const votes = createMemo(() => itemsOf(meetings()).filter((card) => waitsForVote(card, now())))
  const returned = createMemo(() =>
    itemsOf(ended()).filter((card) => cameBack(card) && isFresh(card)),
  )
  const outbound = createMemo(() =>
    sorted(itemsOf(outbox()).filter(waitsOutbound).map(inBox("out"))).filter(
      (each) => !isMissed(each),
    ),
  )
  // A role that may not read a list has nothing waiting in it.
  const problem = () =>
    lists()
      .flatMap((answer) => (answer && !answer.ok ? [answer.problem] : []))
      .find((each) => each.status !== 403)
  return { late, mine, onTime, colleagues, invitations, votes, returned, outbound, problem }
}

const itemsOf = <Item,>(answer: Answer<List<Item>> | undefined): readonly Item[] =>
  answer?.ok ? answer.value.items : []

function Waiting() {
  const { late, mine, onTime, colleagues, invitations, votes, returned, outbound, problem } =
    createWaiting()
  // Unknown until the rest has been looked through: till then nobody may say that all is handled.
  const [kept, setKept] = createSignal<number>()
  const [work, setWork] = createSignal<number>()
  const isKnown = () =>
    (kept() !== undefined || !keepsHouse()) && (work() !== undefined || !worksHere())
  const count = () =>
    mine().length +
    invitations().length +
    votes().length +
    returned().length +
    (kept() ?? 0) +
    (work() ?? 0) +
    asked().length
  const elsewhere = () => late().length + colleagues().length + outbound().length
  const first = createMemo(() => mine().find(({ card }) => isPressing(card)))
  const isLater = ({ card }: Entry) => card.id !== first()?.card.id
  const inbound = () => onTime().filter((each) => each.box === "in" && isLater(each))
  const own = () => onTime().filter((each) => each.box === "out" && isLater(each))
  const row = ({ card, box }: Entry) => <HandoffRow card={card} box={box} />
  return (
    <div class="stack">
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <p class="unseen" role="status">
        {count() === 1 ? t("today.one") : count() ? t("today.count", { n: count() }) : ""}
      </p>
      <Show when={asked().length > 0}>
        <Suspense>
          <Invitations />
        </Suspense>
      </Show>
      <UpNext card={first()?.card} box={first()?.box ?? "in"} />
      <Section title={t("today.late")} more="/serah-terima" cards={late().filter(isLater)}>
        {row}
      </Section>
      <Section title={t("today.inbound")} more="/serah-terima?kotak=masuk" cards={inbound()}>
        {row}
      </Section>
      <Section
        title={t("today.asked")}
        more="/serah-terima?kotak=keluar"
        cards={own().filter(({ card }) => !waitsApproval(card))}
      >
        {row}
      </Section>
      <Section title={t("today.approvals")} cards={own().filter(({ card }) => waitsApproval(card))}>
        {row}
      </Section>
      <Section title={t("today.returned")} cards={returned()}>
        {(card) => <HandoffRow card={card} box="out" />}
      </Section>
      <Meetings title={t("today.votes")} cards={votes()} />
      <Meetings title={t("today.meetings")} cards={invitations()} />
      <Show when={worksHere()}>
        <Suspense>
          <CaseWork onCount={setWork} />
        </Suspense>
      </Show>
      <Show when={keepsHouse()}>
        <Suspense>
          <Housekeeping onCount={setKept} />
        </Suspense>
      </Show>
      <Section title={t("today.colleagues")} more="/serah-terima" cards={colleagues()}>
        {row}
      </Section>
      <Section title={t("today.outbound")} more="/serah-terima?kotak=keluar" cards={outbound()}>
        {row}
      </Section>
      <Show when={!problem() && isKnown() && count() + elsewhere() === 0}>
        <div class="card">
          <Empty title={t("today.emptyTitle")}>{t("today.emptyText")}</Empty>
        </div>
      </Show>
    </div>
  )
}

const Meetings = (props: { title: string; cards: readonly MeetingCard[] }) => (
  <Section title={props.title} more="/rapat" cards={props.cards}>
    {(card) => (
      <Suspense>
        <MeetingRow card={card} />
      </Suspense>
    )}
  </Section>
)

const isUnanswered = (card: MeetingCard): boolean =>
  card.status === "scheduled" &&
  (card.myAnswer === "PENDING" || card.mySeat === "wanted") &&
  Date.parse(card.start ?? "") > Date.now()
