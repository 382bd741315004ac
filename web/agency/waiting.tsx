import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import { PlaceName } from "../region/place-name.tsx"
import { ownZone } from "../session/agency.ts"
import { Ago } from "../ui/due.tsx"
import { Icon } from "../ui/icon.tsx"
import { label, t } from "../words/words.ts"
import type { Profile } from "./data.ts"
import { AgencyName } from "./names.tsx"

/** What a directory without gaps would know, and this registration does not say. */
function missingIn({ contact, location, services, type, accreditation }: Profile) {
  return [
    ...(contact?.phone || contact?.whatsapp ? [] : ["phone"]),
    ...(location ? [] : ["location"]),
    ...(services.length > 0 ? [] : ["services"]),
    ...(type === "LKSA" && !accreditation ? ["accreditation"] : []),
  ]
}

/** One registration: who vouches for it, who agreed, and what it leaves open. */
export const Waiting = (props: {
  agency: Profile
  chosen: boolean
  onToggle: (isOn: boolean) => void
}) => (
  <li class="card waiting">
    <label class="choice">
      <input
        type="checkbox"
        checked={props.chosen}
        onInput={(event) => props.onToggle(event.currentTarget.checked)}
      />
      <span class="unseen">{t("queue.choose", { agency: props.agency.name })}</span>
    </label>
    <div class="what">
      <p class="title">
        <A href={`/instansi/${props.agency.id}`}>{props.agency.name}</A>{" "}
        <span class="chip">{label("agencyType", props.agency.type)}</span>
        <Show when={props.agency.dinsosTypes?.at(-1)}>
          {(type) => <span class="chip">{t("agency.typeLetter", { letter: type().type })}</span>}
        </Show>
      </p>
      <p class="soft">
        <PlaceName code={props.agency.region} /> · <span class="reference">{props.agency.id}</span>
      </p>
      <p>
        <span class="soft">{t("agency.sponsor")}</span>{" "}
        <Show when={props.agency.sponsor} fallback={t("queue.noSponsor")}>
          {(sponsor) => <AgencyName id={sponsor()} />}
        </Show>
      </p>
      <ul class="steps">
        <For each={props.agency.approvals}>
          {(approval) => (
            <li>
              <Icon name="check" />
              <span>
                <AgencyName id={approval.agency} />
                <span class="soft">
                  {" "}
                  · <Ago at={approval.at} zone={ownZone()} />
                </span>
              </span>
            </li>
          )}
        </For>
        <li class="open">
          <Icon name="wait" />
          {t((props.agency.approvals ?? []).length > 0 ? "queue.needsOne" : "queue.needsTwo")}
        </li>
      </ul>
      <Show when={missingIn(props.agency).length > 0}>
        <p class="soft">
          {t("queue.missing")}{" "}
          {missingIn(props.agency)
            .map((part) => label("queueMissing", part))
            .join(", ")}
        </p>
      </Show>
    </div>
  </li>
)
