import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import { speakers } from "../partnership/standing.ts"
import { PlaceName } from "../region/place-name.tsx"
import { hasRole } from "../session/agency.ts"
import { Icon } from "../ui/icon.tsx"
import { label, t } from "../words/words.ts"
import type { Unfit } from "./data.ts"
import { LineWords, Reasons, Ways } from "./reasons.tsx"

/** Those that could help, had one's own agency an agreement with them. */
export const Unagreed = (props: { items: readonly Unfit[] }) => (
  <section class="stack tight" aria-labelledby="unagreed">
    <h2 id="unagreed">{t("nearest.unagreed")}</h2>
    <p role="status">{t("nearest.unagreedText")}</p>
    <Show when={hasRole(...speakers)} fallback={<p>{t("nearest.askToPropose")}</p>}>
      <p>
        <A class="button main" href="/kerja-sama/baru">
          <Icon name="agreement" />
          {t("partner.new")}
        </A>
      </p>
    </Show>
    <ul class="card candidates">
      <For each={props.items}>{(each) => <Candidate item={each} />}</For>
    </ul>
  </section>
)

const Candidate = (props: { item: Unfit }) => (
  <li class="candidate">
    <span class="rank">
      <Icon name="agreement" />
    </span>
    <div class="stack tight">
      <div>
        <h3>
          <A href={`/instansi/${props.item.agency.id}`}>{props.item.agency.name}</A>
        </h3>
        <p class="soft">
          {label("agencyType", props.item.agency.type)} ·{" "}
          <PlaceName code={props.item.agency.region} />
        </p>
      </div>
      <details>
        <summary>{t("nearest.whyNot")}</summary>
        <Reasons lines={props.item.lines} />
      </details>
      <p class="glance">
        <For each={props.item.lines.filter(({ rule }) => rule === "room" || rule === "distance")}>
          {(line) => <LineWords line={line} />}
        </For>
      </p>
      <Ways fit={props.item} />
    </div>
  </li>
)
