import { agencyRef } from "#shared/agency/agency.ts"
import { system } from "#shared/kernel/actor.ts"
import { agencyId, type MeetingId } from "#shared/kernel/id.ts"
import { day, hour, type Instant, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { answers, type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { delegatesOf } from "#shared/meeting/rules/poll.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { conference, meeting, meetingAt, session } from "./assembly.ts"
import { canary, wednesday } from "./journey.ts"
import { choiceFrom, pollBodies } from "./poll-dice.ts"
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
  meetingAt(world, "scheduled", conference({ sessions: [session(later(wednesday, 4 * day))] }))
  meetingAt(world, "draft", conference({ sessions: soon }))
  return world
}

function slotsFrom({ how, who, what }: Dice, at: Instant) {
  const first = later(at, (how % 200) * hour - 10 * hour)
  const count = 1 + (who % 3)
  return Array.from({ length: count }, (_, day_) => ({
    ...session(later(first, day_ * day), how % 9),
    venue: `${canary("venue")} ${what % 11}`,
  }))
}

const named = [
  { person: "oki", part: "lead" },
  { person: "wati", part: "delegate" },
]

function draftFrom(dice: Dice, at: Instant) {
  const { what, how } = dice
  const wanted = agencies.filter((_, place) => (how >> place) % 2 === 0)
  const invitations = (wanted.length ? wanted : agencies).map((agency, place) => ({
    agency,
    need: (what >> place) % 2 === 0 ? "mandatory" : "optional",
    ...(agency === "rpsa" && how % 3 === 0 ? { people: named } : {}),
  }))
  const people = { chair: surya.person, minuteTaker: rina.person }
  return what % 2 === 0
    ? meeting({
        sessions: slotsFrom(dice, at),
        invitations,
        ...(how % 4 === 0 ? { chair: surya.person } : {}),
      })
    : conference({ sessions: slotsFrom(dice, at), invitations, ...people })
}

type On = readonly [Dice, Instant, Meeting | undefined]

/** A time of its own where nothing is polled, else now and then a slot. */
function movedFrom([dice, at, own]: On) {
  const { slot, ...rest } = choiceFrom(dice, own)
  const time = slot ? { slot } : { sessions: slotsFrom(dice, at) }
  return { ...time, ...rest, reason: canary("moved") }
}

function bodiesFrom([dice, at, own]: On): Readonly<Record<string, () => unknown>> {
  const note = dice.how % 2 ? { note: canary("note") } : {}
  return {
    ...pollBodies(dice, at, own),
    draft: () => draftFrom(dice, at),
    reschedule: () => movedFrom([dice, at, own]),
    "arrange-agenda": () => ({ items: [] }),
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
}

const likely = {
  draft: ["schedule", "schedule", "open-poll", "open-poll", "cancel"],
  polling: ["vote", "vote", "vote", "vote", "vote", "pin", "schedule", "schedule", "schedule"],
  scheduled: ["answer", "answer", "record-late", "record-late", "reschedule", "cancel"],
} as const
const seldom = ["offer-slot", "change-slots", "close-poll", "cancel"] as const

const isLive = ({ status }: Meeting): boolean => status in likely

/** What comes next in a poll, or to what stands. */
function nameFrom(own: Meeting, { how, what }: Dice): string {
  const { status } = own
  if (status === "scheduled" && what % 4 === 0) return pickFrom(["open-poll", "vote"], how)
  if (own.poll && !own.poll.closed && what % 5 === 0) return pickFrom(seldom, how)
  const names = likely[status as keyof typeof likely]
  return pickFrom(names, how)
}

const coordinators = [koko.person, "kiki", "lukman"]

/** Who votes for an agency: the people named, else whoever coordinates it. */
function speaks({ seats: named }: Meeting, { person, agency }: Seat): boolean {
  const delegates = delegatesOf(named, agencyId.parse(agency))
  if (delegates.length === 0) return coordinators.includes(person)
  return delegates.some((each) => each.person === person)
}

function likelyAct(world: World, dice: Dice): readonly [string, Seat, string] {
  const { luck, what, who, how } = dice
  const live = meetingsIn(world).filter(isLive)
  const own = live[what % Math.max(1, live.length)]
  if (!own || luck % 6 === 0) return ["draft", pickFrom(hosts, who), ""]
  const name = nameFrom(own, dice)
  const invited = own.invitations.map((each) => each.agency as string)
  const guests = seats.filter((each) => invited.includes(each.agency))
  const host = hosts.find(({ agency }) => agency === own.host) ?? koko
  const voters = guests.filter((each) => speaks(own, each))
  if (/^(vote|pin|offer-slot)$/.test(name) && voters.length > 0 && luck % 5) {
    return [name, pickFrom(voters, who), own.id]
  }
  if (/^(answer|vote|pin|offer-slot)$/.test(name)) return [name, pickFrom(guests, who), own.id]
  const chair = own.chair ? { person: own.chair, agency: own.host } : host
  return [name, how % 2 === 0 ? chair : host, own.id]
}

/** The clocks go on beside whatever people do. */
function dueFrom(world: World, at: Instant): Attempt | undefined {
  for (const each of meetingsIn(world)) {
    const due = meetings.wake?.(each, at)
    if (due && played.includes(due.verb)) return { ...due, id: each.id, by: system, at }
  }
  return undefined
}

/** Of all verbs, those that have a body here; the others have grounds of their own. */
const still: Dice = { luck: 0, what: 0, who: 0, how: 0, minutes: 0 }
const bodied = Object.keys(bodiesFrom([still, wednesday, undefined]))
const byPeople = meetings.verbs.filter(({ name }) => bodied.includes(name))
const bySystem = meetings.verbs.filter(({ name }) => /^(lapse|remind)-poll$/.test(name))
const played: readonly AnyVerb[] = [...byPeople, ...bySystem]

function attemptFrom(world: World, dice: Dice, at: Instant): Attempt {
  const all = meetingsIn(world)
  const due = dice.luck % 3 === 0 ? dueFrom(world, at) : undefined
  if (due) return due
  const wild = [
    pickFrom(byPeople, dice.how).name,
    pickFrom(seats, dice.who),
    all[dice.what % (all.length + 1)]?.id ?? "meeting-nowhere",
  ] as const
  const [name, by, id] = dice.luck < 75 ? likelyAct(world, dice) : wild
  const verb = pickFrom(
    byPeople.filter((each) => each.name === name),
    0,
  )
  const own = all.find((each) => each.id === id)
  const input = bodiesFrom([dice, at, own])[verb.name]?.() ?? {}
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
