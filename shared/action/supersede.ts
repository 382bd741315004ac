import * as z from "zod/mini"
import { why } from "../handoff/rules/texts.ts"
import { caseRoles } from "../kernel/actor.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { actionWordsRef, openActions } from "./action.ts"
import { actionRefusals, refuse } from "./refusals.ts"
import { changeOf, stepped, wordsWrite } from "./rules/change.ts"
import { actionFor, around, hosts, notAt, unknown } from "./rules/standing.ts"
import { taskEnded } from "./rules/task.ts"

/** The host takes it back: something else was decided instead. */
export const supersede = defineVerb({
  noun: "actions",
  name: "supersede",
  title: { id: "Nyatakan diganti", en: "Supersede" },
  input: z.strictObject({ reason: why }),
  roles: caseRoles,
  refusals: pick(actionRefusals, "action.missing", "action.not-host", "action.wrong-state"),
  first: actionFor,
  second: ({ action }, { input }) => ({
    ...around(action),
    words: action && input ? actionWordsRef(action.state.id) : undefined,
  }),
  may: (found, { actor }) => {
    const refused = unknown(found, actor)
    if (refused || !found.action) return refused
    if (!hosts(found.action.state, actor)) return refuse("action.not-host")
    return notAt(found, ...openActions)
  },
  decide: ({ words, count, ...found }, { reason }, facts) => {
    const { action, task, case: child } = found
    if (!action) return refuse("action.missing")
    return changeOf(action, stepped(action.state, { found, status: "superseded" }, facts), {
      event: "action.superseded",
      found,
      writes: [
        wordsWrite(action.state, words, { reason }),
        ...taskEnded({ task, case: child, count }, "dropped", facts),
      ],
    })
  },
})
