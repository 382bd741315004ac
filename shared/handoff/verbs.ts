import * as z from "zod/mini"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { commonRefusals } from "../kernel/verb.ts"
import { accept } from "./accept.ts"
import { acknowledge } from "./acknowledge.ts"
import { commit } from "./commit.ts"
import { create } from "./create.ts"
import { decline } from "./decline.ts"
import { type Handoff, type HandoffId, handoffRef } from "./handoff.ts"
import { offer } from "./offer.ts"
import { knowsHandoff } from "./rules/standing.ts"
import { sendBack } from "./send-back.ts"
import { submit } from "./submit.ts"
import { withdraw } from "./withdraw.ts"

export const handoffs: Noun = {
  path: "handoffs",
  ref: (id) => handoffRef(id as HandoffId),
  verbs: [create, submit, sendBack, offer, acknowledge, accept, decline, withdraw, commit],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Serah terima masuk atau keluar", en: "Handoffs received or sent" },
      query: z.strictObject({
        ...pageQuery,
        box: z._default(z.enum(["in", "out"]), "in"),
        state: z._default(z.enum(["open", "ended"]), "open"),
      }),
      refusals: commonRefusals,
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu serah terima", en: "One handoff" },
      query: z.strictObject({}),
    },
  ],
  missing: "handoff.missing",
  knows: (state, actor) => knowsHandoff(state as Handoff, actor),
  epochOf: (state) => (state as Handoff).epoch,
  statusOf: (state) => (state as Handoff).status,
}
