import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import { me } from "../session/agency.ts"
import { label, t } from "../words/words.ts"
import { CertificateChip } from "./certificate.tsx"
import type { MemberCard } from "./data.ts"
import { memberPath } from "./path.ts"

/** Roles in words, in one line. */
export const roleWords = (roles: readonly string[]): string =>
  roles.map((role) => label("role", role)).join(", ")

/** One person in the list: who, in which roles, and what somebody should see to. */
export const MemberRow = (props: { card: MemberCard }) => (
  <li>
    <A class="row-link" href={memberPath(props.card.id)}>
      <span class="what">
        <span class="title">
          <strong>{props.card.person.name}</strong>
          <Show when={props.card.person.id === me()?.person.id}>
            <span class="chip calm">{t("member.you")}</span>
          </Show>
          <Show when={props.card.status === "active"}>
            <CertificateChip certificate={props.card.certificate} />
          </Show>
        </span>
        <Roles card={props.card} />
      </span>
      <span class="when soft">
        <Show when={props.card.holds}>
          {(n) => <span class="figures">{t("member.holds", { n: n() })}</span>}
        </Show>
        <Show when={props.card.contact?.phone ?? props.card.person.email}>
          {(reached) => <span class="reached">{reached()}</span>}
        </Show>
      </span>
    </A>
  </li>
)

const Roles = (props: { card: MemberCard }) => (
  <Show
    when={props.card.contact}
    fallback={
      <span class="roles">
        <Show when={props.card.roles.length === 0 && !props.card.asked}>
          <span class="soft">{t("member.noRoles")}</span>
        </Show>
        <For each={props.card.roles}>
          {(role) => <span class="chip">{label("role", role)}</span>}
        </For>
        <Show when={props.card.asked}>
          {(asked) => (
            <For each={asked().roles}>
              {(role) => (
                <span class="chip waiting">
                  {label("role", role)}, {t("member.unconfirmed")}
                </span>
              )}
            </For>
          )}
        </Show>
      </span>
    }
  >
    {(contact) => <span class="soft">{contact().profession}</span>}
  </Show>
)
