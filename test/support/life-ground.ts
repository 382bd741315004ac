import type { Action } from "#shared/action/action.ts"
import { actions } from "#shared/action/verbs.ts"
import { place } from "#shared/agenda/place.ts"
import { agendaItems } from "#shared/agenda/verbs.ts"
import { caseId, caseRef } from "#shared/case/case.ts"
import { personId } from "#shared/kernel/id.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import type { Noun } from "#shared/kernel/noun.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import type { Item } from "#shared/meeting/rows/item.ts"
import { itemMade, proposal, proposing, topic } from "./agenda.ts"
import { handoffAt, must } from "./journey.ts"
import { actionBodies, actionsIn, itemBodies, itemsIn } from "./life-dice.ts"
import { meetingGround, meetingsIn } from "./meeting-ground.ts"
import { isOn } from "./meeting-likely.ts"
import { eka, koko, monday, seats, surya, wati } from "./town.ts"
import { type Dice, type Ground, pickFrom } from "./walk.ts"
import { type Attempt, copyOf, mend, type Seat, seek, type World } from "./world.ts"

type Act = readonly [name: string, by: Seat, id: string]

/** Before the meeting an item is sorted, in the room it is talked about, afterwards put right. */
const nextFor: Readonly<Record<Item["status"], readonly [string, ...string[]]>> = {
  proposed: ["place", "place", "place", "place", "turn-down", "withdraw", "recuse"],
  "on-agenda": ["open", "open", "open", "open", "defer", "withdraw", "recuse"],
  "in-discussion": ["record", "record", "decide", "decide", "decide", "defer", "recuse"],
  decided: ["amend", "recuse"],
  deferred: ["place", "place", "place", "turn-down", "withdraw"],
  withdrawn: ["place"],
  revision: ["amend"],
}

const desks: Readonly<Record<string, string>> = { dinsos: "koko", rpsa: "kiki", lksa: "lukman" }
const deskOf = (agency: string): Seat => ({ person: desks[agency] ?? "agus", agency })

/** Its chair, who writes it down, or the host's desk. */
function leaderOf(world: World, item: Item, who: number): Seat {
  const meeting = item.meeting && seek(world, meetingRef(item.meeting))
  const { chair, minuteTaker } = meeting || {}
  const people = [chair, chair, minuteTaker, deskOf(item.host).person]
  const person = pickFrom(
    people.filter((each) => each !== undefined),
    who,
  )
  return { person, agency: item.host }
}

/** Whether something can be done about it now. */
function isReady(world: World, item: Item, at: Instant): boolean {
  const meeting = item.meeting && seek(world, meetingRef(item.meeting))
  if (!meeting || item.status === "proposed" || item.status === "deferred") return true
  if (item.status === "decided" || item.status === "revision") {
    return meeting.status === "minutes-draft"
  }
  return item.status !== "withdrawn" && isOn(meeting, at)
}

const isInRoom = (world: World, id: Item["meeting"]): boolean =>
  id !== undefined && seek(world, meetingRef(id))?.status === "in-progress"

function itemAct(world: World, dice: Dice, at: Instant): Act {
  const { luck, what, who, how } = dice
  const all = itemsIn(world)
  const open = all.filter((each) => isReady(world, each, at))
  const inRoom = open.filter(({ meeting }) => isInRoom(world, meeting))
  const ready = inRoom.length > 0 && luck % 5 ? inRoom : open
  const own = ready[what % Math.max(1, ready.length)]
  const waiting = open.filter(({ status }) => status === "proposed" || status === "deferred")
  if (!own || (luck % 6 === 0 && waiting.length < 4))
    return ["propose", pickFrom(proposers, who), ""]
  const isSilent = own.status === "in-discussion" && (own.outcomes ?? 0) === 0
  const name = isSilent && how % 3 ? "record" : pickFrom(nextFor[own.status], how)
  const handed = own.status === "in-discussion" ? handingAct(world, own, dice) : undefined
  if (handed) return handed
  const isOwn = /^(withdraw|recuse)$/.test(name) && who % 2 === 0
  return [name, isOwn ? pickFrom(seats, who) : leaderOf(world, own, who), own.id]
}

/** Now and then the room signs a handoff of its child, or decides on one that waits. */
function handingAct(
  world: World,
  { id, meeting, host }: Item,
  { how, who }: Dice,
): Act | undefined {
  const { chair } = (meeting && seek(world, meetingRef(meeting))) || {}
  if (how % 2 || !chair) return undefined
  return who % 2
    ? ["commit-handoff", wati, id]
    : ["offer-handoff", { person: chair, agency: host }, id]
}

const proposers: readonly Seat[] = [
  koko,
  { person: "rina", agency: "dinsos" },
  { person: "kiki", agency: "rpsa" },
  { person: "wati", agency: "rpsa" },
  { person: "lukman", agency: "lksa" },
]

const nextOf: Readonly<Record<Action["status"], readonly [string, ...string[]]>> = {
  proposed: ["accept", "accept", "accept", "change-date", "supersede"],
  accepted: ["begin", "report", "report"],
  "in-progress": ["report", "report", "change-date"],
  blocked: ["begin", "report"],
  done: ["verify", "verify", "supersede"],
  verified: ["report"],
  "not-possible": ["verify"],
  "not-done": ["accept"],
  superseded: ["accept"],
}

function actionAct(world: World, { what, who, how }: Dice): Act {
  const own = pickFrom(actionsIn(world), what)
  const name = pickFrom(nextOf[own.status], how)
  const side = name === "verify" ? own.verifier : name === "supersede" ? own.host : own.owner
  return [name, who % 6 ? deskOf(side) : pickFrom(seats, who), own.id]
}

function attemptOn(noun: Noun, [name, by, id]: Act, on: Parameters<typeof itemBodies>[0]): Attempt {
  const bodies = { ...itemBodies(on), ...actionBodies(on) }
  const verb = noun.verbs.find((each) => each.name === name)
  if (!verb) throw new Error(`nobody can ${name}`)
  const input = bodies[name]?.() ?? {}
  return { verb, input, by, at: on.at, ...(verb.creates ? {} : { id }) }
}

/** Anything about anything, by anybody. */
function wildAct(
  noun: Noun,
  { how, who, what }: Dice,
  all: readonly { readonly id: string }[],
): Act {
  const id = all[what % (all.length + 1)]?.id ?? "nothing-nowhere"
  return [pickFrom(noun.verbs, how).name, pickFrom(seats, who), id]
}

function attemptFrom(world: World, dice: Dice, at: Instant): Attempt {
  const { luck, who } = dice
  const isItem = who % 5 < 2
  const some = actionsIn(world)
  const isAction = who % 5 === 2 && some.length > 0
  if (!isItem && !isAction) return meetingGround.attemptFrom(world, dice, at)
  const noun = isItem ? agendaItems : actions
  const all = isItem ? itemsIn(world) : some
  const likely = isItem ? itemAct(world, dice, at) : actionAct(world, dice)
  const [name, by, id] = luck < 80 ? likely : wildAct(noun, dice, all)
  const item = isItem ? itemsIn(world).find((each) => each.id === id) : undefined
  return attemptOn(noun, [name, by, id], { world, dice, at, by, item })
}

const child = caseRef(caseId.parse("case-conferred"))
const kept = [[eka.person], [eka.person, "wati"], [eka.person, "dian"]]

/** Besides, the child's case keeps others away than before. */
function weather(world: World, dice: Dice, at: Instant): void {
  if (dice.what % 4) meetingGround.weather(world, dice, at)
  else {
    const people = pickFrom(kept, dice.who).map((each) => personId.parse(each))
    mend(world, child, { excludedPersons: people })
  }
}

/** What stands has an agenda already: of a conference two items on the child, and one that is not. */
function start(): World {
  const world = copyOf(meetingGround.start)
  handoffAt(world, "handover", { kind: "placement", child: caseId.parse("case-conferred") })
  handoffAt(world, "pending-approval", {
    kind: "transfer",
    child: caseId.parse("case-conferred"),
  })
  for (const meeting of meetingsIn(world).filter(({ status }) => status === "scheduled")) {
    const people = meeting.chair ? surya : koko
    for (const body of meeting.chair ? [proposal(), proposal(), topic()] : [topic(), topic()]) {
      const id = itemMade(world, proposing({ meeting: meeting.id, ...body }))
      must(world, { verb: place, id, input: { meeting: meeting.id }, by: people, at: monday })
    }
  }
  return world
}

/** Meetings with all that is talked about in them, and all that comes of it. */
export const lifeGround: Ground = { ...meetingGround, start: start(), attemptFrom, weather }
