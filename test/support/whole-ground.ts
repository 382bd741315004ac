import { agencyRef } from "#shared/agency/agency.ts"
import { type Case, type CaseId, caseRef } from "#shared/case/case.ts"
import { close } from "#shared/case/close.ts"
import { keepAway } from "#shared/case/keep-away.ts"
import { keyCodes } from "#shared/case/lists/keys.ts"
import { lowerRisk } from "#shared/case/lower-risk.ts"
import { raiseRisk } from "#shared/case/raise-risk.ts"
import { reopen } from "#shared/case/reopen.ts"
import { takeCare } from "#shared/case/take-care.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { place } from "#shared/handoff/place.ts"
import { startHandover } from "#shared/handoff/start-handover.ts"
import { personId } from "#shared/kernel/id.ts"
import { day, hour, type Instant, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { add } from "#shared/task/add.ts"
import { changeDate } from "#shared/task/change-date.ts"
import { finish } from "#shared/task/finish.ts"
import { takeOver } from "#shared/task/take-over.ts"
import { type Task, type TaskId, taskRef } from "#shared/task/task.ts"
import { fits, handoffGround } from "./handoff-ground.ts"
import { canary, handoffAt, must, openCase, release } from "./journey.ts"
import { eka, koko, monday, oki, rina, seats } from "./town.ts"
import { casesIn, type Dice, type Ground, pickFrom } from "./walk.ts"
import { type Attempt, copyOf, every, mend, type Seat, see, seek, type World } from "./world.ts"

/** A child that is being handed over with two tasks, which the receiver has looked at. */
function putOnTheWay(world: World): void {
  const child = openCase(world)
  const due = later(monday, 30 * day)
  const tasks = ["VISIT", "SCHOOL"].map((kind) => {
    const { subject } = must(world, {
      verb: add,
      input: { case: child, kind, due },
      by: rina,
      at: monday,
    })
    return { task: subject.parts[0] }
  })
  const id = handoffAt(world, "accepted", { kind: "transfer", child, service: "ACCOMPANIMENT" })
  const at = later(monday, 5 * hour)
  must(world, { verb: startHandover, id, input: release, by: rina, at })
  must(world, { verb: place, id, input: { tasks }, by: oki, at })
}

/** Besides those who are on their way, a child whose case may be closed any day. */
function start(): World {
  const world = copyOf(handoffGround.start)
  putOnTheWay(world)
  handoffAt(world, "offered", { kind: "transfer", risk: "EMERGENCY" })
  const id = openCase(world)
  const done = { at: monday, by: personId.parse("rina") }
  const state = { ...done, status: "done", evidence: [] } as const
  const keys: Case["keys"] = Object.fromEntries(keyCodes.map((key) => [key, state]))
  const checks = ["CHILD_PREPARED", "FAMILY_ACCEPTS", "SAFE", "MONITORED"] as const
  const reunification = Object.fromEntries(checks.map((check) => [check, done]))
  mend(world, caseRef(id), { keys, reunification })
  return world
}

/** The case that an act is about, as far as somebody who acts can know it. */
export function caseOf(world: World, { verb, id = "", input }: Attempt): CaseId | undefined {
  if (verb.creates) return (input as { readonly case?: CaseId }).case
  if (verb.noun === "cases") return id as CaseId
  if (verb.noun === "tasks") return seek(world, taskRef(id as TaskId))?.case
  return seek(world, handoffRef(id as HandoffId))?.case
}

const isReady = ({ keys }: Case): boolean => keyCodes.every((key) => keys[key])

const sometimes = [raiseRisk, lowerRisk, keepAway, keepAway]

/** What somebody may want of a case as it stands. */
function caseVerb(world: World, child: Case, how: number): AnyVerb {
  if (how % 7 === 0) return pickFrom([close, reopen, takeCare, ...sometimes], how)
  if (child.status === "closed") return reopen
  if (see(world, agencyRef(child.custodian)).status !== "active") return takeCare
  return isReady(child) && how % 3 > 0 ? close : pickFrom(sometimes, how)
}

const risks = ["EMERGENCY", "HIGH", "MEDIUM", "LOW"]

const caseBody = (verb: AnyVerb, { who, what }: Dice): unknown =>
  ({
    close: { outcome: "GOALS_MET", childView: { view: canary("view") } },
    reopen: { reason: canary("reopened") },
    "take-care": { reason: canary("care") },
    "raise-risk": { risk: pickFrom(risks, what), reason: canary("raised") },
    "lower-risk": { risk: pickFrom(risks, what), reason: canary("lowered") },
    "keep-away": {
      persons: [...new Set([eka.person, pickFrom(seats, what).person])].slice(who % 2),
      agencies: what % 5 ? [] : ["polres"],
    },
  })[verb.name]

/** Whoever of the house has the role; now and then anybody at all. */
function somebody(world: World, [house, verb]: readonly [string, AnyVerb], who: number): Seat {
  const apt = seats.filter((each) => each.agency === house && fits(world, each, verb.roles))
  return pickFrom(apt.length > 0 && who % 9 > 0 ? apt : seats, who)
}

function caseAct(world: World, dice: Dice, at: Instant): Attempt {
  const children = casesIn(world)
  // A custodian who may no longer work is the first that somebody sees to.
  const stranded = children.filter(
    ({ custodian, status }) =>
      status === "open" && see(world, agencyRef(custodian)).status !== "active",
  )
  const child = pickFrom(stranded.length > 0 && dice.how % 2 ? stranded : children, dice.what)
  const verb = caseVerb(world, child, Math.floor(dice.how / 2))
  const seat = somebody(world, [child.custodian, verb], dice.who)
  const by = verb === takeCare && dice.who % 9 > 0 ? koko : seat
  return { verb, id: child.id, input: caseBody(verb, dice), by, at }
}

const tasksIn = (world: World): readonly Task[] => every(world, taskRef("any" as TaskId))

function taskAct(world: World, { what, who, how }: Dice, at: Instant): Attempt {
  const open = tasksIn(world).filter(({ status }) => status === "open")
  const isLeft = ({ case: child, owner }: Task) => see(world, caseRef(child)).custodian !== owner
  const left = open.filter(isLeft)
  const among = left.length > 0 && how % 4 === 3 ? left : open
  const task = among[what % Math.max(1, among.length)]
  const due = later(at, (1 + (how % 40)) * day)
  if (!task || (open.length < 12 && how % 4 < 2)) {
    const child = pickFrom(casesIn(world), what)
    const input = { case: child.id, kind: "VISIT", due }
    return { verb: add, input, by: somebody(world, [child.custodian, add], who), at }
  }
  const verb = pickFrom([finish, finish, changeDate, takeOver], among === left ? 3 : how)
  const holder = see(world, caseRef(task.case)).custodian
  const by = somebody(world, [verb === takeOver ? holder : task.owner, verb], who)
  const why = { reason: canary("why") }
  const input = { finish: { outcome: "dropped", ...why }, "change-date": { due, ...why } }[
    verb.name
  ]
  return { verb, id: task.id, input, by, at }
}

function attemptFrom(world: World, dice: Dice, at: Instant): Attempt {
  const aside = (dice.what + dice.who) % 10
  if (aside === 0) return taskAct(world, dice, at)
  if (aside === 1) return caseAct(world, dice, at)
  // Low luck wakes whatever clock has run out: nobody else may ever come to see to it.
  const luck = aside === 2 ? dice.luck % 25 : dice.luck
  return handoffGround.attemptFrom(world, { ...dice, luck }, at)
}

/** Handoffs with the cases behind them and all that is to be done for each child. */
export const wholeGround: Ground = { start: start(), attemptFrom, weather: handoffGround.weather }
