import { agencyRef, capacityRef, deskRef } from "#shared/agency/agency.ts"
import { caseRef } from "#shared/case/case.ts"
import { open } from "#shared/case/open.ts"
import { create } from "#shared/handoff/create.ts"
import { type Handoff, handoffRef } from "#shared/handoff/handoff.ts"
import { pull } from "#shared/handoff/pull.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import type { Role } from "#shared/kernel/actor.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { type PartnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { add } from "#shared/task/add.ts"
import { clock } from "./clockwork.ts"
import { putCoordinator } from "./coordination.ts"
import { bodyFor, draftFrom, handoffsIn, pullFrom } from "./handoff-bodies.ts"
import { type Likely, meantFor, nextFor } from "./handoff-likely.ts"
import { handoffAt, must, opening } from "./journey.ts"
import { agencies, eka, lia, monday, rina, seats, town, wati } from "./town.ts"
import { casesIn, type Dice, type Ground, pickFrom } from "./walk.ts"
import { type Attempt, membershipOf, mend, type Seat, see, seek, type World } from "./world.ts"

export { handoffsIn } from "./handoff-bodies.ts"

/** The coordinator of the district, of a house that sends and receives nobody. */
const nia: Seat = { person: "nia", agency: "pksai" }
const everybody: readonly Seat[] = [...seats, nia]

/** Four children: two on their way already, one in danger, and one of RPSA's own. */
function start(): World {
  const world = town()
  putCoordinator(world)
  handoffAt(world, "accepted")
  const second = { kind: "transfer", risk: "HIGH", service: "ACCOMPANIMENT" } as const
  const id = handoffAt(world, "under-review", second)
  const { case: child } = see(world, handoffRef(id))
  const task = { case: child, kind: "VISIT", due: later(monday, 30 * day) }
  for (const kind of ["VISIT", "SCHOOL"]) {
    must(world, { verb: add, input: { ...task, kind }, by: rina, at: monday })
  }
  const seated = { agency: agencyId.parse("lksa"), name: "Instansi lksa", since: monday }
  mend(world, caseRef(child), { team: [{ ...seated, role: "provider" }] })
  const children = [
    [rina, { risk: "EMERGENCY", excludedPersons: [eka.person, "fajar"] }],
    [wati, { risk: "LOW", excludedPersons: [lia.person] }],
  ] as const
  for (const [by, change] of children) {
    must(world, { verb: open, input: opening(change), by, at: monday })
  }
  return world
}

const verbNamed = (name: string): AnyVerb => {
  const verb = handoffs.verbs.find((each) => each.name === name)
  if (!verb) throw new Error(`there is no verb ${name}`)
  return verb
}

/** Whether somebody holds one of the roles, if any is asked for. */
export function fits(world: World, seat: Seat, roles: readonly Role[]): boolean {
  const held = seek(world, membershipOf(seat))?.roles ?? []
  return roles.length === 0 || roles.some((role) => held.includes(role))
}

type Act = { readonly verb: AnyVerb; readonly by: Seat; readonly handoff?: Handoff }

function likelyDraft(world: World, { what, who, luck }: Dice): Act {
  const { custodian } = pickFrom(casesIn(world), what)
  const writers = seats.filter((each) => fits(world, each, ["CASE_MANAGER"]))
  const own = writers.filter((each) => each.agency === custodian)
  if (luck % 16 === 0) return { verb: pull, by: pickFrom(writers, who) }
  return { verb: create, by: pickFrom(own.length ? own : writers, who) }
}

/** Whoever stands on that side of it. */
const sideOf =
  (handoff: Handoff, side: Likely[1]) =>
  (each: Seat): boolean =>
    side === "other"
      ? each.agency !== handoff.from && each.agency !== handoff.to
      : each.agency === handoff[side]

function likelyAct(world: World, dice: Dice): Act {
  const going = handoffsIn(world).filter((each) => nextFor(world, each).length > 0)
  const handoff = going[dice.what % Math.max(1, going.length)]
  if (going.length < 2 || dice.luck % 8 === 0 || !handoff) return likelyDraft(world, dice)
  const [name, side, ...roles] = pickFrom(nextFor(world, handoff), dice.how)
  const apt = everybody.filter((each) => sideOf(handoff, side)(each) && fits(world, each, roles))
  const meant = apt.filter(meantFor(name, handoff))
  const people = [meant, apt, everybody].find((each) => each.length > 0) ?? everybody
  return { verb: verbNamed(name), by: pickFrom(people, dice.who), handoff }
}

const byPeople = handoffs.verbs.filter(({ bySystem }) => !bySystem)

/** Any act by somebody of either agency who has the role for it: at the wrong time, most often. */
function untimelyAct(world: World, dice: Dice): Act {
  const handoff = pickFrom(handoffsIn(world), dice.what)
  const verb = pickFrom(byPeople, dice.how)
  const near = seats.filter((each) => [handoff.from, handoff.to].some((own) => own === each.agency))
  const apt = near.filter((each) => fits(world, each, verb.roles))
  return { verb, by: pickFrom(apt.length ? apt : near, dice.who), handoff }
}

function wildAct(world: World, dice: Dice): Act {
  const all = handoffsIn(world)
  const handoff = all[dice.what % (all.length + 1)]
  const by = pickFrom([...everybody, clock], dice.who)
  return { verb: pickFrom(handoffs.verbs, dice.how), by, ...(handoff && { handoff }) }
}

const rungOf = ({ clocks }: Handoff): number => Math.max(0, ...clocks.map(({ rung }) => rung))

/** Some clock has run out, and the system does what that asks: most often higher up the ladder. */
function wokenAct(world: World, { what }: Dice, at: Instant): Act | undefined {
  const due = handoffsIn(world)
    .flatMap((handoff) => {
      const wake = handoffs.wake?.(handoff, at)
      return wake ? [{ verb: wake.verb, by: clock, handoff }] : []
    })
    .sort((a, b) => rungOf(b.handoff) - rungOf(a.handoff))
  return due[what % 4 ? 0 : what % Math.max(1, due.length)]
}

function actFrom(world: World, dice: Dice, at: Instant): Act {
  const woken = dice.luck < 25 ? wokenAct(world, dice, at) : undefined
  if (woken) return woken
  if (dice.luck < 60) return likelyAct(world, dice)
  return dice.luck < 82 ? untimelyAct(world, dice) : wildAct(world, dice)
}

function attemptFrom(world: World, dice: Dice, at: Instant): Attempt {
  const { verb, by, handoff } = actFrom(world, dice, at)
  if (verb === pull) return { verb, input: pullFrom(world, dice), by, at }
  if (verb.creates) return { verb, input: draftFrom(world, dice, at), by, at }
  const id = handoff?.id ?? "handoff-nowhere"
  return { verb, id, input: bodyFor(world, verb, { handoff, dice, at }), by, at }
}

/** What changes around a handoff while nobody acts on it; each comes and goes. */
function weather(world: World, { what, who }: Dice, at: Instant): void {
  const agency = agencyId.parse(pickFrom(agencies, what))
  const flip = <A, B>(now: unknown, [a, b]: readonly [A, B]) => (now === a ? b : a)
  const desk = see(world, deskRef(agency))
  const shelter = capacityRef(agency, "TEMPORARY_SHELTER")
  const pact = partnershipRef(pickFrom(["pks-dinsos-rpsa", "pks-rpsa-lksa"], what) as PartnershipId)
  const member = membershipOf(pickFrom(seats, who))
  const changes = [
    () =>
      mend(world, agencyRef(agency), {
        status: flip(see(world, agencyRef(agency)).status, ["active", "suspended"] as const),
      }),
    () => mend(world, deskRef(agency), { active: !desk.active }),
    () => mend(world, pact, { until: later(at, see(world, pact).until > at ? 0 : 90 * day) }),
    () =>
      mend(world, member, {
        status: flip(see(world, member).status, ["active", "suspended"] as const),
      }),
    () => seek(world, shelter) && mend(world, shelter, { closed: !see(world, shelter).closed }),
  ]
  pickFrom(changes, who)()
}

/** Agencies that hand children to each other, with all that may go wrong on the way. */
export const handoffGround: Ground = { start: start(), attemptFrom, weather }
