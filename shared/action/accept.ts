import * as z from "zod/mini"
import { isKeptAway } from "../case/rules/relation.ts"
import { caseRoles } from "../kernel/actor.ts"
import { rely } from "../kernel/decision.ts"
import { personId } from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { actorOf, type Membership, membershipRef } from "../membership/membership.ts"
import type { Action } from "./action.ts"
import { actionRefusals, refuse } from "./refusals.ts"
import { changeOf, stepped } from "./rules/change.ts"
import { actionFor, around, mayKnowAction, owning, type Subjects } from "./rules/standing.ts"
import { becomesTask, taskBegun } from "./rules/task.ts"

/** Whoever is to do it is a colleague who may know of it. */
function canDo(row: Row<Membership> | undefined, { action, case: child }: Subjects): boolean {
  const actor = row && actorOf(row.state)
  if (!actor || !action || !mayKnowAction(action.state, actor)) return false
  const { people } = action.state
  return !(child && isKeptAway(child.state, actor)) && (!people || people.includes(actor.person))
}

/** The agency takes it on; what it owes a child as custodian becomes a task of that child. */
export const accept = defineVerb({
  noun: "actions",
  name: "accept",
  title: { id: "Terima tindak lanjut", en: "Accept the action" },
  input: z.strictObject({ person: z.optional(personId) }),
  roles: caseRoles,
  refusals: pick(
    actionRefusals,
    "action.missing",
    "action.not-owner",
    "action.wrong-state",
    "action.case-closed",
    "action.person-unknown",
  ),
  first: ({ id, actor, input }) => ({
    ...actionFor({ id }),
    member: input?.person ? membershipRef(input.person, actor.agency) : undefined,
  }),
  second: ({ action }) => around(action),
  may: (found, { actor }) => {
    const refused = owning(found, actor, "proposed")
    if (refused) return refused
    return found.case?.state.status === "closed" ? refuse("action.case-closed") : undefined
  },
  decide: ({ member, count, ...found }, { person }, facts) => {
    const { action, case: child } = found
    if (!action) return refuse("action.missing")
    if (person && !canDo(member, found)) return refuse("action.person-unknown")
    const next: Action = {
      ...stepped(action.state, { found, status: "accepted" }, facts),
      ...(person ? { person } : {}),
    }
    const begun =
      child && becomesTask(next, child) ? taskBegun(next, [child.state, count], facts) : undefined
    return changeOf(action, begun ? { ...next, task: begun.task } : next, {
      event: "action.accepted",
      found,
      writes: begun?.writes ?? [],
      relies: member ? [rely(member, "status", "roles")] : [],
    })
  },
})
