import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { type Network, type NetworkId, networkRef } from "#shared/network/network.ts"
import { networks } from "#shared/network/verbs.ts"
import { canary } from "./journey.ts"
import { candidateIn, foundedIn, founding, lukman, networkOf } from "./networks.ts"
import { agencies, kiki, koko, seat, seats } from "./town.ts"
import { type Dice, type Ground, pickFrom } from "./walk.ts"
import { type Attempt, every, membershipOf, mend, type Seat, see, type World } from "./world.ts"

export const networksIn = (world: World): readonly Network[] =>
  every(world, networkRef("any" as NetworkId))

const agus = seat("agus", "polres")

/** Two networks, one with a candidate; everybody has somebody who may speak. */
function start(): World {
  const [world, id] = networkOf("rpsa")
  mend(world, membershipOf(agus), { roles: ["HANDOFF_OFFICER", "COORDINATOR"] })
  candidateIn(world, id, "lksa")
  foundedIn(world, founding({ name: "Tim koordinasi Metro", kind: "COORDINATION_TEAM" }))
  return world
}

const speakers: readonly Seat[] = [koko, kiki, lukman, agus]

/** The agency an act is about: somebody proposed, a member, or anybody. */
function whomOf({ what, how }: Dice, network: Network | undefined): string {
  const near = [...(network?.candidates ?? []), ...(network?.members ?? [])]
  const all = [...near.map(({ agency }) => agency), ...agencies]
  return pickFrom(all, how % 3 ? what : what + 1)
}

function inputFor(verb: AnyVerb, dice: Dice, [by, network]: readonly [Seat, Network | undefined]) {
  const agency = whomOf(dice, network)
  const own = seats.filter((each) => each.agency === by.agency)
  const named = { focalPoint: pickFrom(own, dice.how).person }
  const reason = canary("reason")
  const inputs: Record<string, () => unknown> = {
    found: () => founding({ region: pickFrom(["18.72", "18"], dice.how) }),
    propose: () => ({ agency: pickFrom(agencies, dice.what), sector: "LAW" }),
    agree: () => ({ ...named, deputy: pickFrom(own, dice.what).person }),
    "name-focal-point": () => named,
    object: () => ({ agency, reason }),
    admit: () => ({ agency, ...(dice.how % 2 ? { reason } : {}) }),
    "turn-down": () => ({ agency, reason }),
    remove: () => ({ agency, reason }),
    "appoint-chair": () => ({ agency, title: "Ketua" }),
    dissolve: () => ({ reason }),
  }
  return inputs[verb.name]?.() ?? {}
}

const common = ["propose", "propose", "agree", "agree", "object", "admit", "admit", "admit"]
const rare = ["turn-down", "name-focal-point", "leave", "remove", "appoint-chair", "dissolve"]

function likelyAct(world: World, { what, who, how, luck }: Dice): readonly [string, Seat, string] {
  const living = networksIn(world).filter(({ status }) => status === "active")
  const own = living[what % Math.max(1, living.length)]
  if (!own || luck % 12 === 0) return ["found", koko, ""]
  const name = pickFrom(luck % 4 ? common : rare, how)
  const of = (list: readonly { agency: string }[]) =>
    speakers.filter((each) => list.some(({ agency }) => agency === each.agency))
  const chairs = of([own.chair])
  const meant = { agree: of(own.candidates), admit: chairs, remove: chairs }[name]
  const people = [meant ?? of(own.members), chairs].find((each) => each.length > 0) ?? speakers
  return [name, pickFrom(people, who), own.id]
}

function attemptFrom(world: World, dice: Dice, at: Instant): Attempt {
  const all = networksIn(world)
  const wild = [
    pickFrom(networks.verbs, dice.how).name,
    pickFrom(seats, dice.who),
    all[dice.what % (all.length + 1)]?.id ?? "network-nowhere",
  ] as const
  const [name, by, id] = dice.luck < 75 ? likelyAct(world, dice) : wild
  const verb = pickFrom(
    networks.verbs.filter((each) => each.name === name),
    0,
  )
  const network = all.find((each) => each.id === id)
  const input = inputFor(verb, dice, [by, network])
  return { verb, input, by, at, ...(verb.creates ? {} : { id }) }
}

/** Agencies are suspended and come back. */
function weather(world: World, { what }: Dice): void {
  const agency = agencyRef(agencyId.parse(pickFrom(agencies, what)))
  mend(world, agency, { status: see(world, agency).status === "active" ? "suspended" : "active" })
}

/** Agencies that found networks, join, object, leave and hand over, with days going by. */
export const networkGround: Ground = { start: start(), attemptFrom, weather }
