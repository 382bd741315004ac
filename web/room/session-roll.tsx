import { createMemo, createSignal, Show } from "solid-js"
import { instantOf } from "#shared/kernel/instant.ts"
import { hasBegun } from "#shared/meeting/rules/visits.ts"
import type { Session } from "../meeting/data.ts"
import { createView, ProblemNote } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { Select } from "../ui/field.tsx"
import { clockOf, dayOf } from "../ui/time.ts"
import { t } from "../words/words.ts"
import { getRoll, type RoomSeen } from "./data.ts"
import { type Called, rollsWith } from "./overlay.ts"
import { RollCard } from "./roll.tsx"
import type { Unsent } from "./unsent.ts"

/** `Sel 9 Sep, 09.00, Kelompok 1`. */
const nameOf = ({ start, group }: Session): string =>
  [dayOf(start, ownZone()), clockOf(start, ownZone()), group].filter(Boolean).join(", ")

/** Who came to a session that is over came when it began, as far as anybody remembers. */
const then = (rolls: readonly Called[], { start, end }: Session): readonly Called[] =>
  rolls.map((each) => ({
    ...each,
    entries: each.entries.map((entry) =>
      Date.parse(entry.arrivedAt) > Date.parse(end) ? { ...entry, arrivedAt: start } : entry,
    ),
  }))

/** The roll of a meeting of several sessions: called at each, first of the one that is on. */
export function SessionRoll(props: { view: RoomSeen; unsent: Unsent }) {
  const [asked, setAsked] = createSignal<number>()
  const place = () => asked() ?? props.view.room?.session ?? 0
  const roll = createView(() => getRoll(props.view.id, place()))
  const rolls = createMemo(() => {
    const answer = roll()
    return rollsWith(answer?.ok ? answer.value : [], props.unsent.shown(), place())
  })
  const begun = createMemo(() => {
    const now = instantOf(Date.now())
    return props.view.sessions.flatMap((each, value) =>
      value === props.view.room?.session || hasBegun(props.view.sessions, value, now)
        ? [{ value: String(value), label: nameOf(each) }]
        : [],
    )
  })
  const told = (called: readonly Called[]) => {
    const session = props.view.sessions[place()]
    return { rolls: session ? then(called, session) : called, session: place() }
  }
  const failed = () => {
    const answer = roll()
    return answer && !answer.ok ? answer.problem : undefined
  }
  return (
    <>
      <Show when={failed()}>{(problem) => <ProblemNote problem={problem()} />}</Show>
      <RollCard
        view={props.view}
        rolls={rolls()}
        unsent={props.unsent}
        told={told}
        choice={
          <Select
            name="session"
            label={t("roll.session")}
            options={begun()}
            value={String(place())}
            onInput={(value) => setAsked(Number(value))}
          />
        }
      />
    </>
  )
}
