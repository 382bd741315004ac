import { type Section, sectionRef } from "#shared/case/case.ts"
import type { Handoff } from "#shared/handoff/handoff.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import { fieldsOf, tierOf } from "#shared/handoff/views.ts"
import { worksOnCases } from "#shared/kernel/actor.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { oneWithCan } from "../http/can.ts"
import { missing, notForRole, pageOf, type Question, type Readers } from "../http/read.ts"
import { namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { loadRows } from "../platform/rows.ts"
import { cardIn } from "./store.ts"

/** The summary of the case, once a named reviewer may read it. */
async function summaryFor({ deps }: Question, handoff: Handoff, tier: string) {
  if (tier !== "T2" && tier !== "T3") return {}
  const ref = sectionRef(handoff.case, "summary")
  const row = (await loadRows(deps.tables, [ref])).get(refKey(ref))
  return row ? { summary: (row.state as Section).content } : {}
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

export const handoffReads: Readers = {
  list: async (question) => {
    if (!worksOnCases(question.actor)) return notForRole
    const { agency } = question.actor
    const inbound = question.query["box"] === "in"
    const ended = question.query["state"] === "ended"
    return pageOf(
      question,
      {
        index: inbound ? "inbound" : "outbound",
        hash: `AGENCY#${agency}#${inbound ? "IN" : "OUT"}${ended ? "#ENDED" : ""}`,
        backwards: ended,
      },
      cardIn,
    )
  },
  one: async (question) => {
    const one = await oneWithCan(handoffs, question)
    if (!one) return missing(handoffs.missing)
    const handoff = one.row.state as Handoff
    const tier = tierOf(handoff, question.actor)
    const [summary, people, timeline] = await Promise.all([
      summaryFor(question, handoff, tier),
      tier === "stub" ? {} : peopleOf(question, handoff),
      timelineOf(question, one.row.ref),
    ])
    const { can, why, row } = one
    return {
      body: {
        ...fieldsOf(handoff, tier),
        version: row.version,
        tier,
        ...summary,
        ...people,
        timeline,
        can,
        why,
      },
      etag: etagOf(handoffs, row),
    }
  },
}
