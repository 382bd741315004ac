import { refKey } from "#shared/kernel/ref.ts"
import { type Meeting, type MeetingCard, meetingRef } from "#shared/meeting/meeting.ts"
import { knowsMeeting } from "#shared/meeting/rules/standing.ts"
import { type Network, type NetworkId, networkRef } from "#shared/network/network.ts"
import { memberIn } from "#shared/network/rules/standing.ts"
import type { Objective, Programme } from "#shared/programme/programme.ts"
import { programmes } from "#shared/programme/verbs.ts"
import { cardOf } from "#shared/programme/views.ts"
import { oneWithCan } from "../http/can.ts"
import { cardIn, missing, pageOf, type Question, type Readers } from "../http/read.ts"
import { namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { loadRows, readPage } from "../platform/rows.ts"
import { quarterlyReport } from "./report.ts"

/** A series that meets every month for five years. */
const meetingsAtMost = 60

/**
 * Its newest meetings, as far as the reader may know of them. The partition holds the host's own
 * meetings alone, so a stranger's draft that names the programme is never read.
 */
async function meetingsOf({ deps, actor }: Question, { id, host }: Programme) {
  const { items } = await readPage(deps.tables, {
    index: "outbound",
    hash: `PROGRAMME#${id}#${host}`,
    limit: meetingsAtMost,
    backwards: true,
  })
  const cards = items.map((item) => item["card"] as MeetingCard)
  const rows = await loadRows(
    deps.tables,
    cards.map((card) => meetingRef(card.id)),
    false,
  )
  return cards.filter((card) => {
    const meeting = rows.get(refKey(meetingRef(card.id)))?.state as Meeting | undefined
    return meeting !== undefined && knowsMeeting(meeting, actor)
  })
}

type NameOf = Awaited<ReturnType<typeof namesOf>>

/** People are named to their own agency only. */
function objectiveWith({ outcome, ...objective }: Objective, nameOf: NameOf | undefined) {
  if (!outcome) return objective
  const { by, ...said } = outcome
  return { ...objective, outcome: { ...said, ...(nameOf ? { by: nameOf("person", by) } : {}) } }
}

/** Whether the reader's agency is in the network whose programmes are asked for. */
async function isMember({ deps, actor }: Question, id: NetworkId): Promise<boolean> {
  const row = (await loadRows(deps.tables, [networkRef(id)])).get(refKey(networkRef(id)))
  return row !== undefined && memberIn(row.state as Network, actor.agency) !== undefined
}

export const programmeReads: Readers = {
  list: async (question) => {
    const network = question.query["network"] as NetworkId | undefined
    if (network && !(await isMember(question, network))) return missing(programmes.missing)
    const wanted = network
      ? ({ index: "outbound", hash: `NETWORK#${network}#PROGRAMMES` } as const)
      : ({ index: "inbound", hash: `AGENCY#${question.actor.agency}#PROGRAMMES` } as const)
    return pageOf(question, { wanted: { ...wanted, backwards: true }, toCard: cardIn })
  },
  one: async (question) => {
    const one = await oneWithCan(programmes, question)
    if (!one) return missing(programmes.missing)
    const { can, why, row } = one
    const programme = row.state as Programme
    const people = programme.objectives.flatMap(({ outcome }) => outcome?.by ?? [])
    const [meetings, nameOf, timeline] = await Promise.all([
      meetingsOf(question, programme),
      namesOf(question.deps.tables, [[], [...new Set(people)]]),
      timelineOf(question, row.ref),
    ])
    const { network, region } = programme
    return {
      body: {
        ...cardOf(programme),
        ...(network ? { network } : {}),
        ...(region ? { region } : {}),
        objectives: programme.objectives.map((each) =>
          objectiveWith(each, programme.host === question.actor.agency ? nameOf : undefined),
        ),
        meetings,
        version: row.version,
        timeline,
        can,
        why,
      },
      etag: etagOf(programmes, row),
    }
  },
  report: quarterlyReport,
}
