import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import { PowerButton } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { dayOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { CaseSeen, Seat } from "./data.ts"
import type { Part } from "./part.ts"
import { AddSeatDialog, KeepAwayDialog, RemoveSeatDialog } from "./team-dialogs.tsx"

export const seatAgency = ({
  agency,
  name,
}: Seat): { readonly id: string; readonly name: string } =>
  typeof agency === "string" ? { id: agency, name: name ?? agency } : agency

const keptAway = ({ conflictedAgencies, excludedPersons }: CaseSeen): number =>
  (conflictedAgencies?.length ?? 0) + (excludedPersons?.length ?? 0)

/** Who works for this child beside each other, and as what; one leads, and only one. */
export const TeamCard = (props: Part) => (
  <Show when={props.view.team}>
    {(team) => (
      <section class="card padded">
        <h2>{t("case.teamTitle")}</h2>
        <ul class="seats">
          <li>
            <A href={`/instansi/${props.view.custodian.id}`}>{props.view.custodian.name}</A>
            <span class="chip calm">{t("case.lead")}</span>
          </li>
          <Show when={props.view.careHolder}>
            {(holder) => (
              <li>
                <A href={`/instansi/${holder().id}`}>{holder().name}</A>
                <span class="chip calm">{label("relation", "care-holder")}</span>
              </li>
            )}
          </Show>
          <For each={team()}>
            {(seat) => (
              <li>
                <A href={`/instansi/${seatAgency(seat).id}`}>{seatAgency(seat).name}</A>
                <span class="chip">{label("teamRole", seat.role)}</span>
                <span class="soft">
                  {t("case.seatSince", { date: dayOf(seat.since, ownZone()) })}
                </span>
                <PowerButton
                  {...props}
                  verb="remove-from-team"
                  label={t("caseAct.remove-from-team")}
                  about={seatAgency(seat).name}
                  look="harm"
                  small
                  dialog={(given) => <RemoveSeatDialog {...given} agency={seatAgency(seat)} />}
                />
              </li>
            )}
          </For>
        </ul>
        <Show when={keptAway(props.view) > 0}>
          <p class="soft">{t("case.keptAway", { n: keptAway(props.view) })}</p>
        </Show>
        <div class="actions">
          <PowerButton
            {...props}
            verb="add-to-team"
            label={t("caseAct.add-to-team")}
            small
            dialog={AddSeatDialog}
          />
          <PowerButton
            {...props}
            verb="keep-away"
            label={t("caseAct.keep-away")}
            small
            dialog={KeepAwayDialog}
          />
        </div>
      </section>
    )}
  </Show>
)
