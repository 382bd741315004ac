import { For, Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { Countdown, Moment } from "../ui/due.tsx"
import { label, t } from "../words/words.ts"
import type { CaseClock, CaseSeen } from "./data.ts"

const byDue = (clocks: readonly CaseClock[] = []): readonly CaseClock[] =>
  [...clocks].sort((a, b) => a.due.localeCompare(b.due))

/** The deadline that comes first. */
export const firstDue = ({ clocks }: Pick<CaseSeen, "clocks">): CaseClock | undefined =>
  byDue(clocks)[0]

/** They run only where the law says that diversion must be tried (UU 11/2012 article 7). */
const isOfDiversion = ({ kind }: CaseClock): boolean =>
  kind.startsWith("SPPA_DIV_START") || kind === "PP65_OFFER_DIVERSION"

/** Deadlines that run on the case, each with what is left and the law that sets it. */
export const ClocksCard = (props: { view: CaseSeen }) => (
  <Show when={byDue(props.view.clocks).length > 0}>
    <section class="card padded">
      <h2>{t("case.clocks")}</h2>
      <Show when={props.view.clocks?.some(isOfDiversion)}>
        <p class="note">
          <strong>{t("diversion.due")}</strong> {t("diversion.basis")}
        </p>
      </Show>
      <ul class="case-clocks">
        <For each={byDue(props.view.clocks)}>
          {(clock) => (
            <li>
              <strong>{label("caseClock", clock.kind)}</strong>
              <Countdown at={clock.due} zone={ownZone()} />
              <span class="soft">
                <Moment at={clock.due} zone={ownZone()} />
              </span>
              <Show when={label("clockBasis", clock.kind, "")}>
                {(basis) => <span class="soft">{basis()}</span>}
              </Show>
              <Show when={(clock.rung ?? 0) > 0}>
                <span class="chip warm">{t("case.rung", { n: clock.rung ?? 0 })}</span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  </Show>
)
