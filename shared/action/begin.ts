import * as z from "zod/mini"
import { caseRoles } from "../kernel/actor.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { actionRefusals, refuse } from "./refusals.ts"
import { changeOf, stepped } from "./rules/change.ts"
import { actionFor, around, owning } from "./rules/standing.ts"

/** Work on it has begun, or goes on. */
export const begin = defineVerb({
  noun: "actions",
  name: "begin",
  title: { id: "Mulai kerjakan", en: "Begin" },
  input: z.strictObject({}),
  roles: caseRoles,
  refusals: pick(actionRefusals, "action.missing", "action.not-owner", "action.wrong-state"),
  first: actionFor,
  second: ({ action }) => around(action),
  may: (found, { actor }) => owning(found, actor, "accepted", "blocked"),
  decide: ({ count: _count, ...found }, _, facts) => {
    const { action } = found
    if (!action) return refuse("action.missing")
    const next = stepped(action.state, { found, status: "in-progress" }, facts)
    return changeOf(action, next, { event: "action.begun", found, writes: [] })
  },
})
