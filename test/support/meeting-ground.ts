import { agencyRef } from "#shared/agency/agency.ts"
import { system } from "#shared/kernel/actor.ts"
import { agencyId, type MeetingId } from "#shared/kernel/id.ts"
import { day, hour, type Instant, later, minute } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { type Meeting, meetingRef, spanOf } from "#shared/meeting/meeting.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { conference, meeting, meetingAt, session } from "./assembly.ts"
import { wednesday } from "./journey.ts"
import { planBodies } from "./meeting-dice.ts"
import { actorFor, hosts, isLive, isOn, nameFrom, weighted } from "./meeting-likely.ts"
import { pollBodies } from "./poll-dice.ts"
import { roomBodies } from "./room-dice.ts"
import { roomAt } from "./rooms.ts"
import { agencies, seats, tono, town } from "./town.ts"
import { type Dice, type Ground, pickFrom } from "./walk.ts"
import { type Attempt, every, membershipOf, mend, type Seat, see, type World } from "./world.ts"

export const meetingsIn = (world: World): readonly Meeting[] =>
  every(world, meetingRef("any" as MeetingId))

const elsewhere = (venue: string) => meeting({ sessions: [{ ...session(), venue }] })

/** One that everybody has answered, one on a child, one that was never sent; and four of before. */
function start(): World {
  const world = town()
  const soon = [session(later(wednesday, 3 * day))]
  meetingAt(world, "scheduled", meeting({ sessions: soon }))
  meetingAt(world, "scheduled", conference({ sessions: [session(later(wednesday, 4 * day))] }))
  meetingAt(world, "draft", conference({ sessions: soon }))
  roomAt(world, "minutes-review", { items: [["satu", "decided"]] })
  roomAt(world, "adjourned", { input: elsewhere("Aula 1") })
  roomAt(world, "held", { input: elsewhere("Aula 2") })
  roomAt(world, "minutes-approved", { input: elsewhere("Aula 3") })
  return world
}

const still: Dice = { luck: 0, what: 0, who: 0, how: 0, minutes: 0 }

function bodiesFor(
  dice: Dice,
  at: Instant,
  [own, by, all]: Meant,
): Readonly<Record<string, () => unknown>> {
  const before = all.find((each) => each.status === "adjourned" && each.host === by.agency)
  const on = { dice, at, own, by, before }
  return { ...pollBodies(dice, at, own), ...planBodies(on), ...roomBodies(on) }
}
type Meant = readonly [own: Meeting | undefined, by: Seat, all: readonly Meeting[]]

type Act = readonly [name: string, by: Seat, id: string]
const most = 9

/** What comes next somewhere; mostly where something is going on. */
function likelyAct(world: World, dice: Dice, at: Instant): Act {
  const { luck, what, who, minutes } = dice
  // What is over is tried as well: nothing must come of it.
  const live = meetingsIn(world).filter((each) => isLive(each) || luck % 12 === 5)
  const on = live.filter((each) => isOn(each, at))
  const some = on.length > 0 && minutes % 2 ? on : weighted(live)
  const own = some[what % Math.max(1, some.length)]
  const isNew = luck % 8 === 0 && live.filter(({ status }) => status !== "closed").length < most
  if (!own || isNew) return ["draft", pickFrom(hosts, who), ""]
  // Which meeting, and what about it, must not hang on the same die.
  const name = nameFrom(own, { ...dice, what: Math.floor(what / some.length) }, at)
  return [name, actorFor(own, name, dice), own.id]
}

/** The clocks go on beside whatever people do. */
function dueFrom(world: World, at: Instant): Attempt | undefined {
  for (const each of meetingsIn(world)) {
    const due = meetings.wake?.(each, at)
    if (due) return { ...due, id: each.id, by: system, at }
  }
  return undefined
}

const setAside = meetings.verbs.filter(({ name }) => name === "set-reply-aside")
const byPeople = meetings.verbs.filter(({ bySystem }) => !bySystem)

/** Now and then the system lays a mail aside; else it does what is due. */
function systemAct(world: World, dice: Dice, at: Instant): Attempt | undefined {
  const own = pickFrom(meetingsIn(world), dice.what)
  const [verb] = setAside
  if (!verb || dice.luck % 15) return dueFrom(world, at)
  const input = bodiesFor(dice, at, [own, system, []])[verb.name]?.()
  return { verb, id: own.id, input, by: system, at }
}

function attemptFrom(world: World, dice: Dice, at: Instant): Attempt {
  const all = meetingsIn(world)
  const due = dice.luck % 3 === 0 ? systemAct(world, dice, at) : undefined
  if (due) return due
  const wild = [
    pickFrom(byPeople, dice.how).name,
    pickFrom(seats, dice.who),
    all[dice.what % (all.length + 1)]?.id ?? "meeting-nowhere",
  ] as const
  const [name, by, id] = dice.luck < 75 ? likelyAct(world, dice, at) : wild
  const verb = verbNamed(name)
  const own = all.find((each) => each.id === id)
  const input = bodiesFor(dice, at, [own, by, all])[name]?.() ?? {}
  return { verb, input, by, at, ...(verb.creates ? {} : { id }) }
}

function verbNamed(name: string): AnyVerb {
  const verb = byPeople.find((each) => each.name === name)
  if (!verb) throw new Error(`nobody can ${name} a meeting`)
  return verb
}

/** Every act of a person has something to say. */
const bodied = bodiesFor(still, wednesday, [undefined, pickFrom(hosts, 0), []])
const unsaid = byPeople.filter(({ name }) => !(name in bodied)).map(({ name }) => name)
if (unsaid.length > 0) throw new Error(`nothing to say for ${unsaid.join()}`)

/** Agencies and members come and go; whoever went comes back before anybody else goes. */
function weather(world: World, { what, who }: Dice): void {
  const away = agencies.filter((each) => statusOf(world, each) !== "active")
  const gone = seats.filter(
    (each) => each.person !== tono.person && see(world, membershipOf(each)).status !== "active",
  )
  if (who % 2) {
    const name = pickFrom(away.length > 0 ? away : agencies, what)
    const status = away.length > 0 ? "active" : "suspended"
    mend(world, agencyRef(agencyId.parse(name)), { status })
    return
  }
  const by = pickFrom(gone.length > 0 ? gone : seats, what)
  mend(world, membershipOf(by), { status: gone.length > 0 ? "active" : "suspended" })
}

const statusOf = (world: World, name: string) => see(world, agencyRef(agencyId.parse(name))).status

/** In a room minutes pass, and hours while people vote; what stands is waited for, and passed by only now and then. */
function pace(world: World, at: Instant, minutes: number): Instant {
  const all = meetingsIn(world)
  if (all.some((each) => isOn(each, at))) return later(at, (1 + (minutes % 20)) * minute)
  const isPolled = all.some(({ poll }) => poll && !poll.closed)
  const next = later(at, (1 + (isPolled ? minutes % 420 : minutes)) * minute)
  const begins = all
    .filter(({ status }) => status === "scheduled")
    .map(({ sessions }) => later(spanOf(sessions)?.start ?? next, -minute))
    .filter((start) => start > at && start < later(next, 12 * hour))
    .sort()
  return begins[0] && minutes % 4 ? begins[0] : next
}

/** Agencies that invite each other, with time passing. */
export const meetingGround: Ground = { start: start(), attemptFrom, weather, pace }
