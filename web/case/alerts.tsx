import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { Moment } from "../ui/due.tsx"
import { label, t } from "../words/words.ts"
import type { CaseSeen } from "./data.ts"

type Seen = { readonly view: CaseSeen }

/** What must not be overlooked: a right of the child that was broken, another house that may know it. */
export const Alerts = (props: Seen) => (
  <>
    <For each={props.view.flags}>
      {(flag) => (
        <section class="note warm rights" role="alert">
          <h2>{t("case.violation")}</h2>
          <p>{label("violation", flag.rule)}</p>
          <p class="soft">
            {t("case.violationText")} <Moment at={flag.at} zone={ownZone()} />
          </p>
        </section>
      )}
    </For>
    <For each={props.view.sameChild}>
      {(each) => (
        <section class="note warm">
          <h2>{t("case.same", { agency: each.name })}</h2>
          <p>{t("case.sameText", { agency: each.name })}</p>
          <A href={`/instansi/${each.agency}`}>{t("case.sameWay", { agency: each.name })}</A>
        </section>
      )}
    </For>
    <Show when={props.view.closure}>
      {(closure) => (
        <section class="note good">
          <h2>{t("case.closedNote")}</h2>
          <p>{label("closing", closure().outcome)}</p>
          <p class="soft">
            <Moment at={closure().at} zone={ownZone()} />
          </p>
        </section>
      )}
    </Show>
  </>
)

/** Right after the intake: what now holds, and what most people do next. */
export const Opened = (props: Seen) => (
  <section class="note good" role="status">
    <h2>{t("intake.opened")}</h2>
    <p>{t("intake.openedText", { agency: props.view.custodian.name })}</p>
    <div class="actions">
      <A class="button main" href={`/kasus/${props.view.id}/layanan`}>
        {t("serasi.open")}
      </A>
      <A class="button" href={`/kasus/${props.view.id}/serah-terima/baru`}>
        {t("case.offer")}
      </A>
    </div>
  </section>
)
