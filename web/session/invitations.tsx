import { revalidate, useAction, useNavigate } from "@solidjs/router"
import { createSignal, For, Show } from "solid-js"
import { ActDialog, createActing } from "../acting.tsx"
import { actOnMembership } from "../membership/data.ts"
import { ProblemNote } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { say } from "../ui/toast.tsx"
import { label, t } from "../words/words.ts"
import { actFor, type Invitation, invitations } from "./agency.ts"
import { learn } from "./me.ts"
import "./invitations.css"

/** Agencies that want this person among them: yes or no, in sight of what it means. */
export const Invitations = () => (
  <Show when={invitations().length > 0}>
    <section class="invitations" aria-label={t("invitation.title")}>
      <For each={invitations()}>{(each) => <InvitationCard invitation={each} />}</For>
    </section>
  </Show>
)

function InvitationCard(props: { invitation: Invitation }) {
  const run = useAction(actOnMembership)
  const navigate = useNavigate()
  const { busy, problem, attempt } = createActing()
  const [declining, setDeclining] = createSignal(false)
  const agency = () => props.invitation.agency
  const answer = (verb: string) =>
    run({
      id: props.invitation.id,
      verb,
      body: {},
      etag: `"${props.invitation.version}"`,
      agency: agency().id,
    })
  const accept = async () => {
    const joined = agency()
    if (!(await attempt(answer("accept")))) return
    await learn()
    actFor(joined.id)
    say(t("invitation.accepted", { agency: joined.name }))
    navigate("/")
    await revalidate()
  }
  const decline = async () => {
    const told = await answer("decline-invitation")
    if (told.ok) await learn()
    return told
  }
  return (
    <article class="card padded invitation">
      <div>
        <p class="soft">{label("agencyType", agency().type)}</p>
        <h2>{t("invitation.to", { agency: agency().name })}</h2>
      </div>
      <Show when={props.invitation.roles.length > 0}>
        <p>{t("invitation.roles")}</p>
        <ul class="granted">
          <For each={props.invitation.roles}>
            {(role) => (
              <li>
                <strong>{label("role", role)}</strong>{" "}
                <span class="soft">{label("may", role, "")}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <div class="actions">
        <Button look="main" busy={busy()} onClick={() => void accept()}>
          {t("invitation.accept")}
          <span class="unseen">: {agency().name}</span>
        </Button>
        <Button onClick={() => setDeclining(true)}>
          {t("invitation.decline")}
          <span class="unseen">: {agency().name}</span>
        </Button>
      </div>
      <Show when={declining()}>
        <ActDialog
          harm
          title={t("invitation.declineTitle", { agency: agency().name })}
          text={t("invitation.declineText")}
          send={t("invitation.decline")}
          done={t("invitation.declined")}
          onClose={() => setDeclining(false)}
          body={() => ({})}
          act={decline}
        />
      </Show>
    </article>
  )
}
