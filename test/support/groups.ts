import { agencyId, type MeetingId, personId } from "#shared/kernel/id.ts"
import { meetingRef, type Seat as Place, type SeatPart } from "#shared/meeting/meeting.ts"
import { meeting, meetingAt } from "./assembly.ts"
import { kiki, koko, rina, seat, surya, town, wati } from "./town.ts"
import { mend, type Seat, type World } from "./world.ts"

const placeOf = (by: Seat, part: SeatPart): Place => ({
  person: personId.parse(by.person),
  agency: agencyId.parse(by.agency),
  part,
  partstat: "ACCEPTED",
})

/** Six people of three agencies have a place; Surya leads. */
export const places: readonly Place[] = [
  placeOf(koko, "owner"),
  placeOf(surya, "chair"),
  placeOf(rina, "minute-taker"),
  placeOf(kiki, "lead"),
  placeOf(wati, "delegate"),
  placeOf(seat("lukman", "lksa"), "lead"),
]

/** A routine meeting that those six come to, in a town of its own. */
export function seatedMeeting(
  status: "draft" | "scheduled" | "held" = "scheduled",
  input = meeting(),
): readonly [World, MeetingId] {
  const world = town()
  const id = meetingAt(world, status, input)
  const people = { chair: personId.parse(surya.person), minuteTaker: personId.parse(rina.person) }
  mend(world, meetingRef(id), { seats: places, ...people })
  return [world, id]
}
