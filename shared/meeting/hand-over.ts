import * as z from "zod/mini"
import { caseRef, relyOnCase } from "../case/case.ts"
import { isKeptAway } from "../case/rules/relation.ts"
import { rely } from "../kernel/decision.ts"
import { type PersonId, personId } from "../kernel/id.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { actorOf, membershipRef } from "../membership/membership.ts"
import type { Meeting, MeetingStatus, Seat } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { type Roll, rollRef } from "./rows/minutes.ts"
import { changeOf, listWrites } from "./rules/change.ts"
import { meetingOf } from "./rules/rolls.ts"
import { running } from "./rules/running.ts"
import { mostSeats, runnersOf, runs, withSeats } from "./rules/seats.ts"
import { knowsMeeting } from "./rules/standing.ts"
import { rollsNow } from "./rules/visits.ts"
import { listRefs } from "./rules/written.ts"

const stages: readonly MeetingStatus[] = [
  "in-progress",
  "adjourned",
  "held",
  "minutes-draft",
  "minutes-review",
  "minutes-approved",
]

type Part = "chair" | "minute-taker"
const holderOf = ({ owner, chair = owner, minuteTaker = owner }: Meeting, part: Part): PersonId =>
  part === "chair" ? chair : minuteTaker

/** As many as the minutes tell of; the ledger keeps every one. */
const kept = 20

/** Whoever held the part stays as one of their agency. */
function seatsAfter(before: Meeting, next: Meeting): readonly Seat[] {
  const asked = runnersOf(next)
  const partOf = (seat: Seat) => asked.find(({ person }) => person === seat.person)?.part
  const seats = (before.seats ?? []).map((each) =>
    each.removedAt || !runs(each) ? each : { ...each, part: partOf(each) ?? "delegate" },
  )
  const all = withSeats(seats, asked)
  // Nobody needs a place of their own to lead.
  return all.length > mostSeats ? seats : all
}

const isHere = (roll: Roll | undefined, person: PersonId): boolean =>
  roll?.entries.some((each) => each.person === person && !each.leftAt) ?? false

/** Over the minutes whoever was not there may preside as well: else nobody could end them. */
const mustBeHere = ({ status }: Meeting): boolean => status === "in-progress"

function unfit(
  meeting: Meeting,
  [part, person]: readonly [Part, PersonId],
  roll: Roll | undefined,
): Refusal | undefined {
  if (holderOf(meeting, part) === person) return refuse("meeting.nothing-asked")
  const other = holderOf(meeting, part === "chair" ? "minute-taker" : "chair")
  if (meeting.profile === "case-conference" && other === person) {
    return refuse("meeting.chair-required")
  }
  const isAway = mustBeHere(meeting) && !isHere(roll, person)
  return isAway ? refuse("meeting.person-absent") : undefined
}

/**
 * Chair or minutes go over to a colleague once the room has opened: whoever is kept away from the
 * child meanwhile, or has to go, leaves a meeting that can still be ended. The minutes tell of it.
 */
export const handOver = defineVerb({
  noun: "meetings",
  name: "hand-over",
  title: { id: "Serahkan peran", en: "Hand over the part" },
  input: z.strictObject({ part: z.enum(["chair", "minute-taker"]), person: personId }),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-in-charge",
    "meeting.wrong-state",
    "meeting.nothing-asked",
    "meeting.chair-required",
    "meeting.person-absent",
    "meeting.person-unknown",
  ),
  first: ({ id, input, actor }) => ({
    meeting: meetingOf(id),
    member: input ? membershipRef(input.person, actor.agency) : undefined,
  }),
  second: ({ meeting: found }, { input }) => {
    const meeting = input && found
    return {
      lists: listRefs(meeting),
      case: meeting?.state.case ? caseRef(meeting.state.case) : undefined,
      roll: meeting && rollRef(meeting.state.id, meeting.state.host),
    }
  },
  may: ({ meeting }, { actor }) => running(meeting, actor, ["desk", stages]),
  decide: ({ meeting, member, lists, roll, case: child }, { part, person }, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const heir = member && actorOf(member.state)
    const isKept = child !== undefined && heir !== undefined && isKeptAway(child.state, heir)
    if (!heir || !knowsMeeting(state, heir) || isKept) return refuse("meeting.person-unknown")
    const [now] = roll ? rollsNow(state, [roll.state], at) : []
    const wrong = unfit(state, [part, person], now)
    if (wrong) return wrong
    const told = { part, from: holderOf(state, part), to: person, by: actor.person, at }
    const passed: Meeting = {
      ...state,
      ...(part === "chair" ? { chair: person } : { minuteTaker: person }),
      handOvers: [...(state.handOvers ?? []), told].slice(-kept),
      updatedAt: at,
    }
    const next = { ...passed, seats: seatsAfter(state, passed) }
    const change = changeOf(meeting, next, {
      event: "meeting.handed-over",
      by: actor.agency,
      facts: { part, from: told.from, to: person },
      writes: listWrites(next, lists),
      relies: [
        rely(member, "status", "roles"),
        ...(child ? [relyOnCase(child)] : []),
        // The heir may leave in the same moment.
        ...(roll && mustBeHere(state) ? [rely(roll, "entries")] : []),
      ],
    })
    const audience = { to: "person", agency: state.host, person } as const
    const about = { noun: "meetings", id: state.id } as const
    return {
      ...change,
      notices: [{ kind: "meeting.handed-over", audience, urgency: "week", about }],
    }
  },
})
