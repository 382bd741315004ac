import * as z from "zod/mini"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { commonRefusals } from "../kernel/verb.ts"
import { meetingRef } from "../meeting/meeting.ts"
import { type Item, type ItemId, itemRef } from "../meeting/rows/item.ts"
import { behindConference } from "../meeting/rules/conference.ts"
import { amend } from "./amend.ts"
import { commitHandoff } from "./commit-handoff.ts"
import { decide } from "./decide.ts"
import { defer } from "./defer.ts"
import { offerHandoff } from "./offer-handoff.ts"
import { open } from "./open.ts"
import { place } from "./place.ts"
import { propose } from "./propose.ts"
import { record } from "./record.ts"
import { recuse } from "./recuse.ts"
import { isOpenTo } from "./rules/standing.ts"
import { turnDown } from "./turn-down.ts"
import { withdraw } from "./withdraw.ts"

export const agendaItems: Noun = {
  path: "agenda-items",
  ref: (id) => itemRef(id as ItemId),
  verbs: [
    propose,
    place,
    turnDown,
    withdraw,
    recuse,
    open,
    record,
    commitHandoff,
    offerHandoff,
    decide,
    defer,
    amend,
  ],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Butir yang menunggu rapat", en: "Items that wait for a meeting" },
      query: z.strictObject({
        ...pageQuery,
        box: z._default(z.enum(["backlog", "proposed"]), "backlog"),
      }),
      refusals: commonRefusals,
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu butir agenda", en: "One agenda item" },
      query: z.strictObject({}),
    },
  ],
  missing: "agenda.missing",
  // The rest hangs on the meeting and the case: each verb looks at both.
  knows: (state, actor) => isOpenTo(state as Item, actor),
  // What is on no child tells of its conference all the same.
  behind: {
    ref: (state) => {
      const { meeting } = state as Item
      return meeting && meetingRef(meeting)
    },
    behind: behindConference,
  },
  statusOf: (state) => (state as Item).status,
}
