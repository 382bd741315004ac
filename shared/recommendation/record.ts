import * as z from "zod/mini"
import { create, rely } from "../kernel/decision.ts"
import { meetingId } from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Meeting, type MeetingStatus, meetingRef, spanOf } from "../meeting/meeting.ts"
import { topicSchema } from "./lists/topics.ts"
import { type Recommendation, type RecommendationId, recommendationRef } from "./recommendation.ts"
import { recommendationRefusals, refuse } from "./refusals.ts"
import { namesSomebody } from "./rules/personal.ts"

const after: readonly MeetingStatus[] = [
  "in-progress",
  "adjourned",
  "held",
  "minutes-draft",
  "minutes-review",
  "minutes-approved",
  "closed",
]

/** Whose meeting it was, and whether children spoke there. */
function unheard(meeting: Row<Meeting> | undefined, agency: string): Refusal | undefined {
  if (meeting?.state.host !== agency) return refuse("recommendation.meeting-unknown")
  const { type, status } = meeting.state
  const isHeard = type === "CHILD_PARTICIPATION" && after.includes(status)
  return isHeard ? undefined : refuse("recommendation.not-of-children")
}

/** Writes down what children recommended at their meeting, as one voice. */
export const record = defineVerb({
  noun: "recommendations",
  name: "record",
  creates: true,
  title: { id: "Catat rekomendasi anak", en: "Record a recommendation of children" },
  input: z.strictObject({
    meeting: meetingId,
    topic: topicSchema,
    text: z.string().check(z.trim(), z.minLength(5), z.maxLength(1000)),
  }),
  roles: ["COORDINATOR"],
  refusals: pick(
    recommendationRefusals,
    "recommendation.meeting-unknown",
    "recommendation.not-of-children",
    "recommendation.names-somebody",
  ),
  first: ({ input }) => ({ meeting: input && meetingRef(input.meeting) }),
  second: () => ({}),
  may: () => undefined,
  decide: ({ meeting }, { topic, text }, { actor, at, id }) => {
    const refused = unheard(meeting, actor.agency)
    if (refused || !meeting) return refused ?? refuse("recommendation.meeting-unknown")
    if (namesSomebody(text)) return refuse("recommendation.names-somebody")
    const { state } = meeting
    const own = id("recommendation") as RecommendationId
    const recorded: Recommendation = {
      id: own,
      meeting: state.id,
      meetingTitle: state.title,
      heldAt: spanOf(state.sessions)?.end ?? at,
      host: state.host,
      hostName: state.hostName,
      topic,
      text,
      status: "recorded",
      createdAt: at,
      updatedAt: at,
    }
    return {
      subject: recommendationRef(own),
      status: recorded.status,
      writes: [create(recommendationRef(own), recorded)],
      relies: [rely(meeting, "host", "type")],
      event: { type: "recommendation.recorded", facts: { topic, meeting: state.id } },
      notices: [],
    }
  },
})
