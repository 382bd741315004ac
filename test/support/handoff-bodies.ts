import {
  type Handoff,
  type HandoffId,
  handoffRef,
  isCarried,
  travelRef,
} from "#shared/handoff/handoff.ts"
import { declineReasons } from "#shared/handoff/lists/reasons.ts"
import { day, hour, type Instant, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { type TaskId, taskRef } from "#shared/task/task.ts"
import { acceptance, canary, commitment, drafting, release } from "./journey.ts"
import { agencies, seats } from "./town.ts"
import { casesIn, type Dice, pickFrom } from "./walk.ts"
import { every, seek, type World } from "./world.ts"

const bases = ["CONSENT", "CONSENT", "VITAL_INTEREST"]
const risks = ["EMERGENCY", "HIGH", "MEDIUM", "LOW"]
const services = ["TEMPORARY_SHELTER", "ACCOMPANIMENT"]
const basis = (kind: string) => ({ kind, by: canary("by"), note: canary("note") })

/** What somebody might write of any child in the world. */
export function draftFrom(world: World, { what, how }: Dice, at: Instant) {
  const kind = pickFrom(["referral", "transfer", "placement"], how)
  const placing = { returnBy: later(at, 60 * day), familyOptions: canary("family") }
  return drafting(pickFrom(casesIn(world), what).id, {
    kind,
    to: pickFrom(agencies, Math.floor(how / 3)),
    service: pickFrom(services, Math.floor(how / 12)),
    basis: basis(pickFrom(bases, Math.floor(how / 24))),
    ...(kind === "placement" ? placing : {}),
  })
}

export const pullFrom = (world: World, { what, how }: Dice) => ({
  reference: pickFrom(casesIn(world), what).reference,
  service: pickFrom(services, how),
  reason: canary("reason"),
})

const arrivalCode = (world: World, handoff: Handoff | undefined) => {
  const travel = handoff && seek(world, travelRef(handoff))
  return travel ? { arrivalCode: travel.content["arrivalCode"] } : {}
}

const recorded = (world: World, handoff: Handoff | undefined, at: Instant) => {
  const { record, firstContact } = commitment(at)
  return { firstContact, record: { ...record, ...arrivalCode(world, handoff) } }
}

const travelling = (at: Instant) => ({
  travels: true,
  giverPosition: canary("giver"),
  escort: canary("escort"),
  route: canary("route"),
  expectedAt: later(at, 6 * hour),
  checkInEvery: 120,
})

/** Tasks of the child that still lie with somebody else than the receiver. */
const tasksOf = (world: World, handoff: Handoff | undefined) =>
  every(world, taskRef("any" as TaskId))
    .filter((each) => each.case === handoff?.case && each.status === "open")
    .slice(0, 20)

/** Services and placements of the child that go on, as many as fit beside its tasks. */
const servicesOf = (world: World, handoff: Handoff | undefined, room: number) =>
  every(world, handoffRef("any" as HandoffId))
    .filter((each) => each.case === handoff?.case && isCarried(each))
    .slice(0, room)
    .map(({ id }) => id)

type Asked = { readonly handoff: Handoff | undefined; readonly dice: Dice; readonly at: Instant }

function decisions({ handoff, dice: { how }, at }: Asked): Record<string, () => unknown> {
  /** Some receivers have nobody on this ground: whoever is named there instead is refused. */
  const of = (agency: string | undefined) => {
    const own = seats.filter((each) => each.agency === agency)
    return own.length > 0 ? own : seats
  }
  const isUrgent = handoff?.risk === "EMERGENCY" && how % 2 === 0
  return {
    offer: () => (isUrgent ? { defer: canary("defer") } : {}),
    "answer-pull": () => ({
      answer: pickFrom(["AGREED", "AGREED", "NOT_NOW", "REFUSED"], how),
      text: canary("text"),
    }),
    "send-back": () => ({ note: canary("note") }),
    acknowledge: () => ({ attest: true }),
    ask: () => ({ questions: [canary("question")] }),
    answer: () => ({ answers: [how % 3 ? { answer: canary("answer") } : { refused: "Rahasia." }] }),
    accept: () => acceptance(at, pickFrom(of(handoff?.to ?? "rpsa"), how).person),
    decline: () => ({
      reason: pickFrom(Object.keys(declineReasons), how),
      text: canary("declined"),
      ...(how % 3 ? { alternative: pickFrom(["none-known", "lksa", "nowhere"], how) } : {}),
    }),
    withdraw: () => ({
      reason: canary("withdrawn"),
      ...(how % 4 ? { childPosition: "WANTS_TO_STAY" } : {}),
    }),
    "confirm-withdrawal": () => ({ confirm: how % 3 > 0, note: canary("note") }),
    cancel: () => ({ reason: canary("cancelled") }),
    escalate: () => ({ note: canary("note") }),
    "raise-risk": () => ({ risk: pickFrom(risks, how), reason: canary("reason") }),
    "lower-risk": () => ({ risk: pickFrom(risks, how), reason: canary("reason") }),
  }
}

function completions(
  world: World,
  { handoff, dice: { how }, at }: Asked,
): Record<string, () => unknown> {
  const tasks = tasksOf(world, handoff)
  const handoffs = servicesOf(world, handoff, 20 - tasks.length)
  const isNothing = tasks.length + handoffs.length === 0
  return {
    "start-handover": () => (how % 2 ? release : travelling(at)),
    "check-in": () => ({ state: pickFrom(["ON_THE_WAY", "DELAYED", "TROUBLE"], how) }),
    "fail-handover": () => ({ reason: canary("failed") }),
    commit: () => recorded(world, handoff, at),
    "emergency-commit": () => ({
      attest: true,
      sourceReached: how % 2 > 0,
      attempts: how % 2 ? [] : [{ at, how: "telepon" }],
      record: commitment(at).record,
    }),
    ratify: () => ({ note: canary("note") }),
    progress: () => ({ code: "ON_TRACK" }),
    "propose-outcome": () => ({
      code: pickFrom(["NEED_MET", "RETURNED_TO_FAMILY"], how),
      services: [],
      feedback: { absent: canary("absent") },
      note: canary("note"),
    }),
    dispute: () => ({ reason: canary("dispute") }),
    return: () => ({ reason: canary("back"), childView: { view: canary("view") } }),
    "restore-basis": () => ({ basis: basis("BEST_INTEREST") }),
    place: () => ({
      tasks: isNothing ? [{ task: "task-nowhere" }] : tasks.map(({ id }) => ({ task: id })),
      handoffs,
    }),
    move: () => ({
      tasks: tasks.filter(({ owner }) => owner !== handoff?.to).map(({ id }) => id),
      handoffs,
    }),
    reveal: () => ({ part: "review", purpose: canary("purpose") }),
  }
}

/** A body for each verb that asks for one. */
export function bodyFor(world: World, verb: AnyVerb, { dice, ...rest }: Asked): unknown {
  // The same dice have chosen the verb: what it says falls on its own.
  const asked = { ...rest, dice: { ...dice, how: Math.floor(dice.how / 7) } }
  const bodies = { ...decisions(asked), ...completions(world, asked) }
  return bodies[verb.name]?.() ?? {}
}

export const handoffsIn = (world: World) => every(world, handoffRef("any" as HandoffId))
