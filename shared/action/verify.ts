import * as z from "zod/mini"
import { why } from "../handoff/rules/texts.ts"
import { caseRoles } from "../kernel/actor.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { actionWordsRef } from "./action.ts"
import { actionRefusals, refuse } from "./refusals.ts"
import { changeOf, stepped, wordsWrite } from "./rules/change.ts"
import { actionFor, around, isOwner, notAt, unknown, verifierOf } from "./rules/standing.ts"

/** Another agency sees that it was done, or says what is still missing. */
export const verify = defineVerb({
  noun: "actions",
  name: "verify",
  title: { id: "Periksa", en: "Verify" },
  input: z.strictObject({ confirm: z.boolean(), note: z.optional(why) }),
  roles: caseRoles,
  refusals: pick(
    actionRefusals,
    "action.missing",
    "action.own-deed",
    "action.not-verifier",
    "action.wrong-state",
    "action.reason-required",
  ),
  first: actionFor,
  second: ({ action }, { input }) => ({
    ...around(action),
    words: action && input ? actionWordsRef(action.state.id) : undefined,
  }),
  may: (found, { actor }) => {
    const refused = unknown(found, actor)
    if (refused || !found.action) return refused
    if (isOwner(found, actor)) return refuse("action.own-deed")
    const verifier = verifierOf(found.action.state, found.task?.state)
    return verifier === actor.agency ? notAt(found, "done") : refuse("action.not-verifier")
  },
  decide: ({ words, count: _count, ...found }, { confirm, note }, facts) => {
    const { action } = found
    if (!action) return refuse("action.missing")
    if (!confirm && !note) return refuse("action.reason-required")
    const { actor, at } = facts
    const status = confirm ? "verified" : "in-progress"
    const known = words?.state.notes ?? []
    const notes = [...known, ...(note ? [{ at, agency: actor.agency, text: note }] : [])]
    return changeOf(action, stepped(action.state, { found, status }, facts), {
      event: confirm ? "action.verified" : "action.doubted",
      found,
      writes: note ? [wordsWrite(action.state, words, { notes })] : [],
    })
  },
})
