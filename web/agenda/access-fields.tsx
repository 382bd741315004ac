import { Show, Suspense } from "solid-js"
import type { MeetingView } from "../meeting/data.ts"
import { getDelegates } from "../meeting/delegates-data.ts"
import { createView, Loaded } from "../reading.tsx"
import { Checkboxes, Radios } from "../ui/choice.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import type { Proposal } from "./proposal.ts"

type Fields = {
  view: MeetingView
  form: Proposal
  set: (change: Partial<Proposal>) => void
  wrongAgencies: string | undefined
  wrongPeople: string | undefined
}

const invitedTo = ({ host, invitations }: MeetingView) => [
  ...new Map(
    [host, ...invitations.map(({ agency }) => agency)].map((each) => [each.id, each]),
  ).values(),
]

/** Who may know of an item: everybody invited, these agencies, or these people. */
export const AccessFields = (props: Fields) => (
  <>
    <Radios
      name="access"
      legend={t("agenda.access")}
      hint={t("agenda.accessHint")}
      value={props.form.to}
      onInput={(to) => props.set({ to })}
      choices={[
        ...(props.form.caseReference.trim() ? [] : [{ value: "all", label: t("itemAccess.all") }]),
        { value: "agencies", label: t("itemAccess.agencies") },
        { value: "people", label: t("itemAccess.people") },
      ]}
    />
    <Show when={props.form.to === "agencies"}>
      <Checkboxes
        name="agencies"
        legend={t("agenda.accessAgencies")}
        values={props.form.agencies}
        wrong={props.wrongAgencies}
        onInput={(agencies) => props.set({ agencies })}
        choices={invitedTo(props.view).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Show>
    <Seen {...props} />
    <Show when={props.form.to === "people"}>
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <People {...props} />
      </Suspense>
    </Show>
  </>
)

/** In words who will see the item: nobody finds out afterwards that it was for two. */
const Seen = (props: Fields) => {
  const names = () =>
    invitedTo(props.view)
      .filter(({ id }) => props.form.agencies.includes(id))
      .map(({ name }) => name)
  return (
    <Show when={props.form.to === "agencies" && names().length > 0}>
      <p class="note" aria-live="polite">
        {t("agenda.seenBy", { names: names().join(", ") })}
      </p>
    </Show>
  )
}

function People(props: Fields) {
  const ids = () => invitedTo(props.view).map(({ id }) => id)
  const people = createView(() => getDelegates([...ids()].sort().join(",")))
  return (
    <Loaded answer={people()}>
      {(all) => (
        <Checkboxes
          name="people"
          legend={t("agenda.accessPeople")}
          values={props.form.people}
          wrong={props.wrongPeople}
          onInput={(chosen) => props.set({ people: chosen })}
          choices={all().items.flatMap(({ agency, people: staff }) =>
            staff.map(({ id, name }) => ({
              value: `${id}@${agency.id}`,
              label: name,
              hint: agency.name,
            })),
          )}
        />
      )}
    </Loaded>
  )
}
