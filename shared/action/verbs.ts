import * as z from "zod/mini"
import { type Case, caseRef } from "../case/case.ts"
import { isNamedAway } from "../case/rules/relation.ts"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { accept } from "./accept.ts"
import { type Action, type ActionId, actionRef } from "./action.ts"
import { begin } from "./begin.ts"
import { changeDate } from "./change-date.ts"
import { report } from "./report.ts"
import { mayKnowAction } from "./rules/standing.ts"
import { supersede } from "./supersede.ts"
import { verify } from "./verify.ts"

export const actions: Noun = {
  path: "actions",
  ref: (id) => actionRef(id as ActionId),
  verbs: [accept, begin, report, verify, supersede, changeDate],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Tindak lanjut rapat", en: "Actions from meetings" },
      query: z.strictObject({
        ...pageQuery,
        // `verify`: what waits for my agency to see that it was done.
        box: z._default(z.enum(["mine", "following", "verify"]), "mine"),
        state: z._default(z.enum(["open", "over"]), "open"),
      }),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu tindak lanjut", en: "One action" },
      query: z.strictObject({}),
    },
  ],
  missing: "action.missing",
  knows: (state, actor) => mayKnowAction(state as Action, actor),
  behind: {
    ref: (state) => {
      const { case: own, conferredOn = own } = state as Action
      return conferredOn && caseRef(conferredOn)
    },
    keepsAway: (child, actor) => isNamedAway(child as Case, actor),
  },
  statusOf: (state) => (state as Action).status,
}
