import { type Action, actionRef } from "#shared/action/action.ts"
import { type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { type Item, itemId, itemRef } from "#shared/meeting/rows/item.ts"
import { conferred } from "./conferred.ts"
import { canary, commitment } from "./journey.ts"
import { agencies, seats } from "./town.ts"
import { type Dice, pickFrom } from "./walk.ts"
import { every, type Seat, type World } from "./world.ts"

export const itemsIn = (world: World): readonly Item[] => every(world, itemRef(itemId.parse("any")))
export const actionsIn = (world: World): readonly Action[] =>
  every(world, actionRef("any" as Action["id"]))

/** What bodies of acts on items are made of. */
type On = {
  readonly world: World
  readonly dice: Dice
  readonly at: Instant
  readonly by: Seat
  readonly item: Item | undefined
}
type Bodies = Readonly<Record<string, () => unknown>>

const reason = (field: string) => ({ reason: canary(field) })

/** For all, for some agencies, for some people; or nothing said. */
function accessFrom({ how, what }: Dice) {
  const some = agencies.filter((_, place) => (what >> place) % 2)
  const people = seats.filter((_, place) => (how + place) % 6 === 0)
  const kinds = [
    {},
    { access: { to: "agencies", agencies: some.length > 0 ? some : ["rpsa"] } },
    { access: { to: "people", people: [...people, { person: "wati", agency: "rpsa" }] } },
    { access: { to: "all" } },
  ]
  return pickFrom(kinds, how)
}

const ahead: readonly Meeting["status"][] = ["draft", "polling", "scheduled"]

const meetingsOf = (world: World, host: string | undefined): readonly Meeting[] =>
  every(world, meetingRef("any" as Meeting["id"])).filter(
    (each) => ahead.includes(each.status) && (host === undefined || each.host === host),
  )

/** Mostly to a meeting that may take it, else to the house. */
function proposalFrom({ world, dice, by }: On) {
  const { how, what, who } = dice
  const coming = meetingsOf(world, undefined).filter(({ invitations, host }) =>
    [host, ...invitations.map(({ agency }) => agency)].some((each) => each === by.agency),
  )
  const meeting = coming[what % (coming.length + 1)]
  const isOnCase = (meeting ? meeting.profile === "case-conference" : how % 2 === 0) && how % 5 > 0
  return {
    ...(meeting ? { meeting: meeting.id } : { host: pickFrom(["dinsos", "rpsa"], who) }),
    ...(isOnCase ? { caseReference: conferred } : {}),
    ...accessFrom(dice),
    title: canary("title"),
    purpose: canary("purpose"),
    minutes: 5 + (how % 40),
  }
}

function targetFor({ world, dice, item }: On): string {
  const coming = meetingsOf(world, item?.host)
  const own = coming.find(({ id }) => id === item?.meeting)
  if (own && dice.how % 4) return own.id
  return coming.length > 0 ? pickFrom(coming, dice.what).id : "meeting-nowhere"
}

function outcomesFrom({ dice: { how, what }, at, item }: On) {
  const parties: readonly string[] =
    item?.access.to === "agencies" ? item.access.agencies : agencies
  const owner = pickFrom(parties, what)
  const verifier = pickFrom(parties, what + 1)
  const action = { owner, verifier, due: later(at, (1 + (how % 20)) * day) }
  const decision = { kind: "DECISION", text: canary("decision") }
  const all = [
    [decision],
    [decision, { kind: "ACTION", text: canary("action"), action }],
    [{ kind: "FACT", text: canary("fact") }, decision],
    [decision, { kind: "DISSENT", text: canary("dissent"), agency: owner }],
    [{ kind: "ACTION", text: canary("action"), action }, decision],
  ]
  return { outcomes: pickFrom(all, how) }
}

const view = { childView: { how: "HEARD", text: canary("view") } }

/** Mostly a handoff that is at the stage for it, else any; now and then none. */
function handingFrom({ world, dice: { what } }: On, status: Handoff["status"]) {
  const known = every(world, handoffRef("any" as HandoffId))
  const fit = known.filter((each) => each.status === status)
  const all = fit.length > 0 && what % 8 ? fit : known
  const handoff = what % 16 ? all[what % Math.max(1, all.length)]?.id : undefined
  return { handoff: handoff ?? "handoff-nowhere", text: canary("handing") }
}

/** Bodies of acts on agenda items. */
export const itemBodies = (on: On): Bodies => {
  const { dice } = on
  const { how, what } = dice
  return {
    propose: () => proposalFrom(on),
    place: () => ({ meeting: targetFor(on), ...(what % 3 ? {} : accessFrom(dice)) }),
    "turn-down": () => reason("turned-down"),
    withdraw: () => ({}),
    recuse: () => (how % 2 ? { person: pickFrom(seats, what).person } : {}),
    open: () => ({}),
    record: () => outcomesFrom(on),
    "commit-handoff": () => ({ ...handingFrom(on, "handover"), record: commitment(on.at).record }),
    "offer-handoff": () => handingFrom(on, "pending-approval"),
    decide: () => (how % 5 ? view : {}),
    defer: () => ({ ...reason("deferred"), ...(how % 2 ? { meeting: targetFor(on) } : {}) }),
    amend: () => ({ outcomes: [{ place: 1 + (how % 2), text: canary("amended") }] }),
  }
}

const ends = ["done", "done", "done", "blocked", "not-possible", "not-done"]

/** Bodies of acts on actions. */
export const actionBodies = ({ dice: { how, what }, at, by }: On): Bodies => ({
  accept: () => (how % 3 ? {} : { person: by.person }),
  begin: () => ({}),
  report: () => ({
    status: pickFrom(ends, how),
    ...(how % 7 ? { evidence: canary("evidence"), reason: canary("reason") } : {}),
  }),
  verify: () => ({ confirm: how % 3 !== 0, ...(how % 2 ? { note: canary("note") } : {}) }),
  supersede: () => reason("superseded"),
  "change-date": () => ({ due: later(at, (1 + (what % 30)) * day), ...reason("moved") }),
})
