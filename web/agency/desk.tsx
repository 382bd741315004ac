import { For, Show } from "solid-js"
import { acting, ownZone } from "../session/agency.ts"
import { Icon } from "../ui/icon.tsx"
import { dayOf } from "../ui/time.ts"
import { t } from "../words/words.ts"
import type { AgencyView } from "./data.ts"

/** Who answers when something is offered to the agency; names only where the API tells them. */
export function DeskCard(props: { view: AgencyView }) {
  const desk = () => props.view.desk
  const isOwn = () => props.view.id === acting()?.agency.id
  return (
    <section class="card padded">
      <div class="card-head">
        <h2>{t("desk.title")}</h2>
        <Show
          when={desk().active}
          fallback={
            <span class="chip warm">
              <Icon name="cross" />
              {t("desk.off")}
            </span>
          }
        >
          <span class="chip good">
            <Icon name="check" />
            {t("desk.on")}
          </span>
        </Show>
      </div>
      <Show when={desk().active} fallback={<p class="soft same">{t("desk.offText")}</p>}>
        <Show
          when={desk().now?.onDuty ?? desk().now?.deputy}
          fallback={<p class="soft same">{isOwn() ? t("desk.nobody") : t("desk.namesKept")}</p>}
        >
          {(person) => (
            <dl class="about">
              <div>
                <dt>{t("desk.onDuty")}</dt>
                <dd>{person().name}</dd>
              </div>
              <Show when={desk().now?.onDuty && desk().now?.deputy}>
                {(deputy) => (
                  <div>
                    <dt>{t("desk.deputy")}</dt>
                    <dd>{deputy().name}</dd>
                  </div>
                )}
              </Show>
            </dl>
          )}
        </Show>
        <Show when={desk().weeks?.some((week) => week.onDuty)}>
          <div>
            <h3>{t("desk.weeks")}</h3>
            <ul class="duty-weeks">
              <For each={desk().weeks}>
                {(week) => (
                  <li>
                    <span class="soft figures">
                      {dayOf(week.from, ownZone())} – {dayOf(week.until, ownZone())}
                    </span>
                    <span>{[week.onDuty?.name, week.deputy?.name].filter(Boolean).join(", ")}</span>
                  </li>
                )}
              </For>
            </ul>
          </div>
        </Show>
      </Show>
    </section>
  )
}
