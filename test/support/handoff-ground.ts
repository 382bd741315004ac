import { agencyRef, capacityRef, deskRef } from "#shared/agency/agency.ts"
import { open } from "#shared/case/open.ts"
import { create } from "#shared/handoff/create.ts"
import { type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { declineReasons } from "#shared/handoff/lists/reasons.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import type { Role } from "#shared/kernel/actor.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { type PartnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { acceptance, canary, commitment, drafting, handoffAt, must, opening } from "./journey.ts"
import { agencies, eka, lia, monday, rina, seats, town, wati } from "./town.ts"
import { casesIn, type Dice, type Ground, pickFrom } from "./walk.ts"
import {
  type Attempt,
  every,
  membershipOf,
  mend,
  type Seat,
  see,
  seek,
  type World,
} from "./world.ts"

export const handoffsIn = (world: World) => every(world, handoffRef("any" as HandoffId))

/** Four children: two on their way already, one in danger, and one of RPSA's own. */
function start(): World {
  const world = town()
  handoffAt(world, "accepted")
  handoffAt(world, "under-review", { kind: "transfer", risk: "HIGH", service: "ACCOMPANIMENT" })
  const children = [
    [rina, { risk: "EMERGENCY", excludedPersons: [eka.person, "fajar"] }],
    [wati, { risk: "LOW", excludedPersons: [lia.person] }],
  ] as const
  for (const [by, change] of children) {
    must(world, { verb: open, input: opening(change), by, at: monday })
  }
  return world
}

const bases = ["CONSENT", "CONSENT", "VITAL_INTEREST"]

const draftFrom = (world: World, { what, how }: Dice) =>
  drafting(pickFrom(casesIn(world), what).id, {
    kind: pickFrom(["referral", "transfer"], how),
    to: pickFrom(agencies, Math.floor(how / 2)),
    service: pickFrom(["TEMPORARY_SHELTER", "ACCOMPANIMENT"], Math.floor(how / 8)),
    basis: { kind: pickFrom(bases, Math.floor(how / 16)), by: canary("by"), note: canary("note") },
  })

/** A body for each verb that asks for one. */
function inputFor(verb: AnyVerb, handoff: Handoff | undefined, [dice, at]: [Dice, Instant]) {
  const { how } = dice
  const of = (agency: string | undefined) => seats.filter((each) => each.agency === agency)
  const inputs: Record<string, () => unknown> = {
    "send-back": () => ({ note: canary("note") }),
    acknowledge: () => ({ attest: true }),
    accept: () => acceptance(at, pickFrom(of(handoff?.to ?? "rpsa"), how).person),
    decline: () => ({
      reason: pickFrom(Object.keys(declineReasons), how),
      text: canary("declined"),
      ...(how % 3 ? { alternative: pickFrom(["none-known", "lksa", "nowhere"], how) } : {}),
    }),
    withdraw: () => ({ reason: canary("withdrawn") }),
    commit: () => commitment(at, pickFrom(of(handoff?.from ?? "dinsos"), how).person),
  }
  return inputs[verb.name]?.() ?? {}
}

type Likely = readonly (readonly [verb: string, side: "from" | "to", ...roles: Role[]])[]

/** What usually comes next. */
const likely: Partial<Record<Handoff["status"], Likely>> = {
  "pending-approval": [
    ["offer", "from", "SUPERVISOR"],
    ["offer", "from", "SUPERVISOR"],
    ["offer", "from", "SUPERVISOR"],
    ["send-back", "from", "SUPERVISOR"],
  ],
  offered: [
    ["acknowledge", "to", "HANDOFF_OFFICER"],
    ["acknowledge", "to", "HANDOFF_OFFICER"],
    ["acknowledge", "to", "HANDOFF_OFFICER"],
    ["acknowledge", "to", "HANDOFF_OFFICER"],
    ["decline", "to", "HANDOFF_OFFICER"],
    ["withdraw", "from", "CASE_MANAGER"],
  ],
  "under-review": [
    ["accept", "to", "HANDOFF_OFFICER"],
    ["accept", "to", "HANDOFF_OFFICER"],
    ["accept", "to", "HANDOFF_OFFICER"],
    ["decline", "to", "HANDOFF_OFFICER"],
    ["withdraw", "from", "CASE_MANAGER"],
  ],
  accepted: [
    ["commit", "to"],
    ["commit", "to"],
    ["commit", "to"],
    ["withdraw", "from", "SUPERVISOR"],
  ],
}

function nextFor({ status, kind, risk, basis }: Handoff): Likely {
  if (status !== "draft") return likely[status] ?? []
  const isPlain = kind === "referral" && basis.kind === "CONSENT" && !/^[EH]/.test(risk)
  return [[isPlain ? "offer" : "submit", "from", "CASE_MANAGER"]]
}

const verbNamed = (name: string): AnyVerb => {
  const verb = handoffs.verbs.find((each) => each.name === name)
  if (!verb) throw new Error(`there is no verb ${name}`)
  return verb
}

function fits(world: World, seat: Seat, roles: readonly Role[]): boolean {
  const held = seek(world, membershipOf(seat))?.roles ?? []
  return roles.length === 0 || roles.some((role) => held.includes(role))
}

type Act = { readonly verb: AnyVerb; readonly by: Seat; readonly handoff?: Handoff }

function likelyDraft(world: World, { what, who }: Dice): Act {
  const { custodian } = pickFrom(casesIn(world), what)
  const writers = seats.filter((each) => fits(world, each, ["CASE_MANAGER"]))
  const own = writers.filter((each) => each.agency === custodian)
  return { verb: create, by: pickFrom(own.length ? own : writers, who) }
}

function likelyAct(world: World, dice: Dice): Act {
  const open = handoffsIn(world).filter((each) => nextFor(each).length > 0)
  const handoff = open[dice.what % Math.max(1, open.length)]
  if (open.length < 2 || dice.luck % 8 === 0 || !handoff) return likelyDraft(world, dice)
  const [name, side, ...roles] = pickFrom(nextFor(handoff), dice.how)
  const apt = seats.filter((each) => each.agency === handoff[side] && fits(world, each, roles))
  const named = { commit: handoff.worker, submit: handoff.author }[name]
  const meant = apt.filter(({ person }) => named === undefined || person === named)
  const people = [meant, apt, seats].find((each) => each.length > 0) ?? seats
  return { verb: verbNamed(name), by: pickFrom(people, dice.who), handoff }
}

/** Any act by somebody of either agency who has the role for it: at the wrong time, most often. */
function untimelyAct(world: World, dice: Dice): Act {
  const handoff = pickFrom(handoffsIn(world), dice.what)
  const verb = pickFrom(handoffs.verbs, dice.how)
  const near = seats.filter((each) => [handoff.from, handoff.to].some((own) => own === each.agency))
  const apt = near.filter((each) => fits(world, each, verb.roles))
  return { verb, by: pickFrom(apt.length ? apt : near, dice.who), handoff }
}

function wildAct(world: World, dice: Dice): Act {
  const all = handoffsIn(world)
  const handoff = all[dice.what % (all.length + 1)]
  const by = pickFrom(seats, dice.who)
  return { verb: pickFrom(handoffs.verbs, dice.how), by, ...(handoff && { handoff }) }
}

function actFrom(world: World, dice: Dice): Act {
  if (dice.luck < 55) return likelyAct(world, dice)
  return dice.luck < 80 ? untimelyAct(world, dice) : wildAct(world, dice)
}

function attemptFrom(world: World, dice: Dice, at: Instant): Attempt {
  const { verb, by, handoff } = actFrom(world, dice)
  if (verb.creates) return { verb, input: draftFrom(world, dice), by, at }
  const id = handoff?.id ?? "handoff-nowhere"
  return { verb, id, input: inputFor(verb, handoff, [dice, at]), by, at }
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
