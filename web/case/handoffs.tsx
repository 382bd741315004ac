import { useAction } from "@solidjs/router"
import { createSignal, For, Show, Suspense } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { Answer } from "../api.ts"
import type { HandoffCard } from "../handoff/data.ts"
import { HandoffRow } from "../handoff/row.tsx"
import { createView, Loaded } from "../reading.tsx"
import { acting } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { laggingIn, leftBehindIn, type Raised } from "./alongside.ts"
import { AlongDialog } from "./assess.tsx"
import { type CaseSeen, getCaseHandoffs, takeOverServices } from "./data.ts"

/** What was asked of others for this child, and how far each of it is. */
export const CaseHandoffs = (props: { view: CaseSeen }) => (
  <Show when={!withoutHandoffs.includes(props.view.relation ?? "")}>
    <section>
      <div class="section-head">
        <h2>{t("case.handoffs")}</h2>
      </div>
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Rows view={props.view} />
      </Suspense>
    </section>
  </Show>
)

/** Whoever sees stages only is told of no handoff but their own. */
const withoutHandoffs = ["bridge", "observer"]

function Rows(props: { view: CaseSeen }) {
  const answer = createView(() => getCaseHandoffs(props.view.id))
  return (
    <Loaded answer={answer()}>
      {(page) => (
        <Show
          when={page().items.length > 0}
          fallback={<p class="card padded soft">{t("case.noHandoffs")}</p>}
        >
          <Lagging view={props.view} cards={laggingIn(page().items, props.view.risk)} />
          <LeftBehind cards={leftBehindIn(page().items)} />
          <ul class="card rows">
            <For each={page().items}>
              {(card) => (
                <HandoffRow card={card} box={card.to.id === acting()?.agency.id ? "in" : "out"} />
              )}
            </For>
          </ul>
        </Show>
      )}
    </Loaded>
  )
}

/** A child in greater danger than a handoff says has too long a clock there. */
function Lagging(props: { view: CaseSeen; cards: readonly HandoffCard[] }) {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Show when={props.view.status === "open" && props.view.risk && props.cards.length > 0}>
        <div class="note warm">
          <p>
            {t("riskForm.lagging", {
              n: props.cards.length,
              risk: label("risk", props.view.risk ?? "").toLowerCase(),
            })}
          </p>
          <Button small onClick={() => setOpen(true)}>
            {t("riskForm.alongSend")}
          </Button>
        </div>
      </Show>
      <Show when={open()}>
        <AlongDialog view={props.view} onClose={() => setOpen(false)} />
      </Show>
    </>
  )
}

/** Where a caretaker stepped in, services go on that nobody judges until their custodian does. */
function LeftBehind(props: { cards: readonly HandoffCard[] }) {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Show when={props.cards.length > 0}>
        <div class="note warm">
          <p>{t("case.leftBehind", { n: props.cards.length })}</p>
          <Button small onClick={() => setOpen(true)}>
            {t("case.takeOver")}
          </Button>
        </div>
      </Show>
      <Show when={open()}>
        <TakeOverDialog cards={props.cards} onClose={() => setOpen(false)} />
      </Show>
    </>
  )
}

function TakeOverDialog(props: { cards: readonly HandoffCard[]; onClose: () => void }) {
  const takeOver = useAction(takeOverServices)
  const act = async (cards: unknown): Promise<Answer<Raised>> => {
    const value = await takeOver(cards as readonly HandoffCard[])
    const [problem] = value.problems
    return problem ? { ok: false, problem } : { ok: true, value }
  }
  return (
    <ActDialog
      title={t("case.takeOver")}
      text={t("case.takeOverText")}
      send={t("case.takeOver")}
      done={t("case.takenOver")}
      onClose={props.onClose}
      body={() => props.cards}
      act={act}
    />
  )
}
