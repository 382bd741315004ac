import { agencyRef } from "#shared/agency/agency.ts"
import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import { caseRef, type Section, sectionRef } from "#shared/case/case.ts"
import { type Handoff, reviewRef } from "#shared/handoff/handoff.ts"
import { isSourceOf } from "#shared/handoff/rules/standing.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import { cardOf, fieldsOf, opensSummary, stubOf, type Tier, tierOf } from "#shared/handoff/views.ts"
import { type Actor, worksOnCases } from "#shared/kernel/actor.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import { type One, oneWithCan } from "../http/can.ts"
import { missing, notForRole, pageOf, type Question, type Readers } from "../http/read.ts"
import { namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { loadRows } from "../platform/rows.ts"
import { listedIn } from "./store.ts"

/** What lies sealed: the review of this handoff, and for a named reviewer the case's summary. */
async function sealedFor({ deps }: Question, handoff: Handoff, [tier, type]: [Tier, AgencyType]) {
  if (tier === "stub" || tier === "T1") return {}
  const summary = sectionRef(handoff.case, "summary")
  const review = reviewRef(handoff)
  const isReader = tier !== "source" && opensSummary(type)
  const rows = await loadRows(deps.tables, isReader ? [review, summary] : [review])
  const contentOf = (ref: Ref<Section>) => (rows.get(refKey(ref))?.state as Section)?.content
  return { ...contentOf(review), ...(isReader ? { summary: contentOf(summary) } : {}) }
}

const stateIn = <State>({ rows }: One, ref: Ref<State>): State | undefined =>
  rows.get(refKey(ref))?.state as State | undefined

/** Who reads, as far as their tier hangs on it; without a case or an agency there is nothing to see. */
function tierFor(one: One, handoff: Handoff, actor: Actor): [Tier, AgencyType] | undefined {
  const child = stateIn(one, caseRef(handoff.case))
  const own = stateIn(one, agencyRef(actor.agency))
  if (!child || !own) return undefined
  return [tierOf(handoff, actor, { custodian: child.custodian, type: own.type }), own.type]
}

async function peopleOf({ deps }: Question, handoff: Handoff) {
  const people = [handoff.author, handoff.reviewer, handoff.worker, handoff.approver]
  const nameOf = await namesOf(deps.tables, [[], people.filter((each) => each !== undefined)])
  return {
    author: nameOf("person", handoff.author),
    ...(handoff.approver ? { approver: nameOf("person", handoff.approver) } : {}),
    ...(handoff.reviewer ? { reviewer: nameOf("person", handoff.reviewer) } : {}),
    ...(handoff.worker ? { worker: nameOf("person", handoff.worker) } : {}),
  }
}

/** The receiver's story begins with the offer: what went before stayed in the other house. */
const offered = "handoff.offered"

export const handoffReads: Readers = {
  list: async (question) => {
    if (!worksOnCases(question.actor)) return notForRole
    const { agency } = question.actor
    const inbound = question.query["box"] === "in"
    const ended = question.query["state"] === "ended"
    return pageOf(question, {
      wanted: {
        index: inbound ? "inbound" : "outbound",
        hash: `AGENCY#${agency}#${inbound ? "IN" : "OUT"}${ended ? "#ENDED" : ""}`,
        backwards: ended,
      },
      toCard: (item) => (inbound && ended ? stubOf(listedIn(item)) : cardOf(listedIn(item))),
    })
  },
  one: async (question) => {
    const one = await oneWithCan(handoffs, question)
    if (!one) return missing(handoffs.missing)
    const handoff = one.row.state as Handoff
    const sight = tierFor(one, handoff, question.actor)
    if (!sight) return missing(handoffs.missing)
    const [tier] = sight
    const [sealed, people, timeline] = await Promise.all([
      sealedFor(question, handoff, sight),
      tier === "stub" ? {} : peopleOf(question, handoff),
      timelineOf(question, one.row.ref, isSourceOf(handoff, question.actor) ? "" : offered),
    ])
    const { can, why, row } = one
    return {
      body: {
        ...fieldsOf(handoff, tier),
        version: row.version,
        tier,
        ...sealed,
        ...people,
        timeline,
        can,
        why,
      },
      etag: etagOf(handoffs, row),
    }
  },
}
