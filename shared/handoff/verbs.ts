import * as z from "zod/mini"
import { sealedRead } from "../case/rules/receipt.ts"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { commonRefusals } from "../kernel/verb.ts"
import { accept } from "./accept.ts"
import { acknowledge } from "./acknowledge.ts"
import { acknowledgeFreeze } from "./acknowledge-freeze.ts"
import { answer } from "./answer.ts"
import { answerPull } from "./answer-pull.ts"
import { ask } from "./ask.ts"
import { breach } from "./breach.ts"
import { cancel } from "./cancel.ts"
import { checkIn } from "./check-in.ts"
import { commit } from "./commit.ts"
import { confirmWithdrawal } from "./confirm-withdrawal.ts"
import { create } from "./create.ts"
import { decline } from "./decline.ts"
import { dispute } from "./dispute.ts"
import { emergencyCommit } from "./emergency-commit.ts"
import { escalate } from "./escalate.ts"
import { expire } from "./expire.ts"
import { failHandover } from "./fail-handover.ts"
import { type Handoff, type HandoffId, handoffRef } from "./handoff.ts"
import { lowerRisk } from "./lower-risk.ts"
import { move } from "./move.ts"
import { offer } from "./offer.ts"
import { place } from "./place.ts"
import { progress } from "./progress.ts"
import { proposeOutcome } from "./propose-outcome.ts"
import { pull } from "./pull.ts"
import { raiseRisk } from "./raise-risk.ts"
import { ratify } from "./ratify.ts"
import { restoreBasis } from "./restore-basis.ts"
import { returnBack } from "./return.ts"
import { reveal } from "./reveal.ts"
import { actDue } from "./rules/ladder.ts"
import { knowsHandoff } from "./rules/standing.ts"
import { sendBack } from "./send-back.ts"
import { startHandover } from "./start-handover.ts"
import { submit } from "./submit.ts"
import { takeOver } from "./take-over.ts"
import { verify } from "./verify.ts"
import { withdraw } from "./withdraw.ts"
import { withdrawBasis } from "./withdraw-basis.ts"

export const handoffs: Noun = {
  path: "handoffs",
  ref: (id) => handoffRef(id as HandoffId),
  verbs: [
    create,
    pull,
    answerPull,
    submit,
    sendBack,
    offer,
    acknowledge,
    ask,
    answer,
    accept,
    decline,
    withdraw,
    confirmWithdrawal,
    escalate,
    raiseRisk,
    lowerRisk,
    cancel,
    commit,
    reveal,
    startHandover,
    checkIn,
    failHandover,
    place,
    emergencyCommit,
    ratify,
    move,
    takeOver,
    progress,
    proposeOutcome,
    verify,
    dispute,
    returnBack,
    withdrawBasis,
    acknowledgeFreeze,
    restoreBasis,
    breach,
    expire,
  ],
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
    {
      name: "manifest",
      path: "/{id}/manifest",
      title: { id: "Apa yang ikut berpindah", en: "What goes along" },
      query: z.strictObject({ ...pageQuery }),
    },
    sealedRead("review", { id: "Bahan tinjauan", en: "What the review rests on" }),
    sealedRead("handover", { id: "Perjalanan dan berita acara", en: "Journey and record" }),
  ],
  missing: "handoff.missing",
  knows: (state, actor) => knowsHandoff(state as Handoff, actor),
  epochOf: (state) => (state as Handoff).epoch,
  statusOf: (state) => (state as Handoff).status,
  wake: (state, at) => {
    const act = actDue(state as Handoff, at)
    return act && { verb: act === "expire" ? expire : breach, input: {} }
  },
}
