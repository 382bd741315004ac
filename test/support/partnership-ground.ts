import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import {
  type Partnership,
  type PartnershipId,
  partnershipRef,
} from "#shared/partnership/partnership.ts"
import { partnerships } from "#shared/partnership/verbs.ts"
import { activeIn, lukman, programme, proposal, proposedIn, signers, terms } from "./agreements.ts"
import { canary } from "./journey.ts"
import { agencies, kiki, koko, seats, surya, town } from "./town.ts"
import { type Dice, type Ground, pickFrom } from "./walk.ts"
import { type Attempt, every, mend, type Seat, see, type World } from "./world.ts"

export const agreementsIn = (world: World): readonly Partnership[] =>
  every(world, partnershipRef("any" as PartnershipId))

function start(): World {
  const world = town()
  // Put there past every verb: nobody ever signed them.
  for (const [key, { ref }] of world.rows) {
    if (ref.subject === "partnership" || ref.subject === "pair") world.rows.delete(key)
  }
  proposedIn(world, proposal({ parties: ["dinsos", "rpsa", "lksa"] }))
  activeIn(world)
  activeIn(world, programme())
  return world
}

const people: readonly Seat[] = [koko, kiki, lukman, surya]

const validity = ({ how }: Dice, at: Instant) => ({
  from: later(at, ((how % 40) - 30) * day),
  until: later(at, ((how % 300) - 5) * day),
})

function clausesFrom({ what }: Dice) {
  const narrow = what % 3 ? { services: ["TEMPORARY_SHELTER"] } : {}
  const denied = { effect: "deny", categories: [pickFrom(["AMPK02_ABH", "AMPK09_VIOLENCE"], what)] }
  return [{ effect: "allow", ...narrow }, ...(what % 4 === 0 ? [denied] : [])]
}

const proposalFrom = (dice: Dice, at: Instant) => {
  const others = agencies.filter((_, place) => (dice.what >> place) % 2 === 0)
  const given = { parties: others.length > 1 ? others : agencies.slice(0, 2) }
  const agreed = { ...given, ...validity(dice, at), clauses: clausesFrom(dice) }
  return dice.how % 4 === 0 ? programme(given) : proposal(agreed)
}

function inputFor(verb: AnyVerb, [dice, at]: readonly [Dice, Instant]): unknown {
  const inputs: Record<string, () => unknown> = {
    propose: () => proposalFrom(dice, at),
    amend: () => terms({ ...validity(dice, at), clauses: clausesFrom(dice) }),
    decline: () => ({ reason: canary("declined") }),
    end: () => ({ reason: canary("ended") }),
    "record-delivery": () => ({
      supply: pickFrom(["1", "1", "1", "9"], dice.how),
      to: pickFrom([{ agency: "lksa" }, { agency: "rpsa" }, { region: "18" }], dice.what),
      ...(dice.how % 3 ? { delivered: dice.how % 50 } : {}),
    }),
    "confirm-delivery": () => ({ supply: "1" }),
  }
  return inputs[verb.name]?.() ?? {}
}

const likely: Record<Partnership["status"], readonly string[]> = {
  proposed: ["sign", "sign", "sign", "decline", "end"],
  active: "amend sign sign withdraw-amendment record-delivery confirm-delivery amend sign sign end"
    .concat(" record-delivery confirm-delivery")
    .split(" "),
  ended: ["record-delivery", "confirm-delivery"],
  declined: ["sign"],
}

function likelyAct(world: World, { luck, what, who, how }: Dice): readonly [string, Seat, string] {
  const own = pickFrom(agreementsIn(world), what)
  const parties = own.parties.flatMap((each) => signers[each] ?? [])
  if (luck % 5 === 0) return ["propose", pickFrom(people, who), ""]
  const name = pickFrom(likely[own.status], how)
  const by = name === "confirm-delivery" ? lukman : pickFrom([...parties, koko], who)
  return [name, by, own.id]
}

function attemptFrom(world: World, dice: Dice, at: Instant): Attempt {
  const all = agreementsIn(world)
  const wild = [
    pickFrom(partnerships.verbs, dice.how).name,
    pickFrom(seats, dice.who),
    all[dice.what % (all.length + 1)]?.id ?? "partnership-nowhere",
  ] as const
  const [name, by, id] = dice.luck < 75 ? likelyAct(world, dice) : wild
  const verb = pickFrom(
    partnerships.verbs.filter((each) => each.name === name),
    0,
  )
  const input = inputFor(verb, [dice, at])
  return { verb, input, by, at, ...(verb.creates ? {} : { id }) }
}

/** Agencies are suspended and come back; months go by. */
function weather(world: World, { what }: Dice): void {
  const agency = agencyRef(agencyId.parse(pickFrom(agencies, what)))
  mend(world, agency, { status: see(world, agency).status === "active" ? "suspended" : "active" })
}

/** Agencies that propose, sign, amend and end agreements, with time passing. */
export const partnershipGround: Ground = { start: start(), attemptFrom, weather }
