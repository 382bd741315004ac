import type { AgencyId } from "../kernel/id.ts"
import type { Audience, Notice, Urgency } from "../kernel/notice.ts"
import type { Task } from "../task/task.ts"
import type { Action } from "./action.ts"
import { ownerOf, verifierOf } from "./rules/standing.ts"

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

/** Whoever does it; once the child has moved, its new owner has named nobody yet. */
function doer(action: Action, task: Task | undefined): readonly Audience[] {
  const owner = ownerOf(action, task)
  return action.person && owner === action.owner
    ? [{ to: "person", agency: owner, person: action.person }]
    : agencyOf(action, owner)
}

const verifier = (action: Action, task: Task | undefined): readonly Audience[] => {
  const agency = verifierOf(action, task)
  return agency ? agencyOf(action, agency) : []
}

/**
 * Who is told of an act on an action: whoever has to go on, or has to know that it failed.
 * @param task tells whose it is where it goes along with a child
 */
export function noticesFor(
  kind: ActionEvent,
  action: Action,
  task: Task | undefined,
): readonly Notice[] {
  const tell = (audiences: readonly Audience[], urgency: Urgency): readonly Notice[] =>
    audiences.map((audience) => ({
      kind,
      audience,
      urgency,
      about: { noun: "actions", id: action.id },
    }))
  const told: Record<ActionEvent, () => readonly Notice[]> = {
    "action.accepted": () => (action.person ? tell(doer(action, task), "week") : []),
    "action.begun": () => [],
    "action.blocked": () => tell(hosts(action), "week"),
    "action.done": () => [
      ...tell(verifier(action, task), "week"),
      ...(action.people ? tell(hosts(action), "week") : []),
    ],
    "action.not-possible": () => tell(hosts(action), "week"),
    "action.not-done": () => tell(hosts(action), "now"),
    "action.verified": () => tell(doer(action, task), "info"),
    "action.doubted": () => tell(doer(action, task), "week"),
    "action.superseded": () => tell(doer(action, task), "week"),
    "action.date-changed": () => [
      ...tell(hosts(action), "info"),
      ...tell(doer(action, task), "info"),
    ],
  }
  return told[kind]()
}
