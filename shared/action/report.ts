import * as z from "zod/mini"
import { line, why } from "../handoff/rules/texts.ts"
import { caseRoles } from "../kernel/actor.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { actionWordsRef } from "./action.ts"
import { actionRefusals, refuse } from "./refusals.ts"
import { changeOf, stepped, wordsWrite } from "./rules/change.ts"
import { actionFor, around, dueOf, owning } from "./rules/standing.ts"
import { taskEnded } from "./rules/task.ts"

const Report = z.strictObject({
  status: z.enum(["done", "not-possible", "not-done", "blocked"]),
  evidence: z.optional(line),
  reason: z.optional(why),
})
type Report = z.infer<typeof Report>

/** What was done is shown; what was not is explained. */
function unexplained({ status, evidence, reason }: Report): Refusal | undefined {
  if (status === "done") return evidence ? undefined : refuse("action.evidence-required")
  return reason ? undefined : refuse("action.reason-required")
}

/**
 * What became of it, in the owner's words. Not possible says that circumstances changed, and is no
 * failure; not done is one: an agency's figures keep them apart.
 */
export const report = defineVerb({
  noun: "actions",
  name: "report",
  title: { id: "Laporkan", en: "Report" },
  input: Report,
  roles: caseRoles,
  refusals: pick(
    actionRefusals,
    "action.missing",
    "action.not-owner",
    "action.wrong-state",
    "action.evidence-required",
    "action.reason-required",
  ),
  first: actionFor,
  second: ({ action }, { input }) => ({
    ...around(action),
    words: action && input ? actionWordsRef(action.state.id) : undefined,
  }),
  may: (found, { actor }) => owning(found, actor, "accepted", "in-progress", "blocked"),
  decide: ({ words, count, ...found }, input, facts) => {
    const { action, task, case: child } = found
    if (!action) return refuse("action.missing")
    const wrong = unexplained(input)
    if (wrong) return wrong
    const { status, evidence, reason } = input
    const how = status === "done" ? "done" : "dropped"
    const ended = status === "blocked" ? [] : taskEnded({ task, case: child, count }, how, facts)
    return changeOf(action, stepped(action.state, { found, status }, facts), {
      event: `action.${status}`,
      found,
      writes: [
        wordsWrite(action.state, words, {
          ...(evidence ? { evidence } : {}),
          ...(reason ? { reason } : {}),
        }),
        ...ended,
      ],
      facts: { late: dueOf(action.state, task?.state) < facts.at },
    })
  },
})
