import { useParams } from "@solidjs/router"
import { For, Show, Suspense } from "solid-js"
import { getAgenda, type ItemView } from "../agenda/data.ts"
import { Row } from "../handoff/bast.tsx"
import { OnePage } from "../one-page.tsx"
import { createView } from "../reading.tsx"
import { getRoom, type RoomSeen } from "../room/data.ts"
import { acting, ownZone } from "../session/agency.ts"
import { clockOf, dateOf } from "../ui/time.ts"
import { t } from "../words/words.ts"
import { Paper, Signing } from "./kop.tsx"
import { dayOfSession, hoursOf, placeOfSession } from "./when.ts"

/** The invitation as a letter, for agencies that file paper. */
export function InvitationPage() {
  const params = useParams<{ id: string }>()
  return (
    <OnePage
      load={() => getRoom(params.id)}
      origin={{ href: `/rapat/${params.id}`, name: t("app.back") }}
      title={() => t("invitation.title")}
    >
      {(view) => (
        <Suspense>
          <Letter view={view()} />
        </Suspense>
      )}
    </OnePage>
  )
}

const silent = ["withdrawn", "deferred", "proposed"]

/** Nothing of a case stands in a letter: it is read in offices, by whoever opens the post. */
const isTold = ({ isOnCase, status, needsPledge }: ItemView): boolean =>
  !isOnCase && !needsPledge && !silent.includes(status)

function Letter(props: { view: RoomSeen }) {
  const agenda = createView(() => getAgenda(props.view.id))
  const items = () => {
    const answer = agenda()
    return answer?.ok ? answer.value.filter(isTold) : []
  }
  const isSecret = () => props.view.profile === "case-conference"
  return (
    <Paper host={props.view.host.name}>
      <div class="letter-head">
        <dl>
          <dt>{t("invitation.number")}</dt>
          <dd>{t("paper.blank")}</dd>
          <dt>{t("invitation.nature")}</dt>
          <dd>{t(isSecret() ? "invitation.secret" : "invitation.usual")}</dd>
          <dt>{t("invitation.about")}</dt>
          <dd>{isSecret() ? t("invitation.conference") : t("invitation.meeting")}</dd>
        </dl>
        <p>{dateOf(new Date().toISOString(), ownZone())}</p>
      </div>
      <p>
        {t("invitation.to")}
        <br />
        <Show
          when={acting()?.agency.id !== props.view.host.id}
          fallback={t("invitation.allInvited")}
        >
          {t("invitation.head", { agency: acting()?.agency.name ?? "" })}
        </Show>
        <br />
        {t("invitation.place")}
      </p>
      <p class="indent">{t(isSecret() ? "invitation.openSecret" : "invitation.open")}</p>
      <For each={props.view.sessions}>
        {(session) => (
          <dl class="rows-of">
            <Row term={t("invitation.day")}>{dayOfSession(session)}</Row>
            <Row term={t("invitation.time")}>{hoursOf(session)}</Row>
            <Row term={t("invitation.where")}>{placeOfSession(session)}</Row>
          </dl>
        )}
      </For>
      <Show when={!isSecret()}>
        <p>
          {t("invitation.agenda")} <strong>{props.view.title}</strong>
        </p>
        <Show when={items().length > 0}>
          <ol class="numbered">
            <For each={items()}>
              {(item) => (
                <li>
                  {item.title}
                  <Show when={item.window}>
                    {(window) => (
                      <>
                        {" "}
                        ({clockOf(window().start, ownZone())}–{clockOf(window().end, ownZone())}{" "}
                        {ownZone()})
                      </>
                    )}
                  </Show>
                </li>
              )}
            </For>
          </ol>
        </Show>
      </Show>
      <p class="indent">{t("invitation.answer")}</p>
      <p class="indent">{t("invitation.close")}</p>
      <div class="signatures one">
        <Signing
          role={t("invitation.signs")}
          name={props.view.chair?.name}
          agency={props.view.host.name}
        />
      </div>
      <footer>
        <p>{t("invitation.invited")}</p>
        <ol class="numbered">
          <For each={props.view.invitations}>{({ agency }) => <li>{agency.name}</li>}</For>
        </ol>
      </footer>
    </Paper>
  )
}
