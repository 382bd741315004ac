import * as z from "zod/mini"
import type { Actor } from "../kernel/actor.ts"
import { replace } from "../kernel/decision.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { meetingOf } from "./rules/rolls.ts"
import { agendaRefs } from "./rules/settling.ts"
import { knowsMeeting } from "./rules/standing.ts"
import { newVersion } from "./rules/versions.ts"
import { isMinuted, listRefs, type Minuted, textRef } from "./rules/written.ts"

function seconding(
  row: Row<Meeting> | undefined,
  { person, ...actor }: Actor,
): Refusal | undefined {
  if (!row || !knowsMeeting(row.state, { person, ...actor })) return refuse("meeting.missing")
  const asked = row.state.minutes?.asked
  if (row.state.host !== actor.agency) return refuse("meeting.second-person")
  if (!asked) return refuse("meeting.reopen-not-asked")
  return asked.by === person ? refuse("meeting.second-person") : undefined
}

/** The question is taken back, and nothing else. */
function left({ state }: Minuted, at: Instant): Meeting {
  const { asked: _asked, ...minutes } = state.minutes
  return { ...state, minutes, updatedAt: at }
}

/**
 * T22, second half: an administrator of the host agrees; of a conference, which administrators know
 * nothing of, a supervisor. What was decided may be revised then, in a version of its own.
 */
export const confirmReopen = defineVerb({
  noun: "meetings",
  name: "confirm-reopen",
  title: { id: "Setujui notula dibuka kembali", en: "Agree to reopen the minutes" },
  input: z.strictObject({ confirm: z.boolean() }),
  roles: ["AGENCY_ADMIN", "SUPERVISOR"],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.second-person",
    "meeting.reopen-not-asked",
  ),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: ({ meeting: found }, { input }) => {
    const meeting = input && found
    return {
      lists: listRefs(meeting),
      text: textRef(meeting),
      items: meeting ? agendaRefs(meeting.state) : [],
    }
  },
  may: ({ meeting }, { actor }) => seconding(meeting, actor),
  decide: ({ meeting, lists, text, items }, { confirm }, { actor, at }) => {
    const asked = meeting?.state.minutes?.asked
    if (!isMinuted(meeting) || !asked) return refuse("meeting.missing")
    const by = actor.agency
    if (!confirm) {
      const event = "meeting.reopen-refused"
      return changeOf(meeting, left(meeting, at), { event, by, writes: [] })
    }
    const { next, writes } = newVersion(meeting, { lists, text }, [asked.reason, at])
    const reopened = { at, reason: asked.reason, by: actor.person }
    const decided = items.filter(
      ({ state }) => state.status === "decided" && state.meeting === next.id,
    )
    const again: Meeting = { ...next, minutes: { ...next.minutes, reopened } }
    return changeOf(meeting, again, {
      event: "meeting.reopened",
      by,
      facts: { version: next.minutes.version },
      writes: [
        ...writes,
        ...decided.map((row) =>
          replace(row, { ...row.state, status: "revision", updatedAt: at } as const),
        ),
      ],
    })
  },
})
