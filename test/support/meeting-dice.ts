import { agencyId } from "#shared/kernel/id.ts"
import { day, hour, type Instant, later } from "#shared/kernel/instant.ts"
import { answers, type Meeting, partstats } from "#shared/meeting/meeting.ts"
import { currentSeats } from "#shared/meeting/rules/seats.ts"
import { conference, meeting, session } from "./assembly.ts"
import { canary } from "./journey.ts"
import { choiceFrom } from "./poll-dice.ts"
import { tokenOf } from "./replies.ts"
import { agencies, seats } from "./town.ts"
import { type Dice, pickFrom } from "./walk.ts"
import type { Seat } from "./world.ts"

/** What bodies are made of: the dice, the instant, the meeting meant, and who acts. */
export type On = {
  readonly dice: Dice
  readonly at: Instant
  readonly own: Meeting | undefined
  readonly by: Seat
  /** Another one of the same host that came to nothing. */
  readonly before?: Meeting | undefined
}
export type Bodies = Readonly<Record<string, () => unknown>>

/** Who leads at each house, and who writes down. */
const leads: Readonly<Record<string, readonly [chair: string, minuteTaker: string]>> = {
  dinsos: ["surya", "rina"],
  rpsa: ["susi", "wati"],
  lksa: ["lia", "lukman"],
}

const named: Readonly<Record<string, readonly { person: string; part: string }[]>> = {
  dinsos: [{ person: "dian", part: "delegate" }],
  rpsa: [
    { person: "oki", part: "lead" },
    { person: "wati", part: "delegate" },
  ],
  lksa: [{ person: "lia", part: "deputy" }],
  polres: [{ person: "agus", part: "lead" }],
}

/** Some begin soon, so that many begin at all; few last for days. */
function slotsFrom({ how, who, what }: Dice, at: Instant) {
  const first = later(at, how % 3 === 0 ? (2 + (how % 40)) * hour : (how % 200) * hour - 10 * hour)
  const count = who % 5 === 0 ? 1 + (who % 3) : 1
  return Array.from({ length: count }, (_, place) => ({
    ...session(later(first, place * day), how % 11 ? 1 + (how % 6) : 0),
    venue: `${canary("venue")} ${what % 11}`,
  }))
}

function draftFrom({ dice, at, by, before }: On) {
  const { what, how, who } = dice
  const wanted = agencies.filter((each, place) => each === by.agency || (how >> place) % 2 === 0)
  const invitations = wanted.map((agency, place) => ({
    agency,
    need: (what >> place) % 2 === 0 || agency === "rpsa" ? "mandatory" : "optional",
    ...(how % 3 === 0 || agency === "polres" ? { people: named[agency] } : {}),
  }))
  const [chair, minuteTaker] = leads[by.agency] ?? []
  const common = {
    sessions: slotsFrom(dice, at),
    invitations,
    ...(before && who % 2 ? { predecessor: before.id } : {}),
  }
  if (what % 2) return conference({ ...common, chair, minuteTaker })
  const classes = [{ label: canary("class"), expected: 12 }]
  return meeting({
    ...common,
    ...(how % 4 === 0 ? { chair } : {}),
    ...(how % 5 === 0 ? { classes } : {}),
  })
}

/** A time of its own where nothing is polled, else now and then a slot. */
function movedFrom({ dice, at, own }: On) {
  const { slot, ...rest } = choiceFrom(dice, own)
  const time = slot ? { slot } : { sessions: slotsFrom(dice, at) }
  return { ...time, ...rest, reason: canary("moved") }
}

const wordsOf = ({ how, what }: Dice) => ({
  answer: pickFrom(answers.slice(1), how),
  ...(what % 2 ? { delegate: pickFrom(seats, how).person } : {}),
  ...(how % 2 ? { note: canary("note") } : {}),
})

function answerFrom({ dice, by }: On) {
  const { what, who } = dice
  const headcount = { named: [by.person], unnamed: who % 7 }
  return {
    ...wordsOf(dice),
    ...(what % 3 === 0 ? { headcount } : {}),
    ...(what % 5 === 0 ? { mode: "ONLINE" } : {}),
  }
}

const invitedTo = (own: Meeting | undefined): readonly string[] =>
  own?.invitations.map(({ agency }) => agency) ?? []

function inviteFrom({ dice: { how, what }, own }: On) {
  const others = agencies.filter((each) => !invitedTo(own).includes(each))
  const agency = how % 5 === 0 ? pickFrom(agencies, what) : pickFrom([...others, "lksa"], what)
  const need = what % 2 ? "mandatory" : "optional"
  if (how % 2) return { agencies: [{ agency, need, people: named[agency] }] }
  const guests = seats.filter((each) => invitedTo(own).includes(each.agency))
  const { person, agency: from } = pickFrom(guests.length > 0 ? guests : seats, what)
  return { people: [{ person, agency: from, part: how % 3 ? "delegate" : "lead" }] }
}

function uninviteFrom({ dice: { how, what }, own }: On) {
  const people = own ? currentSeats(own) : []
  if (how % 3 === 0 || people.length === 0) {
    return { agency: pickFrom([...invitedTo(own), "polres"], what) }
  }
  return { person: pickFrom(people, what).person }
}

function detailsFrom({ dice: { how, what }, by }: On): unknown {
  const venue = `${canary("venue")} ${what % 11}`
  const [chair = "surya", minuteTaker = "rina"] = leads[by.agency] ?? []
  const all = [
    { title: `${canary("title")} ${how % 5}` },
    { sessions: [{ session: 0, venue }] },
    { sessions: [{ session: 0, venue, sameBuilding: true }] },
    { sessions: [{ session: 0, mode: how % 2 ? "ONLINE" : "HYBRID" }] },
    { chair: how % 3 ? chair : "dian" },
    { minuteTaker },
    { classes: [{ label: canary("class"), expected: how % 40 }] },
    {},
  ]
  return pickFrom(all, what)
}

/** Mostly by the address that only they were told, to what they were told last. */
function replyFrom({ dice: { how, what }, at, own }: On) {
  const people = own ? currentSeats(own) : []
  const seat = people[what % (people.length + 1)]
  const { person = "wati", sent } = seat ?? {}
  const sequence = Math.max(0, (sent?.sequence ?? 0) + (how % 7 === 0 ? (how % 3) - 1 : 0))
  return {
    person,
    partstat: pickFrom(partstats, how),
    sequence,
    dtstamp: how % 11 === 0 ? later(at, -day) : at,
    ...(own && how % 6 ? { token: tokenOf(own.id, person) } : {}),
    ...(how % 5 === 0 ? { delegatedTo: pickFrom(seats, what).person } : {}),
  }
}

function groupsFrom({ dice: { how, what }, own }: On) {
  const people = own ? currentSeats(own).map(({ person }) => person) : []
  const rapporteur = people.length > 0 ? pickFrom(people, what) : undefined
  const names = (own?.groups ?? []).map(({ name }) => name)
  const both = how % 4 === 0 ? [] : ["Satu", "Dua"]
  return {
    groups: [...new Set([...names, ...both])].map((name, place) => ({
      name,
      ...(place === 0 && rapporteur ? { rapporteur } : {}),
    })),
    ...(how % 3 ? { spread: { counts: [{ label: canary("class"), count: 1 + (how % 5) }] } } : {}),
  }
}

const labelOf = (own: Meeting | undefined): string => own?.classes?.[0]?.label ?? canary("class")

/** Who of a meeting's agencies came, as far as anybody says. */
const cameTo = ({ dice: { how }, own }: On) =>
  invitedTo(own)
    .filter((_, place) => (how >> place) % 2)
    .map((agency) => ({ agency: agencyId.parse(agency), count: how % 3 ? how % 20 : null }))

/** Bodies of acts on what is planned, and on who comes. */
export const planBodies = (on: On): Bodies => {
  const { dice, at, own } = on
  return {
    draft: () => draftFrom(on),
    reschedule: () => movedFrom(on),
    answer: () => answerFrom(on),
    invite: () => inviteFrom(on),
    uninvite: () => uninviteFrom(on),
    "change-details": () => detailsFrom(on),
    "take-reply": () => replyFrom(on),
    "set-reply-aside": () => ({
      partstat: pickFrom(partstats, dice.how),
      sequence: 0,
      dtstamp: at,
      why: "unknown",
    }),
    count: () => ({ classes: [{ label: labelOf(own), confirmed: dice.how % 30 }] }),
    "arrange-groups": () => groupsFrom(on),
    "report-group": () => ({
      group: pickFrom([...(own?.groups ?? []).map(({ name }) => name), "Satu"], dice.how),
      report: canary("report"),
    }),
    cancel: () => ({ reason: canary("cancelled") }),
    "record-late": () => ({
      headcount: dice.how % 5 ? dice.how : null,
      classes: [{ label: canary("class"), count: 3 }],
      agencies: cameTo(on),
    }),
  }
}
