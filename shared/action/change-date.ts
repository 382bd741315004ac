import * as z from "zod/mini"
import { why } from "../handoff/rules/texts.ts"
import { caseRoles } from "../kernel/actor.ts"
import { replace } from "../kernel/decision.ts"
import { instantSchema } from "../kernel/instant.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { isImplausible } from "../task/rules/standing.ts"
import { type Action, actionWordsRef } from "./action.ts"
import { actionRefusals, refuse } from "./refusals.ts"
import { changeOf, stepped, wordsWrite } from "./rules/change.ts"
import { actionFor, around, dueOf, hosts, isOwner, notAt, unknown } from "./rules/standing.ts"

/** Puts it on another day, and says why; the task of a child moves along. */
export const changeDate = defineVerb({
  noun: "actions",
  name: "change-date",
  title: { id: "Ubah tenggat", en: "Change the due date" },
  input: z.strictObject({ due: instantSchema, reason: why }),
  roles: caseRoles,
  refusals: pick(
    actionRefusals,
    "action.missing",
    "action.not-theirs",
    "action.wrong-state",
    "action.due-implausible",
  ),
  first: actionFor,
  second: ({ action }, { input }) => ({
    ...around(action),
    words: action && input ? actionWordsRef(action.state.id) : undefined,
  }),
  may: (found, { actor }) => {
    const refused = unknown(found, actor)
    if (refused || !found.action) return refused
    const isTheirs = isOwner(found, actor) || hosts(found.action.state, actor)
    if (!isTheirs) return refuse("action.not-theirs")
    return notAt(found, "proposed", "accepted", "in-progress", "blocked")
  },
  decide: ({ words, count: _count, ...found }, { due, reason }, facts) => {
    const { action, task } = found
    if (!action) return refuse("action.missing")
    const { actor, at } = facts
    if (isImplausible(due, at)) return refuse("action.due-implausible")
    const { status } = action.state
    const next: Action = { ...stepped(action.state, { found, status }, facts), due }
    const note = { at, agency: actor.agency, text: reason }
    const isOpen = task?.state.status === "open"
    return changeOf(action, next, {
      event: "action.date-changed",
      found,
      writes: [
        wordsWrite(next, words, { notes: [...(words?.state.notes ?? []), note] }),
        ...(isOpen ? [replace(task, { ...task.state, due, updatedAt: at })] : []),
      ],
      facts: { was: dueOf(action.state, task?.state) },
    })
  },
})
