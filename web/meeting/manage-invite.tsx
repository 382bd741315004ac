import { createSignal, Show, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { t } from "../words/words.ts"
import type { MeetingView } from "./data.ts"
import type { Invited } from "./plan-form.ts"
import { InvitedRows } from "./plan-invited.tsx"
import { WhoFields } from "./plan-who.tsx"
import "./plan.css"

/** Asks further agencies, and further people of those that are asked already. */
export function InviteDialog(props: ActProps<MeetingView>) {
  const begun = untrack(() =>
    props.view.invitations.map(
      ({ agency, need }): Invited => ({ agency: agency.id, name: agency.name, need, people: [] }),
    ),
  )
  const [agencies, setAgencies] = createSignal<readonly Invited[]>([])
  const [known, setKnown] = createSignal<readonly Invited[]>(begun)
  const [tried, setTried] = createSignal(false)
  const people = () =>
    known().flatMap(({ agency, people }) =>
      people.map(({ person, part }) => ({ agency, person, part })),
    )
  const isEmpty = () => agencies().length + people().length === 0
  const body = () => {
    setTried(true)
    if (isEmpty()) return undefined
    return {
      agencies: agencies().map(({ agency, need, people }) => ({
        agency,
        need,
        ...(people.length > 0
          ? { people: people.map(({ person, part }) => ({ person, part })) }
          : {}),
      })),
      people: people(),
    }
  }
  return (
    <ActDialog
      {...props}
      title={t("manage.invite")}
      text={t("manage.inviteText")}
      send={t("manage.invite")}
      done={t("did.invite")}
      body={body}
    >
      <WhoFields
        invited={agencies()}
        without={begun.map(({ agency }) => agency)}
        wrong={tried() && isEmpty() ? t("manage.inviteWrong") : undefined}
        onInput={setAgencies}
      />
      <Show when={begun.length > 0}>
        <details class="past">
          <summary>{t("manage.invitePeople")}</summary>
          <InvitedRows
            fixed
            invited={known()}
            without={(props.view.seats ?? []).map(({ person }) => person.id)}
            onInput={setKnown}
          />
        </details>
      </Show>
    </ActDialog>
  )
}
