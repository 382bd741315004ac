import { useAction, useParams } from "@solidjs/router"
import { For, Show } from "solid-js"
import { OnePage } from "../one-page.tsx"
import { type Asked, PowerButton, PowerPanel } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { dateOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { AgreeDialog, RefuseRolesDialog, refuseName } from "./asked.tsx"
import { CertificateChip } from "./certificate.tsx"
import { actOnMembership, getMembership, type MemberView } from "./data.ts"
import { CertifyDialog, memberDeeds } from "./deeds.tsx"
import { DeskCard } from "./desk.tsx"
import { endName } from "./end.tsx"
import { Facts, Story } from "./parts.tsx"
import { AskRolesDialog, RevokeDialog } from "./role-dialogs.tsx"
import { RoleList } from "./roles.tsx"
import { roleWords } from "./row.tsx"
import { SeatDialog } from "./seat.tsx"
import "./membership.css"

type Seen = {
  readonly view: MemberView
  readonly etag: string | undefined
  readonly act: (asked: Asked) => ReturnType<typeof actOnMembership>
}

/** One person in the agency: what they may do, what waits for them, and what may be done about it. */
export function MemberPage() {
  const params = useParams<{ agency: string; person: string }>()
  const id = () => `${params.agency}.${params.person}`
  const run = useAction(actOnMembership)
  const act = (asked: Asked) => run({ id: id(), ...asked })
  return (
    <OnePage
      load={() => getMembership(id())}
      origin={{ href: "/anggota", name: t("member.list") }}
      title={(view) => view.person.name}
      above={(view) => <Chips view={view()} />}
    >
      {(view, etag) => (
        <div class="split">
          <div class="stack">
            <AskedCard view={view()} etag={etag()} act={act} />
            <Show when={view().status !== "contact"}>
              <RolesCard view={view()} etag={etag()} act={act} />
              <CertificateCard view={view()} etag={etag()} act={act} />
            </Show>
            <Show when={view().status === "active"}>
              <DeskCard
                agency={view().agency.id}
                person={view().person.id}
                button={
                  <PowerButton
                    verb="seat"
                    label={t("roster.seat")}
                    view={view()}
                    etag={etag()}
                    dialog={SeatDialog}
                    act={act}
                  />
                }
              />
            </Show>
          </div>
          <div class="stack">
            <PowerPanel
              title={t("memberAct.title")}
              deeds={memberDeeds}
              view={view()}
              etag={etag()}
              name={(verb) => (verb === "end" ? endName(view()) : label("memberAct", verb))}
              act={act}
            />
            <Facts view={view()} />
            <Duties view={view()} />
            <Story view={view()} />
          </div>
        </div>
      )}
    </OnePage>
  )
}

const Chips = (props: { view: MemberView }) => (
  <div class="chips">
    <span
      class="chip"
      classList={{
        good: props.view.status === "active",
        warm: props.view.status === "suspended",
        calm: props.view.status === "invited",
      }}
    >
      {label("memberStatus", props.view.status)}
    </span>
    <Show when={props.view.status === "active"}>
      <CertificateChip certificate={props.view.certificate} />
    </Show>
  </div>
)

/** Roles that wait for a second person, with the two answers for whoever may give them. */
const AskedCard = (props: Seen) => (
  <Show when={props.view.status !== "ended" && props.view.asked}>
    {(asked) => (
      <section class="note">
        <h2>{t("member.waiting")}</h2>
        <p>{t("member.asked", { by: asked().by.name, roles: roleWords(asked().roles) })}.</p>
        <Show
          when={props.view.can["agree"] === true}
          fallback={<p class="soft">{props.view.why["agree"]}</p>}
        >
          <p class="soft">{t("member.waitingText")}</p>
        </Show>
        <div class="actions">
          <PowerButton
            {...props}
            verb="agree"
            look="main"
            label={t("memberAct.agree")}
            dialog={AgreeDialog}
          />
          <PowerButton
            {...props}
            verb="refuse-roles"
            label={refuseName(props.view)}
            dialog={RefuseRolesDialog}
          />
        </div>
      </section>
    )}
  </Show>
)

const RolesCard = (props: Seen) => (
  <section class="card padded">
    <h2>{t("member.roles")}</h2>
    <Show
      when={props.view.roles.length > 0}
      fallback={<p class="soft same">{t("member.noRoles")}</p>}
    >
      <RoleList roles={props.view.roles} />
    </Show>
    <div class="actions">
      <PowerButton
        {...props}
        verb="ask-roles"
        label={t("memberAct.ask-roles")}
        dialog={AskRolesDialog}
      />
      <Show when={props.view.roles.length > 0}>
        <PowerButton
          {...props}
          verb="revoke-roles"
          look="plain"
          label={t("memberAct.revoke-roles")}
          dialog={RevokeDialog}
        />
      </Show>
    </div>
  </section>
)

const CertificateCard = (props: Seen) => (
  <section class="card padded">
    <h2>{t("member.certificate")}</h2>
    <Show
      when={props.view.certificate}
      fallback={<p class="soft same">{t("member.noCertificate")}</p>}
    >
      {(certificate) => (
        <dl class="facts">
          <dt>{t("certificate.number")}</dt>
          <dd>{certificate().number}</dd>
          <dt>{t("certificate.body")}</dt>
          <dd>{certificate().body}</dd>
          <dt>{t("certificate.until")}</dt>
          <dd class="chips">
            {dateOf(certificate().validUntil, ownZone())}
            <CertificateChip certificate={certificate()} />
          </dd>
        </dl>
      )}
    </Show>
    <div class="actions">
      <PowerButton
        {...props}
        verb="certify"
        label={t("memberAct.certify")}
        dialog={CertifyDialog}
      />
    </div>
  </section>
)

const held = ({ holds }: MemberView) =>
  (["reviewer", "worker"] as const).filter((as) => holds[as] > 0)

/** What waits for this person by name: nobody leaves while something does. */
const Duties = (props: { view: MemberView }) => (
  <Show when={held(props.view).length > 0}>
    <section class="card padded">
      <h2>{t("member.duties")}</h2>
      <ul class="stack tight">
        <For each={held(props.view)}>
          {(as) => (
            <li>
              {label("duty", as)}{" "}
              <span class="figures soft">{t("member.holds", { n: props.view.holds[as] })}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  </Show>
)
