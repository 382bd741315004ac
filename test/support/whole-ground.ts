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
import { personId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { add } from "#shared/task/add.ts"
import { changeDate } from "#shared/task/change-date.ts"
import { finish } from "#shared/task/finish.ts"
import { type Task, type TaskId, taskRef } from "#shared/task/task.ts"
import { fits, handoffGround } from "./handoff-ground.ts"
import { canary, openCase } from "./journey.ts"
import { eka, koko, monday, seats } from "./town.ts"
import { casesIn, type Dice, type Ground, pickFrom } from "./walk.ts"
import { type Attempt, copyOf, every, mend, type Seat, see, seek, type World } from "./world.ts"

/** Besides those who are on their way, a child whose case may be closed any day. */
function start(): World {
  const world = copyOf(handoffGround.start)
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
  const task = open[what % Math.max(1, open.length)]
  const due = later(at, (1 + (how % 40)) * day)
  if (!task || (open.length < 12 && how % 2 > 0)) {
    const child = pickFrom(casesIn(world), what)
    const input = { case: child.id, kind: "VISIT", due }
    return { verb: add, input, by: somebody(world, [child.custodian, add], who), at }
  }
  const verb = how % 3 > 0 ? finish : changeDate
  const by = somebody(world, [task.owner, verb], who)
  const why = { reason: canary("why") }
  const input = verb === finish ? { outcome: "dropped", ...why } : { due, ...why }
  return { verb, id: task.id, input, by, at }
}

function attemptFrom(world: World, dice: Dice, at: Instant): Attempt {
  const aside = (dice.what + dice.who) % 10
  if (aside < 2) return taskAct(world, dice, at)
  return aside === 2 ? caseAct(world, dice, at) : handoffGround.attemptFrom(world, dice, at)
}

/** Handoffs with the cases behind them and all that is to be done for each child. */
export const wholeGround: Ground = { start: start(), attemptFrom, weather: handoffGround.weather }
