import type { Case } from "../../case/case.ts"
import type { Actor } from "../../kernel/actor.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Meeting } from "../../meeting/meeting.ts"
import { mostItems } from "../../meeting/rules/agenda.ts"
import { knowsMeeting } from "../../meeting/rules/standing.ts"
import { refuse } from "../refusals.ts"
import { beforehand } from "./standing.ts"

type Coming = {
  readonly actor: Actor
  readonly host?: AgencyId
  readonly child: Case | undefined
}

/** Why a meeting takes no such item: it is not theirs, it talks of no child, or it has begun. */
export function unfitMeeting(
  meeting: Row<Meeting> | undefined,
  { actor, host, child }: Coming,
): Refusal | undefined {
  if (!meeting || !knowsMeeting(meeting.state, actor)) return refuse("agenda.meeting-unknown")
  const { state } = meeting
  if (host && state.host !== host) return refuse("agenda.meeting-unknown")
  if (child && state.profile !== "case-conference") return refuse("agenda.case-data")
  // What is on no child may come up in the room (T12 freezes the others).
  const stages = child ? beforehand : [...beforehand, "in-progress"]
  if (!stages.includes(state.status)) return refuse("agenda.frozen")
  return (state.agenda ?? []).length >= mostItems ? refuse("agenda.full") : undefined
}
