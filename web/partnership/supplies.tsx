import { For, Show } from "solid-js"
import type { Answer, Receipt } from "../api.ts"
import { type Asked, PowerButton } from "../powers.tsx"
import { RegionName } from "../region/place-name.tsx"
import { ownZone } from "../session/agency.ts"
import { shortDayOf } from "../ui/time.ts"
import { language, t } from "../words/words.ts"
import type { DeliveryView, PartnershipView, SupplyView } from "./data.ts"
import { takesIn } from "./recipients.ts"
import { ConfirmDialog, RecordDialog } from "./supply-acts.tsx"
import "./supplies.css"

type Seen = {
  readonly view: PartnershipView
  readonly etag: string | undefined
  readonly act: (asked: Asked) => Promise<Answer<Receipt>>
}

/** What a programme hands out: planned and delivered; what nobody stated is said to be unknown. */
export const Supplies = (props: Seen) => (
  <Show when={props.view.supplies.length > 0}>
    <section class="card padded">
      <h2>{t("supply.title")}</h2>
      <For each={props.view.supplies}>{(supply) => <SupplyTable supply={supply} />}</For>
      <div class="actions">
        <PowerButton
          {...props}
          verb="record-delivery"
          label={t("supply.record")}
          dialog={RecordDialog}
        />
        <Show when={props.view.supplies.some(takesIn)}>
          <PowerButton
            {...props}
            verb="confirm-delivery"
            look="main"
            label={t("supply.confirm")}
            dialog={ConfirmDialog}
          />
        </Show>
      </div>
    </section>
  </Show>
)

/** A figure in the reader's own writing; an unknown one in words, never as nought. */
const Figure = (props: { of: number | undefined }) => (
  <Show when={props.of !== undefined} fallback={<i class="soft">{t("supply.unstated")}</i>}>
    {(props.of ?? 0).toLocaleString(language() === "id" ? "id-ID" : "en-GB")}
  </Show>
)

/** The sum of what was stated; nothing where nobody stated any. */
function totalOf(supply: SupplyView, field: "planned" | "delivered"): number | undefined {
  const stated = supply.deliveries.flatMap((each) => each[field] ?? [])
  return stated.length > 0 ? stated.reduce((sum, each) => sum + each, 0) : undefined
}

const SupplyTable = (props: { supply: SupplyView }) => (
  <div class="wide-table" role="region" tabindex="0" aria-label={props.supply.item}>
    <table class="supplies">
      <caption>
        {props.supply.item} <span class="soft">({props.supply.unit})</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("supply.to")}</th>
          <th scope="col" class="number">
            {t("supply.planned")}
          </th>
          <th scope="col" class="number">
            {t("supply.delivered")}
          </th>
          <th scope="col">{t("supply.confirmed")}</th>
        </tr>
      </thead>
      <tbody>
        <For
          each={props.supply.deliveries}
          fallback={
            <tr>
              <td colspan="4" class="soft">
                {t("supply.none")}
              </td>
            </tr>
          }
        >
          {(delivery) => <DeliveryRow delivery={delivery} />}
        </For>
      </tbody>
      <Show when={props.supply.deliveries.length > 1}>
        <tfoot>
          <tr>
            <th scope="row">{t("supply.total")}</th>
            <td class="number">
              <Figure of={totalOf(props.supply, "planned")} />
            </td>
            <td class="number">
              <Figure of={totalOf(props.supply, "delivered")} />
            </td>
            <td />
          </tr>
        </tfoot>
      </Show>
    </table>
  </div>
)

const DeliveryRow = (props: { delivery: DeliveryView }) => (
  <tr>
    <th scope="row">
      <Show when={props.delivery.to.region} fallback={props.delivery.to.agency?.name}>
        {(code) => (
          <>
            <RegionName code={code()} />
            <Show when={props.delivery.to.through}>
              {(agency) => (
                <span class="soft"> {t("supply.through", { agency: agency().name })}</span>
              )}
            </Show>
          </>
        )}
      </Show>
    </th>
    <td class="number">
      <Figure of={props.delivery.planned} />
    </td>
    <td class="number">
      <Figure of={props.delivery.delivered} />
    </td>
    <td>
      <Show
        when={props.delivery.confirmedAt}
        fallback={<span class="soft">{t("supply.notConfirmed")}</span>}
      >
        {(at) => shortDayOf(at(), ownZone())}
      </Show>
    </td>
  </tr>
)
