import { Show, Suspense } from "solid-js"
import type { ItemView } from "../agenda/data.ts"
import { getDelegates } from "../meeting/delegates-data.ts"
import { createView } from "../reading.tsx"
import { type Option, Select } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import type { RoomSeen } from "./data.ts"

/** Agencies at the table for an item: the host, and those invited who may know of it. */
export function partiesOf(view: RoomSeen, { access }: ItemView): readonly Option[] {
  const mayKnow = (id: string): boolean => {
    if (access.to === "all") return true
    if (access.to === "agencies") return access.agencies.some((each) => each === id)
    return access.people.some(({ agency }) => agency === id)
  }
  const invited = view.invitations.map(({ agency }) => agency).filter(({ id }) => mayKnow(id))
  const named = new Map([view.host, ...invited].map(({ id, name }) => [id, name]))
  return [...named].map(([value, label]) => ({ value, label }))
}

/** Who of an agency does it; nobody is named where that is not known in the room. */
export const PersonField = (props: {
  agency: string
  value: string
  onInput: (person: string) => void
}) => (
  <Suspense>
    <Show when={props.agency} keyed>
      {(agency) => <People {...props} agency={agency} />}
    </Show>
  </Suspense>
)

function People(props: { agency: string; value: string; onInput: (person: string) => void }) {
  const people = createView(() => getDelegates(props.agency))
  const options = () => {
    const answer = people()
    const staff = answer?.ok ? answer.value.items : []
    return staff
      .flatMap(({ people: all }) => all)
      .map(({ id, name }) => ({ value: id, label: name }))
  }
  return (
    <Select
      name="person"
      label={t("room.person")}
      optional={t("app.optional")}
      blank={t("room.personLater")}
      options={options()}
      value={props.value}
      onInput={props.onInput}
    />
  )
}
