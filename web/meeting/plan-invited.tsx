import { createAsync } from "@solidjs/router"
import { createSignal, createUniqueId, For, Show } from "solid-js"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { label, t } from "../words/words.ts"
import { type Delegate, getDelegates, mostAsked } from "./delegates-data.ts"
import { Avatar } from "./faces.tsx"
import type { Face, Invited, Part } from "./plan-form.ts"

const parts: readonly Part[] = ["lead", "deputy"]

/** As many people of an agency as are in sight at once. */
const few = 4

/** Whoever is chosen first leads, the next one stands in. */
const inOrder = (people: readonly Omit<Face, "part">[]): readonly Face[] =>
  people.map((each, place) => ({ ...each, part: parts[place] ?? "delegate" }))

type Inviting = {
  readonly invited: readonly Invited[]
  readonly onInput: (invited: readonly Invited[]) => void
}

/** The agencies to invite: whether they must come, and who of them. */
export function InvitedRows(props: Inviting & { fixed?: boolean; without?: readonly string[] }) {
  const ids = () =>
    props.invited
      .map((each) => each.agency)
      .sort()
      .slice(0, mostAsked)
      .join(",")
  const delegates = createAsync(async () => (ids() ? getDelegates(ids()) : undefined))
  const peopleOf = (agency: string): readonly Delegate[] => {
    const answer = delegates.latest
    const staff = answer?.ok ? answer.value.items : []
    const people = staff.find((each) => each.agency.id === agency)?.people ?? []
    return people.filter(({ id }) => !props.without?.includes(id))
  }
  const change = (agency: string, part: Partial<Invited>) =>
    props.onInput(
      props.invited.map((each) => (each.agency === agency ? { ...each, ...part } : each)),
    )
  return (
    <ul class="invited">
      <For each={props.invited.map((each) => each.agency)}>
        {(agency) => (
          <Show when={props.invited.find((each) => each.agency === agency)}>
            {(each) => (
              <InvitedRow
                invited={each()}
                fixed={props.fixed ?? false}
                people={peopleOf(agency)}
                onChange={(part) => change(agency, part)}
                onDrop={() =>
                  props.onInput(props.invited.filter((other) => other.agency !== agency))
                }
              />
            )}
          </Show>
        )}
      </For>
    </ul>
  )
}

function InvitedRow(props: {
  invited: Invited
  fixed: boolean
  people: readonly Delegate[]
  onChange: (part: Partial<Invited>) => void
  onDrop: () => void
}) {
  const id = createUniqueId()
  const isMandatory = () => props.invited.need === "mandatory"
  return (
    <li>
      <div class="head">
        <strong id={id}>{props.invited.name}</strong>
        <Show when={!props.fixed}>
          <label class="switch">
            <input
              type="checkbox"
              checked={isMandatory()}
              aria-describedby={id}
              onInput={(event) =>
                props.onChange({ need: event.currentTarget.checked ? "mandatory" : "optional" })
              }
            />
            {label("need", "mandatory")}
          </label>
          <Button small look="plain" onClick={props.onDrop}>
            <Icon name="cross" />
            <span class="unseen">{t("plan.uninvite", { agency: props.invited.name })}</span>
          </Button>
        </Show>
      </div>
      <Show when={props.people.length > 0} fallback={<p class="hint">{t("plan.noPeople")}</p>}>
        <People
          invited={props.invited}
          people={props.people}
          onChange={(people) => props.onChange({ people })}
        />
      </Show>
    </li>
  )
}

const rolesIn = ({ roles }: Delegate): string => roles.map((role) => label("role", role)).join(", ")

/** The people an agency may send, as faces to press; none chosen means that it decides itself. */
const People = (props: {
  invited: Invited
  people: readonly Delegate[]
  onChange: (people: readonly Face[]) => void
}) => {
  const [whole, setWhole] = createSignal(false)
  const chosen = (person: string) => props.invited.people.find((each) => each.person === person)
  const toggle = ({ id, name, member }: Delegate) =>
    props.onChange(
      inOrder(
        chosen(id)
          ? props.invited.people.filter((each) => each.person !== id)
          : [...props.invited.people, { person: id, name, member }],
      ),
    )
  const shown = () =>
    whole() ? props.people : props.people.filter((each, at) => at < few || chosen(each.id))
  return (
    <ul class="people" aria-label={t("plan.peopleOf", { agency: props.invited.name })}>
      <For each={shown()}>
        {(each) => (
          <li>
            <button
              type="button"
              class="face"
              aria-pressed={chosen(each.id) !== undefined}
              onClick={() => toggle(each)}
            >
              <Avatar name={each.name} />
              <span>
                {each.name}
                <span class="hint">
                  <Show when={chosen(each.id)} fallback={rolesIn(each)}>
                    {(face) => label("part", face().part)}
                  </Show>
                </span>
              </span>
            </button>
          </li>
        )}
      </For>
      <Show when={shown().length < props.people.length}>
        <li>
          <Button small onClick={() => setWhole(true)}>
            {t("plan.morePeople", { n: props.people.length - shown().length })}
          </Button>
        </li>
      </Show>
    </ul>
  )
}
