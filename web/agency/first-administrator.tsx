import { A } from "@solidjs/router"
import { Show, Suspense } from "solid-js"
import { getMemberships } from "../membership/data.ts"
import { createView } from "../reading.tsx"
import { acting, hasRole } from "../session/agency.ts"
import { t } from "../words/words.ts"
import type { AgencyView } from "./data.ts"

/** Whoever vouches for an agency invites the first person who may invite others. */
export function FirstAdministrator(props: { view: AgencyView }) {
  const isOurs = () =>
    [props.view.parentAgency?.id, props.view.sponsorAgency?.id].includes(acting()?.agency.id)
  const mayInvite = () => isOurs() && props.view.status === "active" && hasRole("AGENCY_ADMIN")
  return (
    <Show when={acting() && mayInvite()}>
      <Suspense>
        <Invitation id={props.view.id} />
      </Suspense>
    </Show>
  )
}

function Invitation(props: { id: string }) {
  const answer = createView(() => getMemberships(props.id))
  const members = () => {
    const known = answer()
    return known?.ok ? known.value.items : undefined
  }
  const hasOne = () =>
    members()?.some((each) => each.status === "active" && each.roles.includes("AGENCY_ADMIN"))
  const isAsked = () => members()?.some((each) => each.asked?.roles.includes("AGENCY_ADMIN"))
  return (
    <Show when={members() && !hasOne()}>
      <p class="note">
        <span>
          {t(isAsked() ? "firstAdmin.asked" : "firstAdmin.none")}{" "}
          <A href={`/anggota?instansi=${props.id}`}>
            {t(isAsked() ? "firstAdmin.see" : "firstAdmin.invite")}
          </A>
        </span>
      </p>
    </Show>
  )
}
