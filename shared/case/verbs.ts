import * as z from "zod/mini"
import { system } from "../kernel/actor.ts"
import { instantSchema } from "../kernel/instant.ts"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { commonRefusals } from "../kernel/verb.ts"
import { addToTeam } from "./add-to-team.ts"
import { arrangeCare } from "./arrange-care.ts"
import { askConference } from "./ask-conference.ts"
import { assess } from "./assess.ts"
import { breach, dueClock } from "./breach.ts"
import type { Case, CaseId } from "./case.ts"
import { caseRef } from "./case.ts"
import { change } from "./change.ts"
import { checkReunification } from "./check-reunification.ts"
import { close } from "./close.ts"
import { identify } from "./identify.ts"
import { keepAway } from "./keep-away.ts"
import { lowerRisk } from "./lower-risk.ts"
import { nameWorker } from "./name-worker.ts"
import { nudge } from "./nudge.ts"
import { open } from "./open.ts"
import { protect } from "./protect.ts"
import { raiseRisk } from "./raise-risk.ts"
import { recordEvent } from "./record-event.ts"
import { recordKey } from "./record-key.ts"
import { removeFromTeam } from "./remove-from-team.ts"
import { reopen } from "./reopen.ts"
import { reveal } from "./reveal.ts"
import { custodianOnly, sealedRead } from "./rules/receipt.ts"
import { mayKnowCase } from "./rules/relation.ts"
import { takeCare } from "./take-care.ts"

const nothing = z.strictObject({})
export const cases: Noun = {
  path: "cases",
  ref: (id) => caseRef(id as CaseId),
  verbs: [
    open,
    change,
    assess,
    raiseRisk,
    lowerRisk,
    recordKey,
    arrangeCare,
    protect,
    checkReunification,
    identify,
    addToTeam,
    removeFromTeam,
    nameWorker,
    keepAway,
    recordEvent,
    nudge,
    askConference,
    reveal,
    close,
    reopen,
    takeCare,
    breach,
  ],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Kasus instansi saya", en: "Cases of my agency" },
      query: z.strictObject({
        ...pageQuery,
        box: z._default(z.enum(["mine", "team", "care"]), "mine"),
      }),
      refusals: commonRefusals,
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu kasus", en: "One case" },
      query: nothing,
    },
    {
      name: "custody",
      path: "/{id}/custody",
      title: { id: "Siapa pegang anak ini?", en: "Who holds this child?" },
      query: z.strictObject({ at: z.optional(instantSchema) }),
    },
    {
      name: "handoffs",
      path: "/{id}/handoffs",
      title: { id: "Serah terima anak ini", en: "Handoffs of this child" },
      query: nothing,
    },
    {
      name: "tasks",
      path: "/{id}/tasks",
      title: { id: "Tugas untuk anak ini", en: "Tasks for this child" },
      query: z.strictObject({ ...pageQuery, state: z._default(z.enum(["open", "done"]), "open") }),
    },
    {
      name: "excerpts",
      path: "/{id}/excerpts",
      title: { id: "Petikan notula anak ini", en: "Excerpts of minutes on this child" },
      query: nothing,
    },
    {
      name: "receipts",
      path: "/{id}/receipts",
      title: { id: "Siapa membuka apa", en: "Who opened what" },
      query: z.strictObject({ ...pageQuery }),
      refusals: custodianOnly,
    },
    sealedRead("identity", { id: "Identitas anak", en: "The child’s identity" }),
    sealedRead("location", { id: "Tempat anak berada", en: "Where the child is" }),
    sealedRead("summary", { id: "Ringkasan asesmen", en: "Summary of the assessment" }),
  ],
  missing: "case.missing",
  knows: (state, actor) => actor.person === system.person || mayKnowCase(state as Case, actor),
  epochOf: (state) => (state as Case).custodyEpoch,
  statusOf: (state) => (state as Case).status,
  wake: (state, at) => (dueClock(state as Case, at) ? { verb: breach, input: {} } : undefined),
}
