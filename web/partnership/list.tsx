import { A } from "@solidjs/router"
import { createMemo, Show, Suspense } from "solid-js"
import { createView, Loaded } from "../reading.tsx"
import { hasRole } from "../session/agency.ts"
import { Icon } from "../ui/icon.tsx"
import { Page } from "../ui/page.tsx"
import { Empty, Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { createSpan } from "./bars.tsx"
import { getPartnerships, type PartnershipCard } from "./data.ts"
import { bandOf, counts, hasBegun, isOver } from "./days.ts"
import { Radar } from "./radar.tsx"
import { Shelf } from "./shelf.tsx"
import { speakers, waitsForMe } from "./standing.ts"
import "../styles/shelves.css"
import "./bars.css"

/** One's own agency's agreements: what lapses soon, what is in force, what waits to be signed. */
export const PartnershipsPage = () => (
  <Page
    title={t("partner.list")}
    lede={t("partner.listLede")}
    aside={
      <Show when={hasRole(...speakers)}>
        <A class="button main" href="/kerja-sama/baru">
          <Icon name="add" />
          {t("partner.new")}
        </A>
      </Show>
    }
  >
    <Suspense fallback={<Skeleton label={t("app.loading")} />}>
      <Agreements />
    </Suspense>
  </Page>
)

function Agreements() {
  const answer = createView(() => getPartnerships())
  return (
    <Loaded answer={answer()}>
      {(page) => (
        <Show
          when={page().items.length > 0}
          fallback={
            <div class="card">
              <Empty title={t("partner.empty")}>{t("partner.emptyText")}</Empty>
            </div>
          }
        >
          <Shelves cards={page().items} />
        </Show>
      )}
    </Loaded>
  )
}

const byEnd = (a: PartnershipCard, b: PartnershipCard): number => a.until.localeCompare(b.until)

function Shelves(props: { cards: readonly PartnershipCard[] }) {
  const proposed = createMemo(() => props.cards.filter((each) => each.status === "proposed"))
  const running = createMemo(() => props.cards.filter(counts).sort(byEnd))
  const coming = createMemo(() =>
    props.cards.filter((each) => each.status === "active" && !hasBegun(each)).sort(byEnd),
  )
  const past = createMemo(() =>
    props.cards
      .filter(
        (each) =>
          each.status === "ended" ||
          each.status === "declined" ||
          (each.status === "active" && isOver(each)),
      )
      .sort((a, b) => byEnd(b, a)),
  )
  // One scale for all that is under way or to come; what is over may reach far back.
  const pastSpan = createSpan(past)
  const span = createSpan(() => [...running(), ...coming(), ...proposed()])
  return (
    <>
      <Radar cards={running().filter((each) => bandOf(each) !== undefined)} />
      <Shelf title={t("partner.mine")} span={span()} cards={props.cards.filter(waitsForMe)} />
      <Shelf
        title={t("partner.theirs")}
        span={span()}
        cards={proposed().filter((each) => !waitsForMe(each))}
      />
      <Shelf title={t("partner.inForce")} span={span()} cards={running()} />
      <Shelf title={t("partner.coming")} span={span()} cards={coming()} />
      <Shelf title={t("partner.past")} span={pastSpan()} cards={past()} folded />
    </>
  )
}
