import { For, Show } from "solid-js"
import { offersMediation } from "#shared/case/rules/mediation.ts"
import { PowerButton } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { dateOf } from "../ui/time.ts"
import { codesOf, label, t } from "../words/words.ts"
import { ArrangeDialog } from "./arrange.tsx"
import type { CaseSeen } from "./data.ts"
import type { Part } from "./part.ts"
import { TickList } from "./ticks.tsx"

/** Only whoever works with the child is told where it lives and what was done for it. */
const isTold = ({ view }: Part): boolean => view.protection !== undefined

/** Where the child lives, in the order in which the law wants families tried. */
export const CareCard = (props: Part) => (
  <Show when={isTold(props)}>
    <section class="card padded">
      <h2>{t("case.careTitle")}</h2>
      <p class="soft">{t("case.careText")}</p>
      <ol class="continuum">
        <For each={codesOf("arrangement")}>
          {(code) => (
            <li
              class={props.view.care?.arrangement === code ? "now" : ""}
              aria-current={props.view.care?.arrangement === code ? "step" : undefined}
            >
              {label("arrangement", code)}
            </li>
          )}
        </For>
      </ol>
      <Show when={props.view.care} fallback={<p>{t("case.noCare")}</p>}>
        {(care) => (
          <p class="soft">
            {t("case.careSince", { date: dateOf(care().since, ownZone()) })}
            <Show when={care().until}>
              {(until) => <> · {t("case.careUntil", { date: dateOf(until(), ownZone()) })}</>}
            </Show>
            <Show when={care().reviewBy}>
              {(by) => <> · {t("case.careReview", { date: dateOf(by(), ownZone()) })}</>}
            </Show>
          </p>
        )}
      </Show>
      <div class="actions">
        <PowerButton
          {...props}
          verb="arrange-care"
          label={t("caseAct.arrange-care")}
          dialog={ArrangeDialog}
          small
        />
      </div>
    </section>
  </Show>
)

/** Nothing is said of mediation where the category is not shown. */
const isWithoutMediation = ({ category, subCode }: CaseSeen): boolean =>
  category !== undefined && !offersMediation({ category, subCode })

/** The four duties towards a child in need of special protection. */
export const ProtectionCard = (props: Part) => (
  <Show when={isTold(props)}>
    <section class="card padded">
      <h2>{t("case.protection")}</h2>
      <TickList
        {...props}
        verb="protect"
        field="duty"
        group="protection"
        ticked={props.view.protection ?? {}}
      />
      <Show when={isWithoutMediation(props.view)}>
        <p class="note">{t("case.noMediation")}</p>
      </Show>
    </section>
  </Show>
)

/** What must be so before a child goes back to a family; asked for once that is under way. */
export const ReunificationCard = (props: Part) => (
  <Show when={isTold(props)}>
    <section class="card padded">
      <h2>{t("case.reunification")}</h2>
      <p class="soft">{t("case.reunificationText")}</p>
      <TickList
        {...props}
        verb="check-reunification"
        field="check"
        group="reunification"
        ticked={props.view.reunification ?? {}}
      />
    </section>
  </Show>
)
