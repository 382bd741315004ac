import { ownZone } from "../session/agency.ts"
import type { MeetingView } from "./data.ts"
import type { Wanted } from "./suggestions-data.ts"

const [minute, day] = [60_000, 86_400_000]
/** How far ahead a new time is looked for. */
const ahead = 15 * day

export const partiesIn = (view: MeetingView) =>
  view.invitations.map(({ agency }) => ({ agency: agency.id, name: agency.name }))

/** A time like the one a meeting has, for those who are asked to it. */
export function wantedFor(view: MeetingView): Wanted {
  const [first] = view.sessions
  const length = first ? Date.parse(first.end) - Date.parse(first.start) : 60 * minute
  const now = Math.ceil(Date.now() / minute) * minute
  return {
    agencies: view.invitations
      .map(({ agency, need }) => (need === "mandatory" ? `${agency.id}!` : agency.id))
      .join(","),
    minutes: String(Math.min(720, Math.max(15, Math.round(length / minute)))),
    from: new Date(now).toISOString(),
    to: new Date(now + ahead).toISOString(),
    zone: ownZone(),
    mode: first?.mode ?? "HYBRID",
    urgent: "false",
    meeting: view.id,
  }
}
