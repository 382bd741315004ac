import type { AgencyId } from "../kernel/id.ts"
import type { Audience, Notice, Urgency } from "../kernel/notice.ts"
import type { Action } from "./action.ts"

export type ActionEvent =
  | "action.accepted"
  | "action.begun"
  | "action.blocked"
  | "action.done"
  | "action.not-possible"
  | "action.not-done"
  | "action.verified"
  | "action.doubted"
  | "action.superseded"
  | "action.date-changed"

/** Of an agency its coordinators; of a matter of named people only whoever ran the meeting. */
function hosts({ host, runs, people, excludedPersons }: Action): readonly Audience[] {
  if (!people) return [{ to: "coordinators", agency: host }]
  return runs
    .filter((person) => !excludedPersons.includes(person))
    .map((person) => ({ to: "person", agency: host, person }))
}

const agencyOf = ({ people }: Action, agency: AgencyId): readonly Audience[] =>
  people ? [] : [{ to: "coordinators", agency }]

const doer = (action: Action): readonly Audience[] =>
  action.person
    ? [{ to: "person", agency: action.owner, person: action.person }]
    : agencyOf(action, action.owner)

/** Who is told of an act on an action: whoever has to go on, or has to know that it failed. */
export function noticesFor(kind: ActionEvent, action: Action): readonly Notice[] {
  const tell = (audiences: readonly Audience[], urgency: Urgency): readonly Notice[] =>
    audiences.map((audience) => ({
      kind,
      audience,
      urgency,
      about: { noun: "actions", id: action.id },
    }))
  const told: Record<ActionEvent, () => readonly Notice[]> = {
    "action.accepted": () => (action.person ? tell(doer(action), "week") : []),
    "action.begun": () => [],
    "action.blocked": () => tell(hosts(action), "week"),
    "action.done": () => [
      ...tell(agencyOf(action, action.verifier), "week"),
      ...(action.people ? tell(hosts(action), "week") : []),
    ],
    "action.not-possible": () => tell(hosts(action), "week"),
    "action.not-done": () => tell(hosts(action), "now"),
    "action.verified": () => tell(doer(action), "info"),
    "action.doubted": () => tell(doer(action), "week"),
    "action.superseded": () => tell(doer(action), "week"),
    "action.date-changed": () => [...tell(hosts(action), "info"), ...tell(doer(action), "info")],
  }
  return told[kind]()
}
