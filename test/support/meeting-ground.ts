import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId, type MeetingId } from "#shared/kernel/id.ts"
import { day, hour, type Instant, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { answers, type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { conference, meeting, meetingAt, session } from "./assembly.ts"
import { canary, wednesday } from "./journey.ts"
import { agencies, koko, rina, seat, seats, surya, town } from "./town.ts"
import { type Dice, type Ground, pickFrom } from "./walk.ts"
import { type Attempt, every, membershipOf, mend, type Seat, see, type World } from "./world.ts"

export const meetingsIn = (world: World): readonly Meeting[] =>
  every(world, meetingRef("any" as MeetingId))

const hosts: readonly Seat[] = [koko, seat("kiki", "rpsa"), seat("lukman", "lksa")]

/** One that everybody has answered, one on a child, and one that was never sent. */
function start(): World {
  const world = town()
  const soon = [session(later(wednesday, 3 * day))]
  meetingAt(world, "scheduled", meeting({ sessions: soon }))
  meetingAt(world, "scheduled", conference({ sessions: soon }))
  meetingAt(world, "draft", conference({ sessions: soon }))
  return world
}

function slotsFrom({ how, who }: Dice, at: Instant) {
  const first = later(at, (how % 200) * hour - 10 * hour)
  const count = 1 + (who % 3)
  return Array.from({ length: count }, (_, day_) => session(later(first, day_ * day), how % 9))
}

function draftFrom(dice: Dice, at: Instant) {
  const { what, how } = dice
  const wanted = agencies.filter((_, place) => (how >> place) % 2 === 0)
  const invitations = (wanted.length ? wanted : agencies).map((agency, place) => ({
    agency,
    need: (what >> place) % 2 === 0 ? "mandatory" : "optional",
  }))
  const people = { chair: surya.person, minuteTaker: rina.person }
  return what % 2 === 0
    ? meeting({ sessions: slotsFrom(dice, at), invitations })
    : conference({ sessions: slotsFrom(dice, at), invitations, ...people })
}

function inputFor(verb: AnyVerb, [dice, at]: readonly [Dice, Instant]): unknown {
  const note = dice.how % 2 ? { note: canary("note") } : {}
  const inputs: Record<string, () => unknown> = {
    draft: () => draftFrom(dice, at),
    reschedule: () => ({ sessions: slotsFrom(dice, at), reason: canary("moved") }),
    cancel: () => ({ reason: canary("cancelled") }),
    "record-late": () => ({
      headcount: dice.how % 5 ? dice.how : null,
      classes: [{ label: canary("class"), count: 3 }],
    }),
    answer: () => ({
      answer: pickFrom(answers.slice(1), dice.how),
      ...(dice.what % 2 ? { delegate: pickFrom(seats, dice.how).person } : {}),
      ...note,
    }),
  }
  return inputs[verb.name]?.() ?? {}
}

const likely = {
  draft: ["schedule", "schedule", "schedule", "cancel"],
  scheduled: ["answer", "answer", "record-late", "record-late", "reschedule", "cancel"],
} as const

const isLive = ({ status }: Meeting): boolean => status === "draft" || status === "scheduled"

function likelyAct(world: World, { luck, what, who, how }: Dice): readonly [string, Seat, string] {
  const live = meetingsIn(world).filter(isLive)
  const own = live[what % Math.max(1, live.length)]
  if (!own || luck % 6 === 0) return ["draft", pickFrom(hosts, who), ""]
  const name = pickFrom(own.status === "draft" ? likely.draft : likely.scheduled, how)
  const invited = own.invitations.map((each) => each.agency as string)
  const guests = seats.filter((each) => invited.includes(each.agency))
  const host = hosts.find(({ agency }) => agency === own.host) ?? koko
  return [name, name === "answer" ? pickFrom(guests, who) : host, own.id]
}

function attemptFrom(world: World, dice: Dice, at: Instant): Attempt {
  const all = meetingsIn(world)
  const wild = [
    pickFrom(meetings.verbs, dice.how).name,
    pickFrom(seats, dice.who),
    all[dice.what % (all.length + 1)]?.id ?? "meeting-nowhere",
  ] as const
  const [name, by, id] = dice.luck < 75 ? likelyAct(world, dice) : wild
  const verb = pickFrom(
    meetings.verbs.filter((each) => each.name === name),
    0,
  )
  const input = inputFor(verb, [dice, at])
  return { verb, input, by, at, ...(verb.creates ? {} : { id }) }
}

/** Agencies and members come and go. */
function weather(world: World, { what, who }: Dice): void {
  const agency = agencyRef(agencyId.parse(pickFrom(agencies, what)))
  const member = membershipOf(pickFrom(seats, who))
  const next = (now: string) => (now === "active" ? "suspended" : "active")
  if (who % 2) mend(world, agency, { status: next(see(world, agency).status) })
  else mend(world, member, { status: next(see(world, member).status) })
}

/** Agencies that invite each other, with time passing. */
export const meetingGround: Ground = { start: start(), attemptFrom, weather }
