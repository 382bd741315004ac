import { decide } from "#shared/agenda/decide.ts"
import { open } from "#shared/agenda/open.ts"
import { place } from "#shared/agenda/place.ts"
import { propose } from "#shared/agenda/propose.ts"
import { record } from "#shared/agenda/record.ts"
import { agencyId, type MeetingId, personId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { type Item, itemId, itemRef } from "#shared/meeting/rows/item.ts"
import { type RollEntry, rollRef, rollTallyRef } from "#shared/meeting/rows/minutes.ts"
import { conference, meeting, meetingAt, opens } from "./assembly.ts"
import { conferred } from "./conferred.ts"
import { canary, must } from "./journey.ts"
import { monday, rina, seat, surya, town } from "./town.ts"
import { type Attempt, mend, put, type Seat, see, type World } from "./world.ts"

export const lukman = seat("lukman", "lksa")
export const agus = seat("agus", "polres")

/** A matter of Dinsos' child, for RPSA besides those who always know. */
export const proposal = (change: Record<string, unknown> = {}) => ({
  title: canary("title"),
  purpose: canary("purpose"),
  caseReference: conferred,
  access: { to: "agencies", agencies: ["rpsa"] },
  minutes: 30,
  attachments: [{ label: canary("label"), reference: canary("paper") }],
  ...change,
})

/** What is on no child, for all who are invited. */
export const topic = (change: Record<string, unknown> = {}) => ({
  title: canary("title"),
  minutes: 20,
  ...change,
})

export const proposing = (input: unknown, by: Seat = rina): Attempt => ({
  verb: propose,
  input,
  by,
  at: monday,
})

export const itemMade = (world: World, attempt: Attempt): Item["id"] =>
  itemId.parse(must(world, attempt).subject.parts[0])

/** Surya chairs, Rina takes the minutes, Koko called it; RPSA must come, LKSA may. */
export function givenConference() {
  const world = town()
  return { world, meeting: meetingAt(world, "scheduled", conference()) }
}

export const givenRakor = () => {
  const world = town()
  const people = { chair: surya.person, minuteTaker: rina.person }
  return { world, meeting: meetingAt(world, "scheduled", meeting(people)) }
}

const here = ({ person }: Seat, change: Partial<RollEntry>): RollEntry => ({
  key: person,
  person: personId.parse(person),
  mode: "ONSITE",
  arrivedAt: opens,
  pledgedAt: opens,
  speaksAs: "lead",
  isSocialWorker: true,
  ...change,
})

/** People of one agency are in the room, and signed the statement. */
export function seatIn(
  world: World,
  id: MeetingId,
  [people, change = {}]: readonly [readonly Seat[], Partial<RollEntry>?],
): void {
  const of = people[0]?.agency ?? ""
  const entries = people.map((each) => here(each, change))
  put(world, rollRef(id, of), { meeting: id, of, entries, unnamed: 0 })
}

export const turn = (world: World, id: MeetingId, change: Partial<Meeting>): void =>
  mend(world, meetingRef(id), change)

/** The meeting has begun, with everybody there whom its quorum asks for. */
export function begin(world: World, id: MeetingId): void {
  turn(world, id, { status: "in-progress" })
  put(world, rollTallyRef(id), { meeting: id, calls: 0 })
  seatIn(world, id, [[rina, surya]])
  seatIn(world, id, [[seat("wati", "rpsa"), seat("kiki", "rpsa")]])
}

export const outcomes = (...more: readonly unknown[]) => ({
  outcomes: [{ kind: "DECISION", text: canary("decision") }, ...more],
})

export const acting = (change: Record<string, unknown> = {}) => ({
  kind: "ACTION",
  text: canary("action"),
  action: { owner: "rpsa", verifier: "dinsos", due: later(opens, 10 * day), ...change },
})

export const view = { childView: { how: "HEARD", text: canary("view") } }

export type Stage = "proposed" | "on-agenda" | "in-discussion" | "recorded" | "decided"
const stages: readonly Stage[] = ["proposed", "on-agenda", "in-discussion", "recorded", "decided"]

type Asked = {
  readonly input?: Record<string, unknown>
  readonly recorded?: unknown
}

/** An item of a meeting as far as a test needs it, each stage by its own verb. */
export function itemAt(
  { world, meeting: id }: { readonly world: World; readonly meeting: MeetingId },
  stage: Stage,
  { input = proposal(), recorded = outcomes() }: Asked = {},
): Item["id"] {
  const item = itemMade(world, proposing({ meeting: id, ...input }))
  const act = (verb: Attempt["verb"], body: unknown, at: Instant = opens): void => {
    must(world, { verb, id: item, input: body, by: surya, at })
  }
  const reached = stages.indexOf(stage)
  if (reached >= 1) act(place, { meeting: id }, monday)
  if (reached >= 2) {
    if (see(world, meetingRef(id)).status !== "in-progress") begin(world, id)
    act(open, {})
  }
  if (reached >= 3) act(record, recorded)
  if (reached >= 4) act(decide, view)
  return item
}

export const itemIn = (world: World, id: Item["id"]): Item => see(world, itemRef(id))

export const named = (person: string, agency: string) => ({
  person: personId.parse(person),
  agency: agencyId.parse(agency),
})
