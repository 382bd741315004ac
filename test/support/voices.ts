import type { MeetingId } from "#shared/kernel/id.ts"
import { answer } from "#shared/recommendation/answer.ts"
import type { RecommendationId } from "#shared/recommendation/recommendation.ts"
import { record } from "#shared/recommendation/record.ts"
import { route } from "#shared/recommendation/route.ts"
import { closes, meeting, meetingAt } from "./assembly.ts"
import { canary, must } from "./journey.ts"
import { kiki, koko, town } from "./town.ts"
import type { World } from "./world.ts"

/** What children said together. */
export const voice = (meeting: string, change: Record<string, unknown> = {}) => ({
  meeting,
  topic: "EDUCATION",
  text: `${canary("voice")}: perpustakaan buka sampai sore.`,
  ...change,
})

/** A meeting of children that Dinsos held, in a town of its own. */
export function congress(status: "scheduled" | "held" = "held"): readonly [World, MeetingId] {
  const world = town()
  const type = { type: "CHILD_PARTICIPATION", title: "Kongres Anak" }
  return [world, meetingAt(world, status, meeting(type))]
}

/** One recommendation, as far along as is asked. */
export function voiceAt(
  stage: "recorded" | "routed" | "answered",
): readonly [World, RecommendationId] {
  const [world, id] = congress()
  const input = voice(id)
  const made = must(world, { verb: record, input, by: koko, at: closes })
  const own = (made.subject.parts[0] ?? "") as RecommendationId
  if (stage === "recorded") return [world, own]
  must(world, { verb: route, id: own, input: { agency: "rpsa" }, by: koko, at: closes })
  if (stage === "answered") {
    const reply = { status: "ACCEPTED", text: canary("reply") }
    must(world, { verb: answer, id: own, input: reply, by: kiki, at: closes })
  }
  return [world, own]
}
